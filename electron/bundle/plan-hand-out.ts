import type { Dossier } from '../../shared/domain/dossier.ts'
import type { Evidence } from '../../shared/domain/evidence.ts'
import type { MemberId } from '../../shared/domain/id.ts'
import type { HandOutPlan, HandOutWish } from '../../shared/ipc/calls/bundle.ts'
import { Fault } from '../../shared/fault.ts'
import { byCode } from '../dossiers/read-dossiers.ts'
import type { Desk } from '../council/desk.ts'

/** Volumes stay well below what FAT32 can hold in a file: 3.9 GB. */
export const volumeBytes = 3_900_000_000

/** What every bundle carries, a dossier's records and audit lines, a sheet with its signature: generously. */
const baseBytes = 1_500_000
const dossierBytes = 64 * 1024
const sheetBytes = 16 * 1024

/** One bundle of a hand-out: which dossiers, and which evidence files of theirs. */
export interface PlannedBundle {
  readonly dossiers: readonly Dossier[]
  /** SHA-256 of the evidence files that go in here. */
  readonly evidence: ReadonlySet<string>
  readonly bytes: number
}

export interface PlannedHandOut {
  readonly bundles: readonly PlannedBundle[]
  readonly figures: HandOutPlan
}

interface Measured {
  readonly dossier: Dossier
  readonly evidence: readonly Evidence[]
  readonly sheets: number
  readonly unsigned: number
}

/** What a wish comes to, from records alone; `member`: whose sheets go into a bundle of sheets. Fault `not-found`. */
export const planHandOut = async (
  desk: Desk,
  isHere: (sha256: string) => Promise<boolean>,
  wish: HandOutWish,
  member: MemberId | null,
): Promise<PlannedHandOut> => {
  const measured: Measured[] = []
  let missing = 0
  for (const id of wish.dossiers ?? desk.store.ids('dossier')) {
    const dossier = (await desk.store.read('dossier', id))?.value
    if (dossier === undefined) throw new Fault('not-found', { kind: 'dossier' })
    const present: Evidence[] = []
    for (const evidence of wish.evidence ? dossier.evidence : [])
      if (await isHere(evidence.sha256)) present.push(evidence)
      else missing += 1
    measured.push({ dossier, evidence: present, ...sheetsOf(desk, dossier.id, wish.kind === 'sheets' ? member : null) })
  }
  measured.sort((left, right) => byCode.compare(left.dossier.code, right.dossier.code))
  const bundles = layouts[wish.layout](measured)
  const files = new Map(measured.flatMap(({ evidence }) => evidence.map((one) => [one.sha256, one.bytes] as const)))
  const figures: HandOutPlan = {
    files: bundles.length,
    bytes: bundles.reduce((sum, { bytes }) => sum + bytes, 0),
    largest: Math.max(0, ...bundles.map(({ bytes }) => bytes)),
    dossiers: measured.length,
    sheets: measured.reduce((sum, { sheets }) => sum + sheets, 0),
    unsigned: measured.reduce((sum, { unsigned }) => sum + unsigned, 0),
    evidence: { files: files.size, bytes: [...files.values()].reduce((sum, bytes) => sum + bytes, 0), missing },
  }
  return { bundles, figures }
}

const sheetsOf = ({ store }: Desk, dossier: string, member: MemberId | null) => {
  const own = (id: string) => member === null || id.split('.')[1] === member
  const sheets = store.ids('sheet', dossier).filter(own)
  const signed = new Set(store.ids('signature', dossier))
  return { sheets: sheets.length, unsigned: sheets.filter((id) => !signed.has(id)).length }
}

const recordBytes = ({ sheets }: Measured): number => dossierBytes + sheets * sheetBytes

/** A bundle being filled; evidence that `elsewhere` already holds is not put in again. */
const filling = (elsewhere: ReadonlySet<string> = new Set()) => {
  const dossiers: Dossier[] = []
  const evidence = new Set<string>()
  let bytes = baseBytes
  const freshOf = (one: Measured) =>
    one.evidence.filter(({ sha256 }) => !evidence.has(sha256) && !elsewhere.has(sha256))
  return {
    sizeWith: (one: Measured) => bytes + recordBytes(one) + freshOf(one).reduce((sum, file) => sum + file.bytes, 0),
    isEmpty: () => dossiers.length === 0,
    add(one: Measured) {
      bytes = this.sizeWith(one)
      for (const { sha256 } of freshOf(one)) evidence.add(sha256)
      dossiers.push(one.dossier)
    },
    done: (): PlannedBundle => ({ dossiers, evidence, bytes }),
  }
}

const together = (measured: readonly Measured[]): readonly PlannedBundle[] => {
  const all = filling()
  for (const one of measured) all.add(one)
  return [all.done()]
}

/** One after the other into volumes; a file shared by several dossiers lies in the first volume that needs it. */
const inVolumes = (measured: readonly Measured[]): readonly PlannedBundle[] => {
  const volumes: PlannedBundle[] = []
  const elsewhere = new Set<string>()
  let open = filling(elsewhere)
  const close = () => {
    const volume = open.done()
    volumes.push(volume)
    for (const sha256 of volume.evidence) elsewhere.add(sha256)
    open = filling(elsewhere)
  }
  for (const one of measured.flatMap(inParts)) {
    if (!open.isEmpty() && open.sizeWith(one) > volumeBytes) close()
    open.add(one)
  }
  close()
  return volumes
}

/** A dossier whose evidence alone is more than a volume holds comes in several: each carries its records and a part of the files. */
const inParts = (one: Measured): readonly Measured[] => {
  const parts: Evidence[][] = [[]]
  let bytes = baseBytes + recordBytes(one)
  for (const evidence of one.evidence) {
    if (bytes + evidence.bytes > volumeBytes) {
      parts.push([])
      bytes = baseBytes + recordBytes(one)
    }
    parts.at(-1)?.push(evidence)
    bytes += evidence.bytes
  }
  return parts.map((evidence) => ({ ...one, evidence }))
}

const layouts: Record<HandOutWish['layout'], (measured: readonly Measured[]) => readonly PlannedBundle[]> = {
  one: together,
  'per-product': (measured) => measured.flatMap((one) => together([one])),
  volumes: inVolumes,
}
