import { X509Certificate } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reading } from '../../../electron/cli/machine.ts'
import { readCouncil } from '../../../electron/council/read-council.ts'
import type { Desk } from '../../../electron/council/desk.ts'
import { paperOf } from '../../../electron/papers/paper-document.ts'
import { readScene, type PaperScene } from '../../../electron/papers/paper-scene.ts'
import { summaryWorkbook } from '../../../electron/papers/summary-workbook.ts'
import { slugOf } from '../../../shared/bundle/entry-name.ts'
import { numberedGroups, readMatches } from '../../../shared/bundle/fingerprint.ts'
import { minimaPolicies, type MinimaPolicy } from '../../../shared/domain/council-rules.ts'
import { cellOf, type PaperBlock, type PaperDocument } from '../../../shared/domain/paper-document.ts'
import { judgeSheets, rateProduct } from '../../../shared/rating/engine.ts'
import { meanAsText } from '../../../shared/rating/mean-as-text.ts'
import { z } from '../../../shared/zod.ts'
import { found } from '../../support/found.ts'
import { cliDocument } from '../../support/run-cli.ts'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { aWorkplace } from '../../support/workplace.ts'
import {
  checked,
  closedUp,
  codesOn,
  computedSheet,
  converted,
  factsOf,
  fontsOf,
  objectsOf,
  pagesOf,
  textOf,
} from './read-paper.ts'

const Made = z.object({ papers: z.array(z.object({ kind: z.string(), file: z.string(), pages: z.int() })) })

let folder = ''
let workspace = ''
let out = ''
let files: readonly string[] = []

const kinds = 'minutes,summary,higher-level,scorecard,advice,sheet,blank-sheet'

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cham-sao-papers-'))
  workspace = join(folder, 'mau')
  out = join(folder, 'van-ban')
  await cliDocument('sample', workspace, '--dossiers', '4', '--members', '5')
  await cliDocument('seal', workspace, '--out', join(folder, 'goi.asice'), '--ca-out', join(folder, 'khoa-goc.pem'))
  const made = Made.parse(await cliDocument('papers', workspace, '--out', out, '--kinds', kinds))
  files = made.papers.map(({ file }) => join(out, file))
}, 300_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

const pdfs = () => files.filter((file) => file.endsWith('.pdf'))

/** The secretary, who sees every result: no sheet is theirs. */
const asSecretary = async (desk: Desk): Promise<Desk> => {
  const { value: council } = await readCouncil(desk.store)
  return { ...desk, acting: council.roster.find(({ role }) => role === 'secretary')?.id ?? null }
}

const sceneOf = (place: string): Promise<PaperScene> =>
  reading(place, async ({ desk }) => readScene(await asSecretary(desk)))

