import { resolve } from 'node:path'
import { Fault } from '../../shared/fault.ts'
import { setOf } from '../../shared/domain/criteria-of.ts'
import { refuseUnsuitable } from '../workspace/suitable-folder.ts'
import { systemVolumes } from '../workspace/system-volumes.ts'
import { writeSample, writeSplitSample } from '../sample/write-sample.ts'
import type { Command } from './arguments.ts'
import { machine, ownPacks } from './machine.ts'
import { textTable } from './output.ts'

/**
 * Makes a sample council in a new folder; split, the members' workspaces come to lie beside it. Faults: `unknown-pack`, `unknown-set`, `folder-not-empty`,
 * `folder-unsuitable`, `workspace-in-use`.
 */
export const sample = async (command: Extract<Command, { verb: 'sample' }>) => {
  const packs = await ownPacks()
  const pack = packs.newest(command.pack)
  const { dossiers, members, seed, level } = command
  const set = command.set ?? null
  if (set !== null && setOf(pack.pack, set) === undefined) throw new Fault('unknown-set', { pack: command.pack, set })
  const wish = { dossiers, members, seed, set, level }
  const { workspace } = command
  await refuseUnsuitable(resolve(workspace), { ...machine, volumes: systemVolumes(machine.platform) })
  const { told, memberFolders } = command.split
    ? await writeSplitSample(workspace, wish, pack, machine)
    : { ...(await writeSample(workspace, wish, pack, machine)), memberFolders: null }
  const split = memberFolders === null ? {} : { memberWorkspaces: memberFolders }
  return { workspace, ...split, seed, members, pack: pack.ref, dossiers: told }
}
export type Sampled = Awaited<ReturnType<typeof sample>>

export const sampleAsText = ({ workspace, memberWorkspaces, dossiers, members, seed }: Sampled): string => {
  const count = Map.groupBy(dossiers, ({ about }) => about)
  const rows = [...count].map(([about, list]) => [about, String(list.length)])
  const places = [workspace, ...(memberWorkspaces ?? [])].join('\n  ')
  return `Hội đồng mẫu (DỮ LIỆU MẪU): ${places}\n${dossiers.length} hồ sơ × ${members} thành viên, hạt giống ${seed}\n\n${textTable(['Tình huống', 'Số hồ sơ'], rows)}`
}
