import { useTranslation } from 'react-i18next'
import type { PackSummary } from '../../shared/ipc/calls/pack.ts'

/** Whether another pack of the list goes by the same id and revision. */
export const hasTwin = (pack: PackSummary, packs: readonly PackSummary[]): boolean =>
  packs.some(
    ({ ref }) => ref.id === pack.ref.id && ref.revision === pack.ref.revision && ref.sha256 !== pack.ref.sha256,
  )

const shortHash = ({ ref }: PackSummary): string => ref.sha256.slice(0, 8)

/** A pack's revision, with the start of its SHA-256 where two texts share it. */
export const revisionText = (pack: PackSummary, packs: readonly PackSummary[]): string =>
  hasTwin(pack, packs) ? `${pack.ref.revision} (${shortHash(pack)})` : String(pack.ref.revision)

/** The name a pack goes by among others: where two texts share it, whose it is and the start of its SHA-256 come first. */
export const usePackName = (packs: readonly PackSummary[]) => {
  const { t } = useTranslation('packs')
  return (pack: PackSummary, name: string): string => {
    if (!hasTwin(pack, packs)) return name
    return t(pack.origin === 'council' ? 'ofCouncil' : 'ofProgram', { name, fingerprint: shortHash(pack) })
  }
}

/** One pack an id, as a council chooses among them: the text it has now, else the first of the list (the program's, newest). */
export const onePerId = (packs: readonly PackSummary[], present?: string): readonly PackSummary[] =>
  packs.filter(({ ref }) => {
    const same = packs.filter((other) => other.ref.id === ref.id)
    return ref.sha256 === (same.find((other) => other.ref.sha256 === present) ?? same[0])?.ref.sha256
  })
