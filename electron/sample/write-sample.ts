import { resolve } from 'node:path'
import { freshId } from '../../shared/domain/id.ts'
import type { Moment } from '../../shared/domain/day.ts'
import { Fault } from '../../shared/fault.ts'
import { keepPack } from '../packs/keep-pack.ts'
import type { LoadedPack } from '../packs/read-pack.ts'
import { createStore } from '../storage/create-store.ts'
import { ifThere, type Disk } from '../storage/disk.ts'
import { inside, layout } from '../storage/layout.ts'
import { makeSample, type Sample, type SampleWish } from './make-sample.ts'
import type { Chapter } from './sample-act.ts'
import { chanceOf, type Chance } from './seeded.ts'
import { splitSample } from './split-sample.ts'

/** What writing a sample needs of the machine; clock and random come from the seed. */
export type SampleMachine = {
  readonly disk: Disk
  readonly platform: NodeJS.Platform
  readonly pause: (milliseconds: number) => Promise<void>
}

const vietnam = 420

/** A workspace to write: its folder, its story, the chance its own ids come from. */
type Writing = { readonly folder: string; readonly chapters: readonly Chapter[]; readonly chance: Chance }

const writeChapters = async ({ folder, chapters, chance }: Writing, pack: LoadedPack, machine: SampleMachine) => {
  let now: Moment | undefined = chapters[0]?.[0]?.at
  const store = await createStore(folder, {
    ...machine,
    clock: {
      now: () => {
        if (now === undefined) throw new Error('a sample has a beginning')
        return now
      },
      offsetMinutes: () => vietnam,
    },
    random: chance.bytes,
    schedule: () => () => undefined,
    machine: freshId(chance.bytes),
  })
  try {
    await keepPack(machine, inside(folder, layout.packs), pack, inside(folder, `${layout.temporary}/pack.tmp`))
    for (const chapter of chapters) {
      now = chapter.at(-1)?.at ?? now
      // In one turn: the store flushes them together.
      await Promise.all(chapter.map(({ act, changes }) => store.commit(act, changes)))
    }
  } finally {
    await store.close()
  }
}

/**
 * Writes a sample council as a new workspace, one flush a dossier. Out: what each dossier tells. Faults: those of
 * `createStore` (`folder-not-empty`, `workspace-in-use`, `disk-full`, …).
 */
export const writeSample = async (
  folder: string,
  wish: Omit<SampleWish, 'pack' | 'ref'>,
  pack: LoadedPack,
  machine: SampleMachine,
): Promise<Sample> => {
  const sample = makeSample({ ...wish, pack: pack.pack, ref: pack.ref })
  await writeChapters({ folder, chapters: sample.chapters, chance: chanceOf(wish.seed, 'workspace') }, pack, machine)
  return sample
}

const mustBeFree = async (disk: Disk, folder: string): Promise<void> => {
  const names = await ifThere(disk.list(folder))
  if (names !== undefined && names.length > 0) throw new Fault('folder-not-empty', { folder })
}

/**
 * The same council as `writeSample`, before its sheets are brought together: the folder is the secretary's, and beside it lies one
 * workspace for each scoring member. Out: what each dossier tells, and the members' folders. Faults: as `writeSample`; nothing is
 * written where one of the members' folders is taken.
 */
export const writeSplitSample = async (
  folder: string,
  wish: Omit<SampleWish, 'pack' | 'ref'>,
  pack: LoadedPack,
  machine: SampleMachine,
): Promise<Sample & { readonly memberFolders: readonly string[] }> => {
  const sample = makeSample({ ...wish, pack: pack.pack, ref: pack.ref })
  const parts = splitSample(sample.chapters).map(({ ending, chapters }) => ({
    folder: `${resolve(folder)}${ending}`,
    chapters,
    chance: chanceOf(wish.seed, `workspace${ending}`),
  }))
  const memberFolders = parts.slice(1).map((part) => part.folder)
  for (const one of memberFolders) await mustBeFree(machine.disk, one)
  for (const part of parts) await writeChapters(part, pack, machine)
  return { ...sample, memberFolders }
}