describe('every paper as PDF', () => {
  test('is sound, tagged, in Vietnamese, on A4, with its fonts inside and its pages numbered', () => {
    expect(pdfs().length).toBeGreaterThan(15)
    for (const pdf of pdfs()) {
      expect(checked(pdf), pdf).toContain('No syntax or stream encoding errors found')
      expect(factsOf(pdf), pdf).toMatchObject({ Tagged: 'yes', 'Page size': expect.stringContaining('A4') })
      expect(factsOf(pdf)['Title'], pdf).not.toBe('')
      expect(fontsOf(pdf).length, pdf).toBeGreaterThan(0)
      // no font of the system steps in for any sign
      for (const { name, embedded } of fontsOf(pdf))
        expect([name, embedded]).toEqual([expect.stringMatching(/Tinos/), true])
      const pages = pagesOf(pdf)
      for (const [index, page] of pages.entries()) expect(page, pdf).toContain(`Trang ${index + 1}/${pages.length}`)
    }
  })

  test('names its language and has bookmarks', () => {
    const minutes = objectsOf(join(out, 'bien-ban.pdf'))
    expect(minutes).toMatch(/\/Lang \(vi/)
    expect(minutes).toContain('/Outlines')
  })

  test('says DỮ LIỆU MẪU as a drawing only: no letter of it is mixed into the text', () => {
    expect(textOf(join(out, 'bang-tong-hop.pdf'))).not.toContain('BẢNNHÁP')
  })
})

describe('QR codes, as a scanner reads them from the page', () => {
  test('every page of every kind of paper has one of its own content', async () => {
    const started = ['bien-ban', 'bang-tong-hop', 'danh-sach', 'phieu-ket-qua', 'khuyen-nghi', 'phieu-cham']
    for (const start of started) {
      const pdf = found(
        pdfs().find((file) => basename(file).startsWith(start)),
        start,
      )
      const own = codesOn(pdf).map((page) => page.filter((code) => code.startsWith('SHA256:')))
      expect(own, pdf).toHaveLength(pagesOf(pdf).length)
      expect(new Set(own.map((codes) => codes.join())).size, pdf).toBe(1)
      expect(own[0], pdf).toEqual([expect.stringMatching(/^SHA256:[0-9A-F]{64}$/)])
    }
  }, 120_000)

  test('the minutes carry the council’s root key as well, and that code makes the council known', () => {
    const rootKey = new X509Certificate(readFileSync(join(folder, 'khoa-goc.pem')))
    const fingerprint = rootKey.fingerprint256.replaceAll(':', '').toLowerCase()
    const pages = codesOn(join(out, 'bien-ban.pdf'))
    const read = pages.flat().filter((code) => !code.startsWith('SHA256:'))
    expect(read).toHaveLength(1)
    expect(converted(join(out, 'bien-ban.docx'), 'pdf', '.pdf', codesOn).flat()).toEqual(read)
    expect(readMatches(fingerprint, { group: 1, text: read[0] ?? '' })).toBe(true)
    const own = pages.flat().filter((code) => code.startsWith('SHA256:'))
    for (const text of own) expect(readMatches(fingerprint, { group: 1, text })).toBe(false)
  }, 60_000)
})

describe('what stands on the papers', () => {
  test('summary and minutes name every product, applicant, mean and grade, diacritics whole', async () => {
    const text = { summary: textOf(join(out, 'bang-tong-hop.pdf')), minutes: textOf(join(out, 'bien-ban.pdf')) }
    const { all, council } = await sceneOf(workspace)
    const papers = [text.summary, text.minutes]
    for (const { product, result } of all)
      for (const words of [product.name, product.applicant.name, result.code])
        for (const paper of papers) expect(paper).toContain(closedUp(words))
    for (const { result } of all.filter((one) => one.result.stars !== null))
      for (const paper of papers) {
        expect(paper).toContain(meanAsText(result.sum, result.counted))
        expect(paper).toContain(`${result.stars}sao`)
      }
    for (const { name } of council.roster) expect(text.minutes).toContain(closedUp(name))
  })

  test('a filled sheet names its member and ticks one option at every criterion', async () => {
    const { all, council } = await sceneOf(workspace)
    const rated = found(
      all.find(({ result }) => result.status === 'rated'),
      'a rated product',
    )
    const sheet = found(
      rated.judged.find(({ status }) => status === 'submitted'),
      'a counted sheet',
    )
    const member = found(
      council.roster.find(({ id }) => id === sheet.member),
      'its member',
    )
    const name = `phieu-cham-${slugOf(rated.result.code)}-${slugOf(member.name)}.pdf`
    const pages = pagesOf(join(out, name)).join('\n')
    expect(closedUp(pages)).toContain(closedUp(member.name))
    expect(pages.match(/×/g)).toHaveLength(Object.keys(sheet.choices).length)
    expect(closedUp(pages)).toContain(closedUp(`${sheet.figures.total}`))
  })
})

/** What stands on the page itself, not around it. */
const withoutMargins = (page: string): string => page.replaceAll(/^(Trang \d|Mã nội dung).*$/gm, '')

test('nobody signs a page on which nothing else stands; lines to write on end where the page does', () => {
  const signed = pdfs().flatMap((pdf) => {
    const page = pagesOf(pdf).find((words) => words.includes('(Ký, ghi rõ họ tên)'))
    return page === undefined ? [] : [{ pdf, above: withoutMargins(page).split(/Nơi nhận|NGƯỜI ĐÁNH GIÁ/)[0] }]
  })
  expect(signed).toHaveLength(pdfs().length)
  for (const { pdf, above } of signed) expect(above?.trim(), pdf).not.toBe('')
  const blank = pdfs().find((pdf) => basename(pdf).startsWith('phieu-cham-trang')) ?? ''
  expect(
    pagesOf(blank)
      .join('\n')
      .match(/^…+$/gm)
      ?.map(({ length }) => length > 30),
  ).toEqual([true, true, true])
})

const wordsOf = (block: PaperBlock): string[] => {
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
      return block.groups.flat().flatMap(({ cells }) => cells.map((cell) => cellOf(cell).text))
    case 'signatures':
      return block.places.flatMap(({ title, name }) => [title, name])
  }
}

