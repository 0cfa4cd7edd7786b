import { spawn } from 'node:child_process'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createStore } from '../../electron/storage/create-store.ts'
import { openStore } from '../../electron/storage/open-store.ts'
import { createWitness, foundWith } from './council-at-work.ts'
import { storeDeps } from './temporary-workspace.ts'

type Acknowledged = Map<string, { readonly rev: number; readonly opinion: string }>

const note = (acknowledged: Acknowledged, printed: string) => {
  // A line the kill cut short was acknowledged as well, but its text is not known.
  for (const line of printed.split('\n').slice(0, -1)) {
    const [id = '', rev = '', opinion = ''] = line.split('\t')
    if (Number(rev) > (acknowledged.get(id)?.rev ?? 0)) acknowledged.set(id, { rev: Number(rev), opinion })
  }
}

/** Starts the writer and kills it (SIGKILL) so many milliseconds after its first acknowledgement. */
const workUntilKilled = async (folder: string, after: number): Promise<string> => {
  const program = path.join(import.meta.dirname, 'killed-writer.ts')
  const child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const started = new Promise<void>((resolve) => child.stdout.once('data', () => resolve()))
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text
  })
  await Promise.race([started, ended])
  await pause(after)
  child.kill('SIGKILL')
  await ended
  return printed
}

/**
 * Kills a working program again and again in one workspace; after each kill everything it ever acknowledged must be there.
 * Returns what is not, in words.
 */
export const killAgainAndAgain = async (folder: string, times: number, delay: () => number) => {
  const founded = await createStore(folder, storeDeps())
  await foundWith(founded, createWitness())
  await founded.close()
  const acknowledged: Acknowledged = new Map()
  const problems: string[] = []
  for (let kill = 1; kill <= times; kill += 1) {
    note(acknowledged, await workUntilKilled(folder, delay()))
    const store = await openStore(folder, storeDeps(), { mode: 'read' })
    for (const [id, { rev, opinion }] of acknowledged) {
      const stored = await store.read('draft', id)
      const kept =
        stored !== undefined && (stored.rev > rev || (stored.rev === rev && stored.value.opinion === opinion))
      if (!kept) problems.push(`kill ${kill}: ${id} at ${stored?.rev ?? 'nothing'}, acknowledged ${rev}`)
      const revs = (await store.history('draft', id)).map((entry) => entry.rev)
      if (revs.some((one, at) => one !== at + 1)) problems.push(`kill ${kill}: history of ${id} has a gap`)
    }
    problems.push(...store.quarantined().map(({ file }) => `kill ${kill}: set aside ${file}`))
    await store.close()
  }
  const acks = [...acknowledged.values()].reduce((sum, { rev }) => sum + rev, 0)
  return { problems, acks }
}
