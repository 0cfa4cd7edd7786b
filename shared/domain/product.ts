import { z } from '../zod.ts'
import { Applicant } from './applicant.ts'
import { ProductId } from './id.ts'
import { SampleMark } from './sample-mark.ts'
import { Name } from './text.ts'

/** A product (sản phẩm) lives for years; each assessment of it is a dossier of its own. */
export const Product = z.object({ id: ProductId, name: Name(300), applicant: Applicant, sample: SampleMark }).readonly()
export type Product = z.output<typeof Product>
