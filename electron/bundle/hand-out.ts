import { mkdir, rm, writeFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { slugOf } from '../../shared/bundle/entry-name.ts'
import type { HandOutWish } from '../../shared/ipc/calls/bundle.ts'
import type { KeyDesk } from '../keys/council-keys.ts'
import type { BundleSource } from './gather-bundle.ts'
import type { IssuedLinks } from './issued-links.ts'
import { papersKept } from './papers-kept.ts'
import type { PaperShelf } from '../papers/paper-shelf.ts'
import type { PlannedBundle } from './plan-hand-out.ts'
import { placeFault } from './target-room.ts'
import { sealBundles, type Sealed, type Sealing, type SealWish } from './seal-bundle.ts'

type Source = BundleSource & {
  readonly desk: KeyDesk
  readonly papers: PaperShelf
  readonly issued: IssuedLinks
}

/** The index of a hand-out: for people to read, and for `sha256sum -c` (lines with `#` are comments to it). */
const indexName = 'muc-luc.txt'

/** One file, written where the person said. Faults as `sealBundles`. */
export const handOutOne = async (
  source: Source,
  wish: HandOutWish,
  target: string,
  sealing: Sealing,
): Promise<readonly Sealed[]> => {
  const { kind, dossiers, evidence } = wish
  const ids = new Set<string>(dossiers ?? source.desk.store.ids('dossier'))
  const papers = await papersIn(source, kind, ids, dossiers === null)
  return sealBundles(source, [{ wish: { kind, dossiers, evidence, papers }, target }], sealing)
}

/**
 * Several files in a folder of their own below `parent`, with an index. All or none: cancelled or failed, the folder is taken
 * away again. Faults as `sealBundles`.
 */
export const handOutSeveral = async (
  source: Source,
  { kind, layout, dossiers: chosen }: HandOutWish,
  bundles: readonly PlannedBundle[],
  parent: string,
  sealing: Sealing,
): Promise<readonly Sealed[]> => {
  const folder = await freshFolder(parent, `goi-ho-so-${source.desk.clock.now().slice(0, 10)}`)
  const names = layout === 'per-product' ? productNames(bundles) : bundles.map((_, index) => volumeName(index))
  try {
    const wishes: SealWish[] = []
    for (const [index, { dossiers, evidence }] of bundles.entries()) {
      const ids = dossiers.map(({ id }) => id)
      const wholeSession = chosen === null && layout === 'volumes' && index === 0
      const papers = await papersIn(source, kind, new Set(ids), wholeSession)
      wishes.push({ wish: { kind, dossiers: ids, evidence, papers }, target: join(folder, names[index] ?? '') })
    }
    return await sealBundles(source, wishes, {
      ...sealing,
      beforeRecording: (sealed) => writeIndex(folder, bundles, sealed, sealing.signal),
    })
  } catch (error) {
    // The stick may have been pulled out: that is told, not what became of the folder.
    await rm(folder, { recursive: true, force: true }).catch(() => undefined)
    throw error
  }
}

/** A member's own sheets go alone; everything else takes its papers along. */
const papersIn = (source: Source, kind: HandOutWish['kind'], dossiers: ReadonlySet<string>, ofSession: boolean) =>
  kind === 'sheets' ? Promise.resolve([]) : papersKept(source.desk, source.papers, { dossiers, ofSession })

const volumeName = (index: number): string => `tap-${String(index + 1).padStart(2, '0')}.asice`

const productNames = (bundles: readonly PlannedBundle[]): readonly string[] =>
  bundles.map(({ dossiers }, index) => {
    const code = slugOf(dossiers[0]?.code.replaceAll('.', '-') ?? '')
    return `${String(index + 1).padStart(3, '0')}-${code}.asice`
  })

/** A new folder; where one of that name is there, the next number. */
const freshFolder = async (parent: string, name: string): Promise<string> => {
  for (let number = 1; ; number += 1) {
    const folder = join(parent, number === 1 ? name : `${name}-${number}`)
    try {
      await mkdir(folder)
      return folder
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) placeFault(error)
    }
  }
}

const hashOf = async (file: string, signal: AbortSignal): Promise<string> => {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file, { highWaterMark: 1024 * 1024, signal })) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

const writeIndex = async (
  folder: string,
  bundles: readonly PlannedBundle[],
  sealed: readonly Sealed[],
  signal: AbortSignal,
): Promise<void> => {
  const lines = [`# Mục lục gói hồ sơ – kiểm tra: sha256sum -c ${indexName}`]
  for (const [index, { file, temporary, bytes, head }] of sealed.entries()) {
    const codes = bundles[index]?.dossiers.map(({ code }) => code) ?? []
    lines.push(
      `# ${basename(file)}: ${head.kind} ${head.sequence}, ${bytes} byte, ${codes.length} hồ sơ: ${codes.join(', ')}`,
    )
    lines.push(`${await hashOf(temporary, signal)}  ${basename(file)}`)
  }
  await writeFile(join(folder, indexName), `${lines.join('\n')}\n`, { flush: true })
}

/** Folder that a hand-out lies in. */
export const folderOf = ([first]: readonly Sealed[]): string => (first === undefined ? '' : dirname(first.file))
