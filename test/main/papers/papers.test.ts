import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { numberedGroups, readMatches } from '../../../shared/bundle/fingerprint.ts'
import type { DossierId } from '../../../shared/domain/id.ts'
import { cellOf, type PaperDocument } from '../../../shared/domain/paper-document.ts'
import { bestBut } from '../../support/scoring.ts'
import { aPresentCouncil, aSigningCouncil, scoredByAll } from '../../support/signing-council.ts'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { aCouncilEntry, aProduct } from '../../support/workplace.ts'

/** Every word of a paper's blocks. */
const words = ({ blocks }: PaperDocument): string =>
  blocks
    .flatMap((block) => {
      switch (block.kind) {
        case 'heading':
        case 'text':
          return [block.text]
        case 'facts':
          return block.facts.flatMap(({ label, value }) => [label, value])
        case 'list':
          return [...block.items]
        case 'fingerprint':
          return [...numberedGroups(block.sha256)]
        case 'table':
          return block.groups.flat().map(({ cells }) => cells.map((cell) => cellOf(cell).text).join(' | '))
        case 'signatures':
          return [...block.recipients, ...block.places.map(({ name }) => name)]
      }
    })
    .join('\n')

const adviceOn = async (council: Awaited<ReturnType<typeof aPresentCouncil>>, dossier: DossierId) =>
  words((await council.call('papers.read', { paper: { kind: 'advice', dossier } })).document)

/** What the minutes say of the only product, beside its grade. */
const standingInMinutes = async ({ call }: Awaited<ReturnType<typeof aPresentCouncil>>) => {
  const row = words((await call('papers.read', { paper: { kind: 'minutes' } })).document)
  return row.match(/^1 \| Sản phẩm TH-HT-01-2026 .* \| 5 sao \| (.*)$/m)?.[1]?.toLocaleLowerCase('vi') ?? 'not there'
}

