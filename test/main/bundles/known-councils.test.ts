import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { littleBundle, littleCouncil, seal, type LittleBundle, type LittleCouncil } from '../../support/a-bundle.ts'
import { aSealingCouncil, readFromMinutes } from '../../support/sealing-council.ts'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { aWorkplace } from '../../support/workplace.ts'

const pack = readFileSync('resources/criteria/qd-26-2026.json')
const people = littleCouncil()

/** A receiver's machine without an open council: bundles are handed over as by double-click. */
const aReceiver = async (folder?: string) => {
  const place = folder ?? (await temporaryFolder())
  const workplace = await aWorkplace(place)
  let number = 0
  const path = () => join(place, `goi-${(number += 1)}.asice`)
  const open = async (file: string) => {
    await workplace.call('bundles.handOver', { file })
    await workplace.call('bundles.verify', { from: 'waiting' })
    const opened = await workplace.call('bundles.opened', {})
    if (opened === null) throw new Error('nothing is opened')
    return opened
  }
  const receive = async (bundle: Pick<LittleBundle, 'payload' | 'signer'>) => {
    const file = path()
    await seal(bundle, file)
    return open(file)
  }
  const pin = async () => {
    const authority = (await workplace.call('bundles.opened', {}))?.intact?.council.authority
    if (authority === undefined) throw new Error('nothing to pin')
    await workplace.call('bundles.pin', { authority, read: readFromMinutes(authority) })
  }
  return { ...workplace, place, path, open, receive, pin }
}

const results = (of: LittleCouncil, sequence: number, previous: string | null, created?: string) =>
  littleBundle(of, pack, {
    kind: 'results',
    sequence,
    previous,
    ...(created && { created }),
  } as Partial<LittleBundle['head']>)

describe('a council becomes known', () => {
  test('by the groups a person reads from the minutes, and stays known over a restart', async () => {
    const machine = await aReceiver()
    expect(await machine.receive(littleBundle(people, pack))).toMatchObject({
      verdict: 'unknown-signer',
      intact: { knownBy: null, council: { name: 'Hội đồng OCOP xã Nga Sơn' }, recomputed: 'identical' },
    })
    await machine.pin()
    expect(await machine.call('bundles.opened', {})).toMatchObject({ verdict: 'known', intact: { knownBy: 'pin' } })
    const later = await aReceiver(machine.place)
    expect(await later.receive(littleBundle(people, pack))).toMatchObject({ verdict: 'known' })
    expect(await later.call('bundles.known', {})).toMatchObject([{ name: 'Hội đồng OCOP xã Nga Sơn' }])
  })

  test('never by groups that differ in one digit, nor by one group read twice', async () => {
    const machine = await aReceiver()
    const { intact } = await machine.receive(littleBundle(people, pack))
    const authority = intact?.council.authority
    if (authority === undefined) throw new Error('not intact')
    const [first, second] = readFromMinutes(authority)
    if (first === undefined || second === undefined) throw new Error('no groups')
    const wrong = { ...second, text: `${second.text.slice(0, 7)}${second.text.endsWith('0') ? '1' : '0'}` }
    for (const read of [
      [first, wrong],
      [first, first],
    ])
      expect(await machine.refusal('bundles.pin', { authority, read })).toMatchObject({ code: 'fingerprint-differs' })
    expect(await machine.call('bundles.opened', {})).toMatchObject({ verdict: 'unknown-signer' })
  })

  test('a scanned QR code carries all groups at once, whatever stands around it', async () => {
    const machine = await aReceiver()
    const { intact } = await machine.receive(littleBundle(people, pack))
    const authority = intact?.council.authority
    if (authority === undefined) throw new Error('not intact')
    const text = `cham-sao:${authority.toUpperCase()}`
    const read = [1, 5].map((group) => ({ group, text }))
    await machine.call('bundles.pin', { authority, read })
    expect(await machine.call('bundles.opened', {})).toMatchObject({ verdict: 'known' })
  })

  test('a forged authority of the same name stays unknown, and the screen is told of the pin it does not match', async () => {
    const machine = await aReceiver()
    await machine.receive(littleBundle(people, pack))
    await machine.pin()
    const [pinned] = await machine.call('bundles.known', {})
    expect(await machine.receive(littleBundle(littleCouncil(), pack))).toMatchObject({
      verdict: 'unknown-signer',
      intact: { knownBy: null, otherPin: pinned?.authority },
    })
  })

  test('the open council’s own authority is known without a pin; taken back, a pin is gone', async () => {
    const place = await temporaryFolder()
    const file = join(place, 'goi.asice')
    const council = await aSealingCouncil(place, ['TH-01'], { saveFile: () => Promise.resolve(file) })
    await council.call('bundles.seal', { kind: 'dossiers', dossiers: null, evidence: true, layout: 'one' })
    await council.call('bundles.handOver', { file })
    await council.call('bundles.verify', { from: 'waiting' })
    expect(await council.call('bundles.opened', {})).toMatchObject({ verdict: 'known', intact: { knownBy: 'own' } })
    const elsewhere = await aReceiver()
    await elsewhere.open(file)
    await elsewhere.pin()
    expect(await elsewhere.call('bundles.opened', {})).toMatchObject({ verdict: 'known' })
    await elsewhere.call('bundles.unpin', { council: council.council.id })
    expect(await elsewhere.call('bundles.opened', {})).toMatchObject({ verdict: 'unknown-signer' })
  })

  test('sample data is never pinned', async () => {
    const machine = await aReceiver()
    const bundle = littleBundle(people, pack, { sample: true })
    const payload = bundle.payload.map((entry) => {
      if (entry.name !== 'council.json' || !('bytes' in entry.content)) return entry
      const text = Buffer.from(entry.content.bytes).toString().replace('"sample":false', '"sample":true')
      return { ...entry, content: { bytes: Buffer.from(text) } }
    })
    const { intact, refused } = await machine.receive({ ...bundle, payload })
    expect(refused).toBeNull()
    const authority = intact?.council.authority
    if (authority === undefined) throw new Error('not intact')
    expect(await machine.refusal('bundles.pin', { authority, read: readFromMinutes(authority) })).toMatchObject({
      code: 'not-allowed',
    })
  })
})

