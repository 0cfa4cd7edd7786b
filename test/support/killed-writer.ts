/**
 * A program that works in a workspace until it is killed. Run by the kill test as `node killed-writer.ts <folder>`; every
 * line it prints, `<record>\t<revision>\t<opinion>`, is an acknowledgement.
 */
import { randomBytes } from 'node:crypto'
import { writeSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { systemClock } from '../../electron/storage/clock.ts'
import { nodeDisk } from '../../electron/storage/disk.ts'
import { openStore } from '../../electron/storage/open-store.ts'
import { aDraft } from './stored-records.ts'

const [folder = ''] = process.argv.slice(2)
const members = ['chu', 'pho', 'tv3', 'tv4', 'tv5']

const store = await openStore(
  folder,
  {
    disk: nodeDisk,
    platform: process.platform,
    pause: (milliseconds) => pause(milliseconds),
    clock: systemClock,
    random: (count) => randomBytes(count),
    // Checkpoints come all the time, so that kills fall into them too.
    schedule: (_, task) => {
      const timer = setTimeout(task, 5)
      return () => clearTimeout(timer)
    },
    machine: 'maythu0000000000',
  },
  { mode: 'write', segmentLimit: 20_000 },
)

for (let turn = 0; ; turn += 1) {
  const opinion = `lượt ${turn} ${'chè '.repeat(turn % 40)}`.trim()
  await Promise.all(
    members.slice(0, 1 + (turn % members.length)).map(async (member) => {
      const value = aDraft('hs1', member, { opinion })
      const id = `${value.dossier}.${value.member}`
      const { revs } = await store.commit({ name: 'work', actor: value.member }, [{ kind: 'draft', id, value }])
      // Synchronous: what is printed was acknowledged before the kill.
      writeSync(1, `${id}\t${revs[0]?.rev}\t${opinion}\n`)
    }),
  )
  if (turn % 7 === 0) await pause(8)
}