const allWords = ({ title, subtitle, head, blocks }: PaperDocument): string[] =>
  [title, ...subtitle, head.number, head.placeAndDay, ...blocks.flatMap(wordsOf)].filter((words) => words !== '')

/** Words of the minutes that DOCX or PDF lack; empty: both say all of them. */
const missingIn = async (place: string, papers: string): Promise<readonly string[]> => {
  const docx = converted(join(papers, 'bien-ban.docx'), 'pdf', '.pdf', textOf)
  const pdf = textOf(join(papers, 'bien-ban.pdf'))
  const { document } = await reading(place, async ({ desk }) => paperOf(await asSecretary(desk), { kind: 'minutes' }))
  return allWords(document).filter((words) => [docx, pdf].some((text) => !text.includes(closedUp(words))))
}

test('minutes in DOCX say the same as the PDF, word for word', async () => {
  expect(await missingIn(workspace, out)).toEqual([])
}, 120_000)

test('so they do where the deputy presides and rules were changed meanwhile', async () => {
  const place = await temporaryFolder()
  const [council, papers] = [join(place, 'mau'), join(place, 'van-ban')]
  await cliDocument('sample', council, '--dossiers', '4', '--members', '5')
  const { call, program } = await aWorkplace(place)
  await call('workspace.open', { folder: council })
  const read = await call('council.read', {})
  const { roster, rules, pack, name, level, place: where, decision } = read.council
  const { name: about, mode, day } = read.session
  await call('acting.choose', {
    member: found(
      roster.find(({ role }) => role === 'secretary'),
      'the secretary',
    ).id,
  })
  await call('session.present', { present: roster.filter(({ role }) => role !== 'chair').map(({ id }) => id) })
  const changed = { ...rules, spreadLimit: rules.spreadLimit + 5 }
  const session = { name: about, mode, day }
  const entry = { name, level, place: where, decision, roster: [...roster], rules: changed, packId: pack.id, session }
  await call('council.save', { rev: read.rev, reason: 'Quy chế sửa đổi', council: entry })
  await program.close()
  await cliDocument('papers', council, '--out', papers, '--kinds', 'minutes')
  expect(await missingIn(council, papers)).toEqual([])
  const pdf = textOf(join(papers, 'bien-ban.pdf'))
  for (const words of ['KT. CHỦ TỊCH PHÓ CHỦ TỊCH', 'VII. Thay đổi trong phiên', 'Quy chế sửa đổi'])
    expect(pdf).toContain(closedUp(words))
}, 120_000)

/** The same council under another policy, rated anew. */
const under = (scene: PaperScene, minimaPolicy: MinimaPolicy): PaperScene => {
  const rules = { ...scene.council.rules, minimaPolicy }
  const all = scene.all.map((assessed) => {
    const input = { ...assessed.input, council: { ...assessed.input.council, rules } }
    return { ...assessed, input, result: rateProduct(input), judged: judgeSheets(input) }
  })
  return { ...scene, council: { ...scene.council, rules }, all }
}

describe.each(minimaPolicies)('the workbook under the policy %s', (policy) => {
  test('computes the same sums, means and stars as the engine for every product', async () => {
    const place = await temporaryFolder()
    const big = join(place, 'mau')
    await cliDocument('sample', big, '--dossiers', '40', '--members', '7', '--seed', policy)
    const scene = under(await sceneOf(big), policy)
    const file = join(place, 'bang-tong-hop.xlsx')
    writeFileSync(file, await summaryWorkbook(scene))
    const [head = [], ...rows] = computedSheet(file)
    const column = (title: string) => head.indexOf(title)
    expect(rows).toHaveLength(scene.all.length)
    for (const [index, { result }] of scene.all.entries()) {
      const row = rows[index] ?? []
      const figures = [
        'Số phiếu',
        'Tổng phần A',
        'Tổng phần B',
        'Tổng phần C',
        'Tổng điểm',
        'Hạng theo điểm',
        'Hạng sao',
      ]
      const { A, B, C } = result.parts
      const stars = [result.starsByTotal ?? '–', result.stars ?? '–']
      expect([row[1], ...figures.map((title) => row[column(title)])]).toEqual([
        result.code,
        ...[result.counted, A, B, C, result.sum, ...stars].map(String),
      ])
      const mean = result.counted === 0 ? 0 : result.sum / result.counted
      expect(Number(row[column('Điểm trung bình')])).toBeCloseTo(mean, 6)
    }
  }, 180_000)
})
