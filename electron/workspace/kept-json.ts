import path from 'node:path'
import type { z } from '../../shared/zod.ts'
import { ifThere, readWhole } from '../storage/disk.ts'
import { fromEnveloped, toEnveloped } from '../storage/enveloped-file.ts'
import { ensureFolder, renamePatiently, replaceFile } from '../storage/durable-file.ts'
import { durabilityOf, type StoreDeps } from '../storage/store-context.ts'
import { onDisk } from '../storage/disk-fault.ts'

/** One small file of the program's own state (recent councils, preferences), always whole on disk. */
export interface KeptJson<T> {
  read(): Promise<T>
  /** Changes it, one change after the other. Resolved: on disk. */
  change(to: (now: T) => T): Promise<T>
}

/**
 * Opens such a file. A damaged one is set aside as `<name>.damaged-…` and the defaults take its place: nothing of a council
 * is in there.
 */
export const keptJson = <T>(
  folder: string,
  name: string,
  schema: z.ZodType<T>,
  defaults: T,
  deps: StoreDeps,
): KeptJson<T> => {
  const file = path.join(folder, `${name}.json`)
  const format = `cham-sao/${name}/1`
  const durability = durabilityOf(deps)
  let value: T | undefined
  let last: Promise<unknown> = Promise.resolve()

  const load = async (): Promise<T> => {
    const bytes = await onDisk(() => ifThere(readWhole(deps.disk, file)))
    if (bytes === undefined) return defaults
    try {
      return schema.parse(fromEnveloped(format, bytes, file))
    } catch {
      const aside = path.join(folder, `${name}.damaged-${deps.clock.now().replaceAll(/[^0-9]/g, '')}.json`)
      await onDisk(() => renamePatiently(durability, file, aside))
      return defaults
    }
  }

  const save = async (next: T) => {
    await ensureFolder(durability, folder)
    const temporary = path.join(folder, `.${name}.${Buffer.from(deps.random(6)).toString('hex')}.tmp`)
    await replaceFile(durability, { file, bytes: toEnveloped(format, next), temporary })
  }

  const inTurn = <R>(work: () => Promise<R>): Promise<R> => {
    const mine = last.then(work, work)
    last = mine
    return mine
  }

  return {
    read: () => inTurn(async () => (value ??= await load())),
    change: (to) =>
      inTurn(async () => {
        const next = to((value ??= await load()))
        await onDisk(() => save(next))
        value = next
        return next
      }),
  }
}
