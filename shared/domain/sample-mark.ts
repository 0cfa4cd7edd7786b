import { z } from '../zod.ts'

/** Stands in every record of a sample council (DỮ LIỆU MẪU), so that no single file can be taken for a real one. */
export const SampleMark = z.literal(true).optional()

/** The mark that records of a council carry: none in a real one. */
export const sampleMark = (council: { readonly sample: boolean }): { readonly sample?: true } =>
  council.sample ? { sample: true } : {}