describe('the words of the papers', () => {
  test('minutes tell who sat, who stepped aside, what was decided, overridden and closed, and by whom', async () => {
    const council = await aSigningCouncil(await temporaryFolder())
    const low = bestBut({ '1.2': 0, '2.1': 0, '4.1': 0, '5.3': 0 })
    const id = await scoredByAll(council, 'TH-HT-01-2026', 6, (name) => (name === 'Chị Tư' ? low : undefined))
    await council.sit('Cô Thư')
    await council.call('dossiers.recuse', { id, member: council.who('Ông Năm'), reason: 'Góp vốn', recused: true })
    await council.sit('Bà Chủ')
    await council.call('dossiers.overrideSpread', { id, reason: 'Đã thảo luận, giữ nguyên' })
    const { dissents } = await council.call('results.read', { id })
    for (const { criterion, stars } of dissents) await council.call('dossiers.readDissent', { id, criterion, stars })
    await council.sit('Cô Thư')
    await council.call('dossiers.close', { id, onBehalf: 'Biên bản số 05/BB-HĐ' })
    await council.call('session.close', { onBehalf: 'Biên bản số 05/BB-HĐ' })
    const { document } = await council.call('papers.read', { paper: { kind: 'minutes' } })
    const text = words(document)
    expect(text).toContain('Có mặt 5/5 thành viên (cần ít nhất 4), đủ điều kiện')
    expect(text).toContain('Sản phẩm TH-HT-01-2026 (TH-HT-01-2026) | Ông Năm | Góp vốn')
    expect(text).toContain('Đã thảo luận, giữ nguyên')
    expect(text).toContain('tính lại hai lần từ phiếu gốc và trùng khớp')
    expect(text).toContain('theo kết luận của Chủ tịch: Biên bản số 05/BB-HĐ')
    expect(document.draftBecause).toEqual([])
    expect(document.sample).toBe(false)
  })

  test('minutes carry the root key’s fingerprint in the very groups that a receiver is asked for', async () => {
    const council = await aSigningCouncil(await temporaryFolder())
    await council.sit('Cô Thư')
    const { document } = await council.call('papers.read', { paper: { kind: 'minutes' } })
    const { authority } = await council.call('keys.read', {})
    const printed = [...words(document).matchAll(/^Nhóm (\d): (\S+)$/gm)]
    expect(printed).toHaveLength(8)
    for (const [, group, text = ''] of printed)
      expect(readMatches(authority?.fingerprint ?? '', { group: Number(group), text }), group).toBe(true)
  })

  test('a session still open, or one sheet without a signature, makes the session’s papers drafts', async () => {
    const council = await aPresentCouncil(await temporaryFolder())
    const id = await scoredByAll(council, 'TH-HT-01-2026', 6)
    await council.sit('Bà Chủ')
    await council.call('dossiers.close', { id, onBehalf: '' })
    const { document } = await council.call('papers.read', { paper: { kind: 'summary' } })
    expect(document.draftBecause).toEqual(['còn phiếu chưa có chữ ký của thành viên', 'chưa kết thúc đánh giá'])
  })

  test('every paper tells that the criteria are not in force on the day of the session', async () => {
    const council = await aPresentCouncil(await temporaryFolder())
    const dossier = await scoredByAll(council, 'TH-HT-01-2026', 6)
    await council.sit('Cô Thư')
    const told = '26/2026/QĐ-TTg có hiệu lực từ ngày 22/05/2026, sau ngày họp 01/05/2026'
    const papers = [
      ...(['minutes', 'summary', 'higher-level'] as const).map((kind) => ({ kind })),
      ...(['blank-sheet', 'advice'] as const).map((kind) => ({ kind, dossier })),
      { kind: 'sheet', dossier, member: council.who('Anh Ba') } as const,
    ]
    const telling = async () => {
      const read = await Promise.all(papers.map((paper) => council.call('papers.read', { paper })))
      const { outOfForce } = await council.call('papers.scorecard', { id: dossier })
      return [...read.map(({ document }) => words(document).includes(told)), outOfForce?.includes(told) ?? false]
    }
    expect(await telling()).toEqual([false, false, false, false, false, false, false])
    const { rev, council: now } = await council.call('council.read', {})
    const entry = aCouncilEntry()
    const session = { ...entry.session, day: '2026-05-01' }
    await council.call('council.save', {
      rev,
      reason: 'Họp thử',
      council: { ...entry, roster: [...now.roster], session },
    })
    expect(await telling()).toEqual([true, true, true, true, true, true, true])
  })

  test('advice names the points and the minima missing for the next star, in the table’s own words', async () => {
    const council = await aPresentCouncil(await temporaryFolder())
    const id = await scoredByAll(council, 'TH-HT-01-2026', 6, () => bestBut({ '1.2': 0, '5.3': 0, '4.1': 0, '2.1': 0 }))
    await council.sit('Bà Chủ')
    const { named } = await council.call('results.read', { id })
    const text = words((await council.call('papers.read', { paper: { kind: 'advice', dossier: id } })).document)
    for (const criterion of named.result?.next?.minimaMissing ?? [])
      expect(text).toMatch(new RegExp(`^${criterion} \\|`, 'm'))
    expect(text).toContain(`Còn thiếu gì để đạt ${named.result?.next?.stars} sao`)
  })

  test('advice promises no more than the council of this level may give, in the words of the minutes', async () => {
    const council = await aPresentCouncil(await temporaryFolder())
    const id = await scoredByAll(council, 'TH-HT-01-2026', 6)
    await council.sit('Bà Chủ')
    const province = await adviceOn(council, id)
    expect(await standingInMinutes(council)).toBe('công nhận 4 sao; tiềm năng 5 sao; chuyển cấp trên')
    expect(province).toContain(`Theo thẩm quyền của Hội đồng: ${await standingInMinutes(council)}.`)
    const { rev, council: now } = await council.call('council.read', {})
    const commune = { ...aCouncilEntry(), level: 'commune' as const, roster: [...now.roster] }
    await council.call('council.save', { rev, reason: 'Hội đồng cấp xã', council: commune })
    expect(await standingInMinutes(council)).toBe('đề nghị cấp trên xem xét; tiềm năng 5 sao')
    const text = await adviceOn(council, id)
    expect(text).toContain(`Theo thẩm quyền của Hội đồng: ${await standingInMinutes(council)}.`)
    for (const advice of [province, text]) {
      expect(advice).toContain('hạng này do cấp trên xem xét, công nhận')
      expect(advice).not.toMatch(/hạng 5 sao|đã đạt hạng cao nhất/)
    }
  })

  test('advice on a dossier that went back does not say that the council assessed it', async () => {
    const council = await aPresentCouncil(await temporaryFolder())
    await council.sit('Cô Thư')
    const said = {
      returned: 'Hồ sơ được trả để bổ sung ngày 24/11/2026.',
      withdrawn: 'Chủ thể rút hồ sơ ngày 24/11/2026.',
    }
    for (const outcome of ['returned', 'withdrawn'] as const) {
      const { id } = await council.call('dossiers.add', aProduct(`TH-HT-${outcome}`, 6))
      await council.call('dossiers.return', { id, outcome, reason: 'Thiếu giấy kiểm nghiệm' })
      const text = await adviceOn(council, id)
      expect(text).toContain(said[outcome])
      expect(text).toContain('Thiếu giấy kiểm nghiệm')
      expect(text).not.toContain('đã đánh giá')
    }
  })

  test('the list for the higher level has products passed on, with the reason, and no others', async () => {
    const council = await aPresentCouncil(await temporaryFolder())
    await scoredByAll(council, 'TH-HT-01-2026', 6)
    await scoredByAll(council, 'TH-HT-02-2026', 6, () => bestBut({ '1.2': 0, '5.3': 0, '4.1': 0, '2.1': 0 }))
    await council.sit('Bà Chủ')
    const text = words((await council.call('papers.read', { paper: { kind: 'higher-level' } })).document)
    expect(text).toContain('TH-HT-01-2026')
    expect(text).toMatch(/chuyển cấp trên/)
    expect(text).not.toContain('TH-HT-02-2026')
  })

  test('a blank sheet has every option and no tick; a member’s is for those who may see it', async () => {
    const council = await aPresentCouncil(await temporaryFolder())
    await council.sit('Cô Thư')
    const { id } = await council.call('dossiers.add', aProduct('TH-HT-01-2026', 26))
    const blank = await council.call('papers.read', { paper: { kind: 'blank-sheet', dossier: id } })
    expect(blank.document.title).toContain('nhãn rút gọn')
    expect(JSON.stringify(blank.document)).not.toContain('"ticked":true')
    expect(words(blank.document)).toContain('[Trường hợp 2]')
    const paper = { kind: 'sheet', dossier: id, member: council.who('Anh Ba') } as const
    expect(await council.refusal('papers.read', { paper })).toMatchObject({ code: 'not-found' })
    await council.sit('Chị Tư')
    expect(await council.refusal('papers.read', { paper })).toMatchObject({ code: 'own-sheet-due' })
  })

  test('figures of a product stay hidden on the session’s papers while one’s own sheet for it is due', async () => {
    const council = await aPresentCouncil(await temporaryFolder())
    await scoredByAll(council, 'TH-HT-01-2026', 6)
    await council.sit('Cô Thư')
    await council.call('dossiers.add', aProduct('TH-HT-02-2026', 6))
    await council.sit('Anh Ba')
    const text = words((await council.call('papers.read', { paper: { kind: 'summary' } })).document)
    expect(text).toContain('5 sao: 1; chưa công bố: 1')
  })
})