describe('what was received is remembered', () => {
  test('a council opened from a backup goes on with the numbers it gave out after the backup was made', async () => {
    const place = await temporaryFolder()
    const usb = join(place, 'usb')
    mkdirSync(usb)
    let number = 0
    const fileOf = (of: number) => join(place, `ket-qua-${of}.asice`)
    const folders: string[] = [usb]
    const council = await aSealingCouncil(place, ['TH-01'], {
      saveFile: () => Promise.resolve(fileOf((number += 1))),
      chooseFolder: () => Promise.resolve(folders.shift() ?? null),
    })
    const wish = { kind: 'results', dossiers: null, evidence: true, layout: 'one' } as const
    await council.call('bundles.seal', wish)
    const { folder: backup } = await council.call('workspace.backUp', {})
    await council.call('bundles.seal', wish)
    const receiver = await aReceiver()
    for (const of of [1, 2]) {
      await receiver.open(fileOf(of))
      await receiver.pin()
    }
    folders.push(backup)
    await council.call('workspace.close', {})
    await council.call('workspace.openBackup', {})
    await council.sit('Cô Thư', '135790')
    expect(await council.call('bundles.issued', {})).toMatchObject([{ sequence: 1 }])
    await council.call('bundles.seal', wish)
    expect(await council.call('bundles.issued', {})).toMatchObject([{ sequence: 3 }, { sequence: 1 }])
    expect(await receiver.open(fileOf(3))).toMatchObject({ verdict: 'known', refused: null })
  })

  test('an older bundle of results than one received, or another of the same number, is refused', async () => {
    const machine = await aReceiver()
    await machine.receive(results(people, 2, 'a'.repeat(64)))
    await machine.pin()
    expect(await machine.receive(results(people, 1, null))).toMatchObject({
      verdict: 'not-intact',
      refused: { reason: 'chain-old' },
    })
    const fork = results(people, 2, 'a'.repeat(64), '2026-11-25T03:00:00.000Z')
    expect(await machine.receive(fork)).toMatchObject({ refused: { reason: 'chain-fork' } })
    expect((await machine.receive(fork)).checks.at(-1)).toEqual({ check: 'chain', state: 'failed' })
    expect(await machine.receive(results(people, 3, 'b'.repeat(64)))).toMatchObject({
      refused: { reason: 'chain-broken' },
    })
  })

  test('files of one hand-out are taken in any order, over a restart too; once a newer one came, none of them', async () => {
    const place = await temporaryFolder()
    const council = await aSealingCouncil(place, ['TH-01', 'TH-02', 'TH-03'], {
      chooseFolder: () => Promise.resolve(place),
    })
    const handOut = async () => {
      const wish = { kind: 'results', dossiers: null, evidence: false, layout: 'per-product' } as const
      return (await council.call('bundles.seal', wish)).files.map(({ file }) => file)
    }
    const [first = '', second = '', third = ''] = await handOut()
    const machine = await aReceiver()
    await machine.open(second)
    await machine.pin()
    for (const file of [third, first, second])
      expect(await machine.open(file)).toMatchObject({ verdict: 'known', refused: null })
    const later = await aReceiver(machine.place)
    for (const file of [first, third, second]) expect(await later.open(file)).toMatchObject({ verdict: 'known' })
    const [, newer = '', newest = ''] = await handOut()
    for (const file of [newest, newer]) expect(await later.open(file)).toMatchObject({ verdict: 'known' })
    for (const file of [first, third])
      expect(await later.open(file)).toMatchObject({ verdict: 'not-intact', refused: { reason: 'chain-old' } })
  })

  test('of an unknown signer nothing is remembered', async () => {
    const machine = await aReceiver()
    await machine.receive(results(people, 2, 'a'.repeat(64)))
    expect(await machine.receive(results(people, 1, null))).toMatchObject({ verdict: 'unknown-signer' })
  })
})

describe('looking into a bundle', () => {
  test('a changed byte: the reason, the check it ended, and nothing of what is inside', async () => {
    const machine = await aReceiver()
    const file = machine.path()
    await seal(littleBundle(people, pack), file)
    const bytes = readFileSync(file)
    const at = bytes.indexOf('"opinion"')
    bytes[at + 2] = (bytes[at + 2] ?? 0) ^ 1
    writeFileSync(file, bytes)
    expect(await machine.open(file)).toMatchObject({
      verdict: 'not-intact',
      refused: { reason: 'zip-crc' },
      checks: [
        { check: 'structure', state: 'failed' },
        { state: 'not-run' },
        ...Array.from({ length: 7 }, () => ({ state: 'not-run' })),
      ],
      intact: null,
    })
  })

  test('a file that is not there is told as such, and a file that waits is taken once', async () => {
    const machine = await aReceiver()
    await machine.call('bundles.handOver', { file: join(machine.place, 'nowhere.asice') })
    expect(await machine.refusal('bundles.verify', { from: 'waiting' })).toMatchObject({ code: 'file-unreadable' })
    expect(await machine.refusal('bundles.verify', { from: 'waiting' })).toMatchObject({ code: 'cancelled' })
  })
})
