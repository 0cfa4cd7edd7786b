import { useMemo } from 'react'
import type { Bilingual } from '../../shared/domain/text.ts'
import type { NamedComparison } from '../../shared/ipc/calls/reading.ts'
import { useCall } from '../ipc/hooks.ts'

const nothing: readonly NamedComparison[] = []

/**
 * Readings of a pack that the open council compared with the signed decision. `known`: main has answered; without an open council
 * nothing was compared. `wanted: false`: the pack's set has none, main is not asked.
 */
export const useCompared = (pack: string, wanted = true) => {
  const { data, isPending } = useCall('readings.compared', {}, { enabled: wanted })
  const compared = useMemo(() => data?.compared.filter((one) => one.pack === pack) ?? nothing, [data, pack])
  return { compared, known: !isPending, council: data !== undefined }
}

/** Who compared this reading of a set, when, and what the signed decision says; undefined: it is to be compared. */
export const comparisonOf = (
  compared: readonly NamedComparison[],
  set: number,
  reading: Bilingual,
): NamedComparison | undefined => compared.find((one) => one.set === set && one.reading === reading.vi)