describe('the council’s own texts', () => {
  test('stand on its papers, and the proposed ones come back', async () => {
    const council = await aPresentCouncil(await temporaryFolder())
    const { texts, proposed, own } = await council.call('papers.texts', {})
    expect([own, texts]).toEqual([false, proposed])
    expect(texts).toMatchObject({ authority: 'Ủy ban nhân dân tỉnh Thanh Hóa', place: 'Thanh Hóa' })
    await council.call('papers.saveTexts', {
      texts: { ...texts, place: 'Hạc Thành', recipients: 'UBND tỉnh;\nLưu: VT.' },
    })
    const { document } = await council.call('papers.read', { paper: { kind: 'summary' } })
    expect(document.head.placeAndDay).toBe('Hạc Thành, ngày 24 tháng 11 năm 2026')
    const { id } = await council.call('dossiers.add', aProduct('TH-HT-01-2026'))
    const card = await council.call('papers.scorecard', { id })
    expect(card.head).toEqual({ ...document.head, number: 'Số: ……/PKQ-HĐ-OCOP' })
    expect(words(document)).toContain('UBND tỉnh;')
    await council.sit('Anh Ba')
    expect(await council.refusal('papers.saveTexts', { texts: null })).toMatchObject({ code: 'not-allowed' })
    await council.sit('Cô Thư')
    await council.call('papers.saveTexts', { texts: null })
    expect((await council.call('papers.texts', {})).own).toBe(false)
  })
})

