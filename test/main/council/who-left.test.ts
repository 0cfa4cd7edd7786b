import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { openBundleFile } from '../../../electron/bundle/bundle-file.ts'
import { verifyBundle } from '../../../electron/bundle/verify-bundle.ts'
import type { BundledCouncil } from '../../../shared/bundle/bundle-contents.ts'
import type { DossierId } from '../../../shared/domain/id.ts'
import { shippedSet } from '../../support/packs.ts'
import { forget, takeOut } from '../../support/roster-changes.ts'
import { aSealingCouncil, authorityPassphrase, pin } from '../../support/sealing-council.ts'
import { bestBut } from '../../support/scoring.ts'
import { aPresentCouncil, scoredByAll } from '../../support/signing-council.ts'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import type { SittingCouncil } from '../../support/workplace.ts'

const wordsOf = async ({ call }: SittingCouncil): Promise<string> =>
  JSON.stringify((await call('papers.read', { paper: { kind: 'minutes' } })).document)

const actorsOf = async ({ call }: SittingCouncil, id: DossierId) =>
  new Map((await call('dossiers.read', { id })).history.map(({ act, actor }) => [act, actor]))

describe('what somebody recorded who left the roster', () => {
  let council: SittingCouncil
  let id: DossierId

  /** The secretary, who scores nothing, records what the chair concluded, and one member steps aside. */
  beforeEach(async () => {
    council = await aPresentCouncil(await temporaryFolder())
    const low = bestBut({ '1.2': 0, '2.1': 0, '4.1': 0, '5.3': 0 })
    id = await scoredByAll(council, 'TH-HT-01-2026', 4, (name) => (name === 'Chị Tư' ? low : undefined))
    await council.sit('Cô Thư')
    const ground = 'Thiếu giấy chứng nhận'
    await council.call('dossiers.propose', { id, kind: 'knockout', criterion: null, ground })
    const { findings } = (await council.call('dossiers.read', { id })).dossier
    const onBehalf = 'biên bản số 05/BB-HĐ'
    for (const finding of findings)
      await council.call('dossiers.decide', {
        id,
        finding: { id: finding.id },
        status: 'rejected',
        reason: 'đã bổ sung',
        onBehalf,
      })
    await council.call('dossiers.overrideSpread', { id, reason: 'Đã thảo luận, giữ nguyên', onBehalf })
    const [reading] = shippedSet('qd-26-2026', 4).toVerify.map(({ vi }) => vi)
    await council.call('readings.compare', {
      pack: council.council.pack.sha256,
      set: 4,
      reading: reading ?? '',
      note: '',
    })
    await council.sit('Bà Chủ')
  })

  test('bears their name in the minutes, the history and with the readings', async () => {
    await takeOut(council, 'Cô Thư')
    const { council: now } = await council.call('council.read', {})
    expect(now.former).toEqual([{ id: council.who('Cô Thư'), name: 'Cô Thư', role: 'secretary' }])
    const words = await wordsOf(council)
    expect(words).toContain('Không chấp nhận – Cô Thư, ')
    expect(words).toContain('Cô Thư ghi theo kết luận của Chủ tịch (biên bản số 05/BB-HĐ)')
    const actors = await actorsOf(council, id)
    expect(actors.get('dossiers.rejected')).toBe('Cô Thư')
    expect(actors.get('dossiers.overrideSpread')).toBe('Cô Thư')
    expect((await council.call('readings.compared', {})).compared).toMatchObject([{ by: 'Cô Thư' }])
  })

  test('is said to be of somebody who left where an earlier program kept no name of theirs', async () => {
    await forget(council, 'Cô Thư')
    const words = await wordsOf(council)
    expect(words).toContain('Không chấp nhận – (người đã rời hội đồng), ')
    expect(words).toContain('(người đã rời hội đồng) ghi theo kết luận của Chủ tịch')
    expect((await actorsOf(council, id)).get('dossiers.rejected')).toBeNull()
    expect((await council.call('readings.compared', {})).compared).toMatchObject([{ by: null }])
  })

  test('keeps the names of all who left, and of nobody twice', async () => {
    await takeOut(council, 'Cô Thư')
    await takeOut(council, 'Cô Thư')
    expect((await council.call('council.read', {})).council.former).toHaveLength(1)
  })
})

/** A council at work with a USB stick; `seal` hands a bundle out and reads back what is in it. */
const atStick = async () => {
  const folder = await temporaryFolder()
  const stick = join(folder, 'usb')
  mkdirSync(stick)
  const target = join(stick, 'goi.asice')
  const council = await aSealingCouncil(folder, ['TH-01'], {
    chooseFolder: () => Promise.resolve(stick),
    saveFile: () => Promise.resolve(target),
    roomIn: () => Promise.resolve({ free: 10 ** 12, largestFile: null }),
  })
  const seal = async () => {
    await council.call('bundles.seal', { kind: 'dossiers', dossiers: null, evidence: true, layout: 'one' })
    const file = await openBundleFile(target)
    const bundled = JSON.parse((await file.bytes('council.json')).toString()) as BundledCouncil
    await file.close()
    const verdict = await verifyBundle(target, { pins: [], given: null, seen: [], now: new Date() })
    return { bundled, verdict }
  }
  return { council, seal }
}

describe('bundles of a council that somebody left', () => {
  test('are listed with who sealed them, and carry the names of who left; nothing of it where nobody did', async () => {
    const { council, seal } = await atStick()
    expect(Object.keys((await seal()).bundled.council)).not.toContain('former')
    await council.sit('Bà Chủ')
    await takeOut(council, 'Cô Thư')
    expect(await council.call('bundles.issued', {})).toMatchObject([{ issuer: 'Cô Thư' }])
    await council.call('keys.makeOwn', { secret: pin, secretKind: 'pin', authorityPassphrase })
    const { bundled, verdict } = await seal()
    expect(bundled.council.former?.map(({ name }) => name)).toEqual(['Cô Thư'])
    expect(verdict).toMatchObject({ kind: 'unknown-signer', differences: [] })
    expect(await council.call('bundles.issued', {})).toMatchObject([{ issuer: 'Bà Chủ' }, { issuer: 'Cô Thư' }])
  })

  test('are listed without a name where an earlier program kept none', async () => {
    const { council, seal } = await atStick()
    await seal()
    await forget(council, 'Cô Thư')
    expect(await council.call('bundles.issued', {})).toMatchObject([{ issuer: null }])
  })
})
