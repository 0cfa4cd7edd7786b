import { slugOf } from '../../../shared/bundle/entry-name.ts'
import { readMatches } from '../../../shared/bundle/fingerprint.ts'
import type { DossierId } from '../../../shared/domain/id.ts'
import { Fault } from '../../../shared/fault.ts'
import type { bundleCalls, HandOutWish } from '../../../shared/ipc/calls/bundle.ts'
import type { Parsed } from '../../../shared/ipc/contract.ts'
import { folderOf, handOutOne, handOutSeveral } from '../../bundle/hand-out.ts'
import { issuedBundles } from '../../bundle/issued-bundles.ts'
import { planHandOut } from '../../bundle/plan-hand-out.ts'
import { signSample } from '../../bundle/sample-keys.ts'
import { signerOf, type Sealing } from '../../bundle/seal-bundle.ts'
import { verdictDocument, type Reader } from '../../bundle/verdict-document.ts'
import { readCouncil } from '../../council/read-council.ts'
import { authorityCertificate, readTrust } from '../../keys/council-keys.ts'
import { listResults } from '../../results/read-results.ts'
import { nodeDisk } from '../../storage/disk.ts'
import type { AreaHandlers } from './area.ts'
import { picked } from './picked.ts'
import type { Wiring } from './wiring.ts'

/** The open council's own authority; null where none is open or none was made. */
const ownAuthority = async ({ program, desk }: Wiring) => {
  if ((await program.state()) === null) return null
  const { store } = desk()
  const { value: council } = await readCouncil(store)
  const { trust } = await readTrust({ store }, council)
  return trust.authority === null ? null : authorityCertificate(trust)
}

/** Figures of the open council's own products stay hidden from whom they are hidden elsewhere. */
const hiddenProducts = async ({ program, desk }: Wiring, council: string): Promise<ReadonlySet<DossierId>> => {
  if ((await program.state()) === null) return new Set()
  const { value: open } = await readCouncil(desk().store)
  if (open.id !== council) return new Set()
  const listed = await listResults(desk())
  return new Set(listed.flatMap(({ id, result }) => (result === null ? [id] : [])))
}

const verifying = (wiring: Wiring) => {
  const { bundles, dialogs, clock } = wiring
  const reader = async (council: string): Promise<Reader> => ({
    pins: await bundles.known.councils(),
    given: await ownAuthority(wiring),
    hidden: await hiddenProducts(wiring, council),
  })
  const opened = async () => {
    const now = bundles.opened()
    if (now === null) return null
    const council = now.verdict.kind === 'not-intact' ? '' : now.verdict.contents.head.council
    return verdictDocument(now, await reader(council))
  }
  /** Results of a known council are remembered: an older or another one of the same number is refused from now on. */
  const remember = async () => {
    const now = bundles.opened()
    if (now === null || now.verdict.kind === 'not-intact' || (await opened())?.verdict !== 'known') return
    await bundles.known.received(now.verdict.contents.head, now.verdict.contents.manifestSha256)
  }
  const chosen = async (from: 'dialog' | 'waiting') => {
    if (from === 'waiting') return picked(bundles.take())
    const [file] = await dialogs.chooseFiles({ title: 'Mở gói hồ sơ', extensions: ['asice'], several: false })
    return picked(file ?? null)
  }
  return {
    opened,
    verify: async ({ from }: { from: 'dialog' | 'waiting' }) => {
      await bundles.verify(await chosen(from), await ownAuthority(wiring))
      await remember()
      return null
    },
    pin: async (input: Parsed<'bundles.pin'>) => {
      const now = bundles.opened()
      if (now === null || now.verdict.kind === 'not-intact') throw new Fault('not-found', { kind: 'bundle' })
      const { contents, authority } = now.verdict
      const groups = new Set(input.read.map(({ group }) => group))
      const matches = input.read.every((read) => readMatches(authority, read))
      if (authority !== input.authority || groups.size < input.read.length || !matches)
        throw new Fault('fingerprint-differs')
      await bundles.known.pin(contents.head, contents.council.council.name, input.authority, clock.now())
      await remember()
      return null
    },
  }
}

const sealing = (wiring: Wiring) => {
  const { program, bundles, dialogs, desk, inTurn, roomIn, version } = wiring
  const plan = (wish: HandOutWish) => {
    const now = desk()
    return planHandOut(now, async (sha256) => (await program.findEvidence(sha256)) !== null, wish, now.acting)
  }
  const source = () => ({
    desk: desk(),
    disk: nodeDisk,
    folder: program.folder(),
    findEvidence: (sha256: string) => program.findEvidence(sha256),
    papers: program.papers(),
    issued: bundles.issued,
    program: `cham-sao ${version}`,
  })
  const target = async (wish: HandOutWish): Promise<string> => {
    if (wish.layout !== 'one') return picked(await dialogs.chooseFolder({ title: 'Chọn nơi ghi các gói hồ sơ' }))
    const { value: council } = await readCouncil(desk().store)
    const proposed = `${wish.kind}-${slugOf(council.name)}-${desk().clock.now().slice(0, 10)}.asice`
    return picked(await dialogs.saveFile({ title: 'Niêm phong gói hồ sơ', proposed, extension: 'asice' }))
  }
  return {
    plan: async (wish: HandOutWish) => (await plan(wish)).figures,
    seal: async (wish: HandOutWish) => {
      await inTurn(() => signIfSample(wiring))
      // Asked before the person is asked where to.
      await signerOf(desk(), wish.kind)
      const place = await target(wish)
      const sealed = await bundles.work.run('seal', async (working) => {
        const how: Sealing = { ...working, roomIn, inTurn }
        if (wish.layout === 'one') return handOutOne(source(), wish, place, how)
        return handOutSeveral(source(), wish, (await plan(wish)).bundles, place, how)
      })
      return { folder: folderOf(sealed), files: sealed.map(({ file, bytes }) => ({ file, bytes })) }
    },
  }
}

/** A sample council asks nobody for secrets: its keys are made on the spot under the published passphrase. */
const signIfSample = async ({ desk }: Wiring): Promise<void> => {
  const { value: council } = await readCouncil(desk().store)
  if (!council.sample) return
  await signSample((acting) => ({ ...desk(), acting }))
  desk().cabinet.lock(desk().acting)
}

const silently = async (work: () => Promise<void> | void) => {
  await work()
  return null
}

export const bundleHandlers = (wiring: Wiring): AreaHandlers<typeof bundleCalls> => {
  const { bundles } = wiring
  const { opened, verify, pin } = verifying(wiring)
  const { plan, seal } = sealing(wiring)
  return {
    'bundles.waiting': () => Promise.resolve({ file: bundles.waiting() }),
    'bundles.handOver': ({ file }) => silently(() => bundles.handOver(file)),
    'bundles.verify': verify,
    'bundles.opened': opened,
    'bundles.leave': () => silently(() => bundles.leave()),
    'bundles.progress': () => Promise.resolve(bundles.work.progress()),
    'bundles.cancel': () => silently(() => bundles.work.cancel()),
    'bundles.known': async () => [...(await bundles.known.councils())],
    'bundles.pin': pin,
    'bundles.unpin': ({ council }) => silently(() => bundles.known.unpin(council)),
    'bundles.plan': plan,
    'bundles.seal': seal,
    'bundles.issued': () => issuedBundles(wiring.desk()),
  }
}