describe('papers as files', () => {
  test('one of a closed product is made once, kept by hash and used again until its content changes', async () => {
    const folder = await temporaryFolder()
    const target = join(folder, 'giay-to')
    await mkdir(target)
    const council = await aPresentCouncil(folder, { chooseFolder: () => Promise.resolve(target) })
    const id = await scoredByAll(council, 'TH-HT-01-2026', 6)
    await council.sit('Bà Chủ')
    const wish = { paper: { kind: 'scorecard', dossier: id }, format: 'pdf' } as const
    expect(await council.refusal('papers.saveInto', wish)).toMatchObject({ code: 'not-found' })
    await council.call('papers.chooseFolder', {})
    const shelf = join(folder, 'hoi-dong', 'papers')
    await council.call('papers.saveInto', wish)
    await expect(readdir(shelf)).rejects.toMatchObject({ code: 'ENOENT' })
    await council.call('dossiers.close', { id, onBehalf: '' })
    expect(await council.call('papers.saveInto', wish)).toEqual({ file: 'phieu-ket-qua-th-ht-01-2026.pdf', pages: 1 })
    const [kept] = await readdir(shelf)
    expect(kept).toMatch(/^[0-9a-f]{64}\.pdf$/)
    expect(await readFile(join(target, 'phieu-ket-qua-th-ht-01-2026.pdf'), 'latin1')).toMatch(/^%PDF-1\.7/)
    const madeBefore = council.printed.length
    await council.call('papers.saveInto', wish)
    expect(council.printed.length).toBe(madeBefore)
    const { papers } = await council.call('papers.list', {})
    expect(papers.find(({ paper }) => paper.kind === 'scorecard')?.kept).toBe(true)
    await rm(join(shelf, kept ?? ''))
    await council.call('papers.saveInto', wish)
    expect(council.printed.length).toBe(madeBefore + 1)
  })

  test('a paper of a returned product is made once as well', async () => {
    const folder = await temporaryFolder()
    const council = await aPresentCouncil(folder, { chooseFolder: () => Promise.resolve(folder) })
    await council.sit('Cô Thư')
    const { id } = await council.call('dossiers.add', aProduct('TH-HT-01-2026', 6))
    await council.call('dossiers.return', { id, outcome: 'returned', reason: 'Thiếu giấy tờ' })
    const wish = { paper: { kind: 'advice', dossier: id }, format: 'pdf' } as const
    await council.call('papers.chooseFolder', {})
    await council.call('papers.saveInto', wish)
    await council.call('papers.saveInto', wish)
    expect(council.printed).toHaveLength(1)
  })

  test('minutes come as DOCX and the summary as XLSX, under names of their own', async () => {
    const folder = await temporaryFolder()
    const council = await aPresentCouncil(folder, { chooseFolder: () => Promise.resolve(folder) })
    await scoredByAll(council, 'TH-HT-01-2026', 6)
    await council.sit('Bà Chủ')
    await council.call('papers.chooseFolder', {})
    await council.call('papers.saveInto', { paper: { kind: 'minutes' }, format: 'docx' })
    await council.call('papers.saveInto', { paper: { kind: 'summary' }, format: 'xlsx' })
    for (const name of ['bien-ban.docx', 'bang-tong-hop.xlsx'])
      expect((await readFile(join(folder, name))).subarray(0, 2).toString('latin1')).toBe('PK')
    expect(await council.refusal('papers.saveInto', { paper: { kind: 'minutes' }, format: 'xlsx' })).toMatchObject({
      code: 'not-found',
    })
  })
})
