/** Longer than a file should be: every test puts one and the same stick into one and the same machine. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { openBundleFile } from '../../../electron/bundle/bundle-file.ts'
import { planHandOut, volumeBytes } from '../../../electron/bundle/plan-hand-out.ts'
import { verifyBundle } from '../../../electron/bundle/verify-bundle.ts'
import type { BundledCouncil, BundleHead } from '../../../shared/bundle/bundle-contents.ts'
import type { Room } from '../../../electron/bundle/target-room.ts'
import { Evidence } from '../../../shared/domain/evidence.ts'
import { Fault } from '../../../shared/fault.ts'
import type { HandOutWish } from '../../../shared/ipc/calls/bundle.ts'
import { aScan, aSealingCouncil } from '../../support/sealing-council.ts'
import { score } from '../../support/scoring.ts'
import { aSigningCouncil, scoredByAll } from '../../support/signing-council.ts'
import { temporaryFolder } from '../../support/temporary-workspace.ts'

const all = { kind: 'dossiers', dossiers: null, evidence: true, layout: 'one' } satisfies HandOutWish

const entriesOf = async (path: string): Promise<ReadonlyMap<string, string>> => {
  const file = await openBundleFile(path)
  const found = new Map(file.names.map((name) => [name, file.sha256(name)]))
  await file.close()
  return found
}

const headOf = async (path: string): Promise<BundleHead> => {
  const file = await openBundleFile(path)
  const head = JSON.parse((await file.bytes('bundle.json')).toString()) as BundleHead
  await file.close()
  return head
}

const attach = async (council: Awaited<ReturnType<typeof aSealingCouncil>>, index: number) => {
  const dossier = council.dossiers[index]
  if (dossier !== undefined) await council.call('evidence.attach', { dossier, criterion: null })
}

const aStick = async (room: Partial<Room> = {}) => {
  const folder = await temporaryFolder()
  const stick = join(folder, 'usb')
  mkdirSync(stick)
  const scans: string[] = []
  const target = { name: 'goi.asice' }
  return {
    folder,
    stick,
    scans,
    target,
    wishes: {
      chooseFolder: () => Promise.resolve(stick),
      saveFile: () => Promise.resolve(join(stick, target.name)),
      chooseFiles: () => Promise.resolve(scans.splice(0)),
      roomIn: () => Promise.resolve({ free: 10 ** 12, largestFile: null, ...room }),
    },
  }
}

describe('one file', () => {
  test('the plan says what will be in it, and that is what is in it', async () => {
    const { folder, stick, scans, wishes } = await aStick()
    const council = await aSealingCouncil(folder, ['TH-01', 'TH-02'], wishes)
    scans.push(aScan(folder, 'giay-phep.pdf', 5000))
    await attach(council, 0)
    const plan = await council.call('bundles.plan', all)
    expect(plan).toMatchObject({ files: 1, dossiers: 2, sheets: 2, unsigned: 0, evidence: { files: 1, missing: 0 } })
    await council.call('bundles.seal', all)
    const names = [...(await entriesOf(join(stick, 'goi.asice'))).keys()]
    expect(names.filter((name) => name.startsWith('dossiers/'))).toHaveLength(2)
    expect(names.filter((name) => name.endsWith('.json.p7s'))).toHaveLength(2)
    expect(names.filter((name) => name.startsWith('evidence/'))).toHaveLength(1)
    expect(statSync(join(stick, 'goi.asice')).size).toBeLessThan(plan.bytes)
    expect(await headOf(join(stick, 'goi.asice'))).not.toHaveProperty('handOut')
  })

  test('two exports of one state differ only in head, sums, manifest and signature', async () => {
    const { folder, stick, target, wishes } = await aStick()
    const council = await aSealingCouncil(folder, ['TH-01', 'TH-02'], wishes)
    await council.call('bundles.seal', all)
    target.name = 'lai.asice'
    await council.call('bundles.seal', all)
    const [first, second] = [await entriesOf(join(stick, 'goi.asice')), await entriesOf(join(stick, 'lai.asice'))]
    expect([...second.keys()]).toEqual([...first.keys()])
    expect([...first].filter(([name, sha256]) => second.get(name) !== sha256).map(([name]) => name)).toEqual([
      'bundle.json',
      'SHA256SUMS',
      'META-INF/ASiCManifest001.xml',
      'META-INF/signature001.p7s',
    ])
    expect(await council.call('bundles.issued', {})).toMatchObject([
      { kind: 'dossiers', sequence: 2, issuer: 'Cô Thư' },
      { kind: 'dossiers', sequence: 1 },
    ])
  })

  test('a file of that name is replaced by the bundle once that is recorded; until then it is there again', async () => {
    const { folder, stick, wishes } = await aStick()
    const council = await aSealingCouncil(folder, ['TH-01'], wishes)
    const target = join(stick, 'goi.asice')
    writeFileSync(target, 'a bundle of last year')
    vi.spyOn(council.program.store(), 'commit').mockRejectedValueOnce(new Fault('disk-full'))
    expect(await council.refusal('bundles.seal', all)).toMatchObject({ code: 'disk-full' })
    expect(readdirSync(stick)).toEqual(['goi.asice'])
    expect(readFileSync(target, 'utf8')).toBe('a bundle of last year')
    await council.call('bundles.seal', all)
    expect(readdirSync(stick)).toEqual(['goi.asice'])
    expect((await entriesOf(target)).has('bundle.json')).toBe(true)
    expect(await council.call('bundles.issued', {})).toMatchObject([{ sequence: 1 }])
  })

  test('without evidence the hashes stay and the report says what was left out', async () => {
    const { folder, stick, scans, wishes } = await aStick()
    const council = await aSealingCouncil(folder, ['TH-01'], wishes)
    scans.push(aScan(folder, 'giay-phep.pdf', 5000))
    await attach(council, 0)
    await council.call('bundles.seal', { ...all, evidence: false })
    const file = await openBundleFile(join(stick, 'goi.asice'))
    expect(JSON.parse((await file.bytes('report.json')).toString())).toMatchObject({
      evidence: { files: 0, leftOut: 1 },
    })
    expect(file.names.filter((name) => name.startsWith('evidence/'))).toEqual([])
    await file.close()
  })

  test('a certificate that was revoked is told with its moment; the sheet signed before stays', async () => {
    const { folder, stick, wishes } = await aStick()
    const council = await aSealingCouncil(folder, ['TH-01'], wishes)
    const member = council.who('Anh Ba')
    await council.call('keys.revoke', { member, reason: 'mất máy', authorityPassphrase: null })
    await council.call('bundles.seal', all)
    const file = await openBundleFile(join(stick, 'goi.asice'))
    const { certificates, revoked } = JSON.parse((await file.bytes('council.json')).toString()) as BundledCouncil
    await file.close()
    expect(Object.keys(revoked ?? {})).toEqual(certificates[member])
    const verdict = await verifyBundle(join(stick, 'goi.asice'), { pins: [], given: null, seen: [], now: new Date() })
    expect(verdict).toMatchObject({ kind: 'unknown-signer', differences: [] })
  })

  test('a sheet without a signature keeps the bundle from being sealed, and the plan tells it before', async () => {
    const { folder, stick, wishes } = await aStick()
    const council = await aSealingCouncil(folder, ['TH-01'], wishes)
    await council.sit('Chị Tư')
    for (const dossier of council.dossiers) await score(council, dossier, 26)
    await council.sit('Cô Thư', '135790')
    expect(await council.call('bundles.plan', all)).toMatchObject({ sheets: 2, unsigned: 1 })
    expect(await council.refusal('bundles.seal', all)).toMatchObject({ code: 'signatures-missing' })
    expect(readdirSync(stick)).toEqual([])
  })
})

test('papers that were made on closing go along, as they were made, and stand in the verdict', async () => {
  const { folder, stick } = await aStick()
  const council = await aSigningCouncil(
    folder,
    { saveFile: ({ proposed, extension }) => Promise.resolve(join(stick, extension === 'pdf' ? 'a.pdf' : proposed)) },
    ['Bà Chủ', 'Ông Phó', 'Anh Ba', 'Chị Tư', 'Ông Năm', 'Cô Thư'],
  )
  const id = await scoredByAll(council, 'TH-HT-01-2026', 6)
  await council.sit('Cô Thư')
  await council.call('dossiers.close', { id, onBehalf: 'Biên bản số 05/BB-HĐ' })
  await council.call('papers.save', { paper: { kind: 'advice', dossier: id }, format: 'pdf' })
  const { files } = await council.call('bundles.seal', { ...all, kind: 'results', evidence: false })
  await council.call('bundles.handOver', { file: files[0]?.file ?? '' })
  await council.call('bundles.verify', { from: 'waiting' })
  const opened = await council.call('bundles.opened', {})
  expect(opened?.intact?.papers).toMatchObject([
    { entry: expect.stringMatching(/^papers\/khuyen-nghi-th-ht-01-2026-[0-9a-f]{8}\.pdf$/), type: 'pdf', paper: true },
  ])
  expect(opened?.intact?.recomputed).toBe('identical')
})

describe('before the first byte', () => {
  test('a folder that has the name is left alone, and nothing is recorded', async () => {
    const { folder, stick, wishes } = await aStick()
    const council = await aSealingCouncil(folder, ['TH-01'], wishes)
    mkdirSync(join(stick, 'goi.asice'))
    writeFileSync(join(stick, 'goi.asice', 'anh.jpg'), 'a picture')
    expect(await council.refusal('bundles.seal', all)).toMatchObject({
      code: 'disk-error',
      detail: { errno: 'EISDIR' },
    })
    expect(readdirSync(stick)).toEqual(['goi.asice'])
    expect(readdirSync(join(stick, 'goi.asice'))).toEqual(['anh.jpg'])
    expect(await council.call('bundles.issued', {})).toEqual([])
  })

  test('a stick that is too full is refused with the figures, and nothing is written or recorded', async () => {
    const { folder, stick, wishes } = await aStick({ free: 1000 })
    const council = await aSealingCouncil(folder, ['TH-01'], wishes)
    expect(await council.refusal('bundles.seal', all)).toMatchObject({ code: 'disk-full', detail: { free: 1000 } })
    expect(readdirSync(stick)).toEqual([])
    expect(await council.call('bundles.issued', {})).toEqual([])
  })

  test('a file larger than FAT32 can hold is refused', async () => {
    const { folder, stick, wishes } = await aStick({ largestFile: 1000 })
    const council = await aSealingCouncil(folder, ['TH-01'], wishes)
    expect(await council.refusal('bundles.seal', all)).toMatchObject({ code: 'file-too-large', detail: { most: 1000 } })
    expect(readdirSync(stick)).toEqual([])
  })

  test('a stick that was pulled out is told of, whatever was to be written, and nothing is recorded', async () => {
    const { folder, stick, wishes } = await aStick()
    const council = await aSealingCouncil(folder, ['TH-01'], wishes)
    rmdirSync(stick)
    for (const layout of ['one', 'per-product', 'volumes'] as const)
      expect(await council.refusal('bundles.seal', { ...all, layout }), layout).toMatchObject({
        code: 'disk-error',
        detail: { errno: 'ENOENT' },
      })
    expect(await council.call('bundles.issued', {})).toEqual([])
  })

  test('a locked key is asked for, and only chair and secretary seal dossiers', async () => {
    const { folder, wishes } = await aStick()
    const council = await aSealingCouncil(folder, ['TH-01'], wishes)
    await council.call('keys.lock', {})
    expect(await council.refusal('bundles.seal', all)).toMatchObject({ code: 'key-locked' })
    await council.sit('Anh Ba', '135790')
    expect(await council.refusal('bundles.seal', all)).toMatchObject({ code: 'not-allowed' })
  })
})

describe('several files', () => {
  test('one a product, in a folder of their own with an index that sha256sum checks', async () => {
    const { folder, stick, wishes } = await aStick()
    const council = await aSealingCouncil(folder, ['TH-01', 'TH-02'], wishes)
    const { folder: made, files } = await council.call('bundles.seal', { ...all, layout: 'per-product' })
    expect(files).toHaveLength(2)
    expect(readdirSync(stick)).toHaveLength(1)
    expect(readdirSync(made)).toEqual(['001-th-01.asice', '002-th-02.asice', 'muc-luc.txt'])
    expect(execFileSync('sha256sum', ['-c', '--strict', 'muc-luc.txt'], { cwd: made, encoding: 'utf8' })).toBe(
      '001-th-01.asice: OK\n002-th-02.asice: OK\n',
    )
    expect(readFileSync(join(made, 'muc-luc.txt'), 'utf8')).toContain('TH-02')
    expect((await council.call('bundles.issued', {})).map(({ sequence }) => sequence)).toEqual([2, 1])
    const heads = await Promise.all(files.map(({ file }) => headOf(file)))
    expect(heads[0]?.handOut).toMatch(/^[a-z0-9]{16}$/)
    expect(heads[1]?.handOut).toBe(heads[0]?.handOut)
  })

  test('cancelled half-way, no file stays and the chain knows of none', async () => {
    const { folder, stick, wishes } = await aStick()
    const council = await aSealingCouncil(folder, ['TH-01', 'TH-02'], wishes)
    const sealing = council.refusal('bundles.seal', { ...all, layout: 'per-product' })
    for (let asked = 0; asked < 10_000; asked += 1) {
      const progress = await council.call('bundles.progress', {})
      if (progress !== null && progress.done > 0) break
      await new Promise((next) => setImmediate(next))
    }
    await council.call('bundles.cancel', {})
    expect(await sealing).toMatchObject({ code: 'cancelled' })
    expect(readdirSync(stick)).toEqual([])
    expect(await council.call('bundles.issued', {})).toEqual([])
    expect(await council.call('bundles.progress', {})).toBeNull()
  })

  test('volumes stay below 3.9 GB; what several dossiers share lies in the first that needs it; a huge dossier is parted', async () => {
    const { folder, wishes } = await aStick()
    const council = await aSealingCouncil(folder, ['TH-01', 'TH-02', 'TH-03'], wishes)
    const store = council.program.store()
    const scan = (name: string) =>
      Evidence.parse({
        sha256: name.padEnd(64, '0'),
        type: 'pdf',
        bytes: 290_000_000,
        name: `${name}.pdf`,
        addedBy: council.who('Cô Thư'),
        addedAt: '2026-11-24T01:00:00.000Z',
      })
    const many = (letter: string, count: number) =>
      Array.from({ length: count }, (_, index) => scan(`${letter}${index.toString(16).padStart(2, '0')}`))
    const evidence = [[scan('ff'), ...many('a', 8)], [scan('ff'), ...many('b', 6)], many('c', 20)]
    for (const [index, id] of council.dossiers.entries()) {
      const dossier = await store.read('dossier', id)
      if (dossier === undefined) throw new Error('no dossier')
      await store.commit({ name: 'test', actor: council.who('Cô Thư') }, [
        { kind: 'dossier', id, value: { ...dossier.value, evidence: evidence[index] ?? [] } },
      ])
    }
    const desk = { store, packs: council.program.packs(), clock: { now: () => never(), offsetMinutes: () => 0 } }
    const { bundles, figures } = await planHandOut(
      { ...desk, random: () => never(), acting: null },
      () => Promise.resolve(true),
      { ...all, dossiers: [...council.dossiers], layout: 'volumes' },
      null,
    )
    expect(bundles.every(({ bytes }) => bytes <= volumeBytes)).toBe(true)
    expect(figures.evidence).toMatchObject({ files: 35, bytes: 35 * 290_000_000 })
    const placed = bundles.flatMap((bundle) => [...bundle.evidence])
    expect(placed).toHaveLength(35)
    expect(new Set(placed).size).toBe(35)
    expect(bundles.length).toBe(4)
  })
})

const never = () => {
  throw new Error('not asked for here')
}

test('evidence that went bad on the disk never goes out, and takes back what was already written', async () => {
  const { folder, stick, scans, wishes } = await aStick()
  const council = await aSealingCouncil(folder, ['TH-01', 'TH-02'], wishes)
  scans.push(aScan(folder, 'giay-phep.pdf', 5000))
  await attach(council, 1)
  const evidence = join(council.program.folder(), 'evidence')
  const [name = ''] = readdirSync(evidence)
  const { files } = await council.call('bundles.seal', { ...all, layout: 'volumes' })
  expect(files).toHaveLength(1)
  writeFileSync(join(evidence, name), 'something else')
  expect(await council.refusal('bundles.seal', { ...all, layout: 'per-product' })).toMatchObject({
    code: 'damaged-file',
  })
  expect(readdirSync(stick)).toHaveLength(1)
})
