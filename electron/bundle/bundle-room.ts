import { basename } from 'node:path'
import { Fault } from '../../shared/fault.ts'
import type { StoreDeps } from '../storage/store-context.ts'
import { openIssuedLinks, type IssuedLinks } from './issued-links.ts'
import { openKnownCouncils, type KnownCouncils } from './known-councils.ts'
import { createLongWork, type LongWork } from './long-work.ts'
import { openVerified, type Intact, type Knowledge, type OpenedBundle, type Refused } from './verify-bundle.ts'

/** The verdict on the bundle opened last, and its file's name. */
export interface Opened {
  readonly name: string
  readonly verdict: Intact | Refused
}

/** A file inside the opened bundle, as the page protocol hands it to a window. */
export interface BundledEntry {
  readonly size: number
  readonly mediaType: string
  readonly bytes: (from: number, to: number) => AsyncIterable<Uint8Array>
}

/** Bundles in this program: which councils are known, the one bundle that is open, a file that waits, the work that runs. */
export interface BundleRoom {
  readonly known: KnownCouncils
  readonly issued: IssuedLinks
  readonly work: LongWork
  /** A file that was double-clicked or dropped: it waits until a screen takes it. */
  handOver(file: string): void
  waiting(): string | null
  /** Hands the waiting file out once. */
  take(): string | null
  /** Verifies a file; an intact one stays open until the next or `leave`. Faults `file-unreadable`, `work-running`, `cancelled`. */
  verify(file: string, given: Knowledge['given']): Promise<Opened>
  opened(): Opened | null
  leave(): Promise<void>
  /** Evidence or a paper of the opened bundle; null where there is none, or the file was changed since it was verified. */
  find(entry: string): Promise<BundledEntry | null>
}

const mediaTypes: Readonly<Record<string, string>> = { pdf: 'application/pdf', jpg: 'image/jpeg', png: 'image/png' }

/** Types that the sandboxed window shows; anything else in a bundle is not for looking at. */
const viewable = /^(?:evidence|papers)\/[a-z0-9._-]+\.(pdf|jpg|png)$/

const unreadable = (error: unknown): never => {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code))
    throw new Fault('file-unreadable', { errno: error.code }, { cause: error })
  throw error
}

/** Opens the room; what is known of councils lies in `folder`, the program's own. */
export const openBundleRoom = (folder: string, deps: StoreDeps): BundleRoom => {
  const known = openKnownCouncils(folder, deps)
  const issued = openIssuedLinks(folder, deps)
  const work = createLongWork()
  let waits: string | null = null
  let current: { readonly opened: Opened; readonly bundle: OpenedBundle | null } | null = null

  const leave = async () => {
    const before = current
    current = null
    await before?.bundle?.file.close()
  }

  return {
    known,
    issued,
    work,
    handOver: (file) => {
      waits = file
    },
    waiting: () => waits,
    take: () => {
      const file = waits
      waits = null
      return file
    },
    verify: (file, given) =>
      work.run('verify', async ({ progress }) => {
        await leave()
        const now = new Date(deps.clock.now())
        const knowledge = { pins: await known.councils(), seen: await known.seen(), given, now }
        const found = await openVerified(file, knowledge, progress).catch(unreadable)
        const bundle = 'file' in found ? found : null
        const opened = { name: basename(file), verdict: 'file' in found ? found.verdict : found }
        current = { opened, bundle }
        return opened
      }),
    opened: () => current?.opened ?? null,
    leave,
    find: async (entry) => {
      const file = current?.bundle?.file
      const [, extension = ''] = viewable.exec(entry) ?? []
      const mediaType = mediaTypes[extension]
      if (file === undefined || mediaType === undefined || !file.has(entry) || !(await file.isUnchanged())) return null
      return { size: file.sizeOf(entry), mediaType, bytes: (from, to) => file.range(entry, from, to) }
    },
  }
}
