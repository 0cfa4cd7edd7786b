import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Fault } from '../../shared/fault.ts'
import { sealBundles, type Sealed } from '../bundle/seal-bundle.ts'
import { placeFault, systemRoom } from '../bundle/target-room.ts'
import { signSample } from '../bundle/sample-keys.ts'
import { readCouncil } from '../council/read-council.ts'
import { createEvidenceStore } from '../evidence/evidence-store.ts'
import { authorityCertificate, readTrust, type KeyDesk } from '../keys/council-keys.ts'
import { createCabinet } from '../keys/key-cabinet.ts'
import { keptKeys, sampleKeysIn } from '../keys/kept-keys.ts'
import { signingWith } from '../keys/signing.ts'
import { systemClock } from '../storage/clock.ts'
import { openFolder } from '../storage/store-context.ts'
import { systemVolumes } from '../workspace/system-volumes.ts'
import type { Command } from './arguments.ts'
import { machine, storeDeps, writing } from './machine.ts'

type SealCommand = Extract<Command, { verb: 'seal' }>

/**
 * Seals a bundle of a sample council, asking nothing: its keys are made on the spot under the published passphrase and lie in the
 * sample's own folder. A real council seals in the window, where its people unlock their keys. Faults `not-allowed`, those of
 * `sealBundles`, `workspace-in-use`.
 */
export const seal = (command: SealCommand): Promise<Sealed> =>
  writing(command.workspace, async ({ store, packs }) => {
    const { value: council } = await readCouncil(store)
    if (!council.sample) throw new Fault('not-allowed', { needs: ['window'] })
    const keys = keptKeys(sampleKeysIn(resolve(command.workspace)), council.id, storeDeps)
    const cabinet = createCabinet(keys, () => Promise.resolve(''))
    const deskOf = (acting: KeyDesk['acting']): KeyDesk => ({
      store,
      packs,
      clock: systemClock,
      random: randomBytes,
      acting,
      cabinet,
      settingUp: false,
      signing: signingWith(cabinet),
    })
    await signSample(deskOf)
    const issuer = council.roster.find(({ role }) => role === 'secretary') ?? council.roster[0]
    const desk = deskOf(issuer?.id ?? null)
    if (command['ca-out'] !== undefined) {
      const { trust } = await readTrust(desk, council)
      await writeFile(command['ca-out'], authorityCertificate(trust).toString(), { flush: true }).catch(placeFault)
    }
    const evidence = createEvidenceStore(openFolder(command.workspace, storeDeps))
    const source = {
      desk,
      disk: machine.disk,
      folder: resolve(command.workspace),
      findEvidence: (sha256: string) => evidence.find(sha256),
      program: 'cham-sao cli',
    }
    const wish = { kind: command.kind, dossiers: null, evidence: command.evidence, papers: [] }
    const [sealed] = await sealBundles(source, [{ wish, target: resolve(command.out) }], {
      progress: () => undefined,
      signal: new AbortController().signal,
      roomIn: systemRoom(process.platform, systemVolumes(process.platform)),
      inTurn: (work) => work(),
    })
    if (sealed === undefined) throw new Fault('not-found', { kind: 'dossier' })
    return sealed
  })

export const sealAsText = ({ file, bytes, head, report }: Sealed): string =>
  [
    `Đã niêm phong / sealed: ${file} (${bytes} byte)`,
    `${head.kind}, số thứ tự / sequence ${head.sequence}: ${report.dossiers} hồ sơ / dossiers, ${report.sheets} phiếu đã ký / signed sheets`,
  ].join('\n')
