import { Fault } from '../../shared/fault.ts'
import { setOf } from '../../shared/domain/criteria-pack.ts'
import { writeSample } from '../sample/write-sample.ts'
import type { Command } from './arguments.ts'
import { machine, ownPacks } from './machine.ts'
import { textTable } from './output.ts'

/** Makes a sample council in a new folder. Faults: `unknown-pack`, `unknown-set`, `folder-not-empty`, `workspace-in-use`. */
export const sample = async (command: Extract<Command, { verb: 'sample' }>) => {
  const packs = await ownPacks()
  const pack = packs.newest(command.pack)
  const { dossiers, members, seed, level } = command
  const set = command.set ?? null
  if (set !== null && setOf(pack.pack, set) === undefined) throw new Fault('unknown-set', { pack: command.pack, set })
  const { told } = await writeSample(command.workspace, { dossiers, members, seed, set, level }, pack, machine)
  return { workspace: command.workspace, seed, members, pack: pack.ref, dossiers: told }
}
export type Sampled = Awaited<ReturnType<typeof sample>>

export const sampleAsText = ({ workspace, dossiers, members, seed }: Sampled): string => {
  const count = Map.groupBy(dossiers, ({ about }) => about)
  const rows = [...count].map(([about, list]) => [about, String(list.length)])
  return `Hội đồng mẫu (DỮ LIỆU MẪU): ${workspace}\n${dossiers.length} hồ sơ × ${members} thành viên, hạt giống ${seed}\n\n${textTable(['Tình huống', 'Số hồ sơ'], rows)}`
}
