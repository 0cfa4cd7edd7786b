import { freshId } from '../../shared/domain/id.ts'
import type { Moment } from '../../shared/domain/day.ts'
import { keepPack } from '../packs/keep-pack.ts'
import type { LoadedPack } from '../packs/read-pack.ts'
import { createStore } from '../storage/create-store.ts'
import type { Disk } from '../storage/disk.ts'
import { inside, layout } from '../storage/layout.ts'
import { makeSample, type Sample, type SampleWish } from './make-sample.ts'
import { chanceOf } from './seeded.ts'

/** What writing a sample needs of the machine; clock and random come from the seed. */
export type SampleMachine = {
  readonly disk: Disk
  readonly platform: NodeJS.Platform
  readonly pause: (milliseconds: number) => Promise<void>
}

const vietnam = 420

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
  const chance = chanceOf(wish.seed, 'workspace')
  let now: Moment | undefined = sample.chapters[0]?.[0]?.at
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
    for (const chapter of sample.chapters) {
      now = chapter.at(-1)?.at ?? now
      // In one turn: the store flushes them together.
      await Promise.all(chapter.map(({ act, changes }) => store.commit(act, changes)))
    }
  } finally {
    await store.close()
  }
  return sample
}
