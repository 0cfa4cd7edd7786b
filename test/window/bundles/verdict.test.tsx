import { screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { vi } from '../../../renderer/text/catalogue.ts'
import { en } from '../../../renderer/text/english.ts'
import { bundleChecks, checkOutcomes } from '../../../shared/bundle/checks.ts'
import { refusalReasons, type RefusalReason } from '../../../shared/bundle/refusal.ts'
import { VerdictDocument } from '../../../shared/ipc/calls/bundle.ts'
import { fakeBridge } from '../../support/fake-bridge.ts'
import { showScreen } from '../../support/show-screen.tsx'

const authority = Array.from({ length: 8 }, (_, index) => String(index + 1).repeat(8)).join('')
const at = '2026-11-25T02:00:00.000Z'

const intact = (change: object = {}) => ({
  head: { kind: 'results', sequence: 3, created: at, program: 'cham-sao 0.1.0', sample: false },
  council: { id: 'hoidong000000000', name: 'Hội đồng OCOP xã Nga Sơn', authority },
  knownBy: null,
  otherPin: null,
  signer: { name: 'Lê Thị Chủ Tịch', role: 'chair', certificate: 'a'.repeat(64), signedAt: at },
  sheetSigners: [{ name: 'Nguyễn Văn Ứng', role: 'member', sheets: 1 }],
  externalSignatures: 0,
  products: [
    {
      id: 'hoso000000000000',
      code: 'NS-01-2026',
      product: 'Nem chua',
      applicant: 'HTX Nem chua',
      sheets: 1,
      result: { status: 'rated', stars: 4, sum: 78, counted: 1 },
      files: [{ entry: 'evidence/0000000000000000-x.pdf', name: 'Giấy.pdf', type: 'pdf', bytes: 3000, paper: false }],
    },
  ],
  papers: [],
  evidence: { files: 1, bytes: 3000, leftOut: 0 },
  recomputed: 'identical',
  differences: [],
  warnings: [],
  ...change,
})

const verdictOf = (verdict: 'known' | 'unknown-signer', change: object = {}) =>
  VerdictDocument.parse({
    file: 'goi.asice',
    verdict,
    refused: null,
    checks: checkOutcomes(null),
    intact: intact({ knownBy: verdict === 'known' ? 'pin' : null, ...change }),
  })

const refusedFor = (reason: RefusalReason, place: string) =>
  VerdictDocument.parse({
    file: 'goi.asice',
    verdict: 'not-intact',
    refused: { reason, at: place },
    checks: checkOutcomes({ reason, at: place }),
    intact: null,
  })

let leave: () => void = () => undefined
afterEach(() => leave())

const shown = async (document: VerdictDocument) => {
  const made = fakeBridge({
    'workspace.state': () => ({ open: null, program: { version: '0' } }),
    'bundles.waiting': () => ({ file: null }),
    'bundles.opened': () => document,
    'bundles.pin': () => null,
    'bundles.known': () => [],
  })
  const window = await showScreen(made.bridge, '/bundles/verify')
  leave = window.leave
  const card = (await screen.findByRole('heading', { level: 2, name: /^Gói/ })).closest('section')
  if (card === null) throw new Error('no verdict')
  return { ...window, ...made, card }
}

describe('three verdicts', () => {
  test('known: the council’s name stands for itself', async () => {
    const { card } = await shown(verdictOf('known'))
    expect(card.dataset['verdict']).toBe('known')
    expect(card.textContent).toContain('Gói nguyên vẹn, đúng khoá của hội đồng đã biết')
    expect(card.textContent).not.toContain('“')
    expect(screen.queryByRole('button', { name: /so vân tay/ })).toBeNull()
  })

  test('unknown: every name stands in quotation marks, beside the fingerprint in 8 groups', async () => {
    const { card } = await shown(verdictOf('unknown-signer'))
    expect(card.textContent).toContain('Gói nguyên vẹn, chưa biết người ký')
    expect(card.textContent).toContain('“Hội đồng OCOP xã Nga Sơn”')
    expect(within(card).getAllByRole('listitem')).toHaveLength(8)
    const signers = screen.getByRole('heading', { name: 'Người ký' }).closest('section')
    for (const name of ['“Lê Thị Chủ Tịch”', '“Nguyễn Văn Ứng”']) expect(signers?.textContent).toContain(name)
  })

  test('not intact: the reason in words, the check it ended, and nothing of the inside', async () => {
    const { card } = await shown(refusedFor('sheet-signer', 'sheets/x/y.json'))
    expect(card.textContent).toContain('Gói KHÔNG nguyên vẹn')
    expect(card.textContent).toContain('do người khác ký')
    const failed = screen.getByText('Không đạt').closest('li')
    expect(failed?.textContent).toContain('Mỗi phiếu chấm có chữ ký của chính thành viên đó')
    expect(screen.queryByRole('heading', { name: 'Người ký' })).toBeNull()
    expect(screen.queryByText('Nem chua')).toBeNull()
  })

  test('sample data and another fingerprint than the pinned one are told inside the verdict; a sample is never compared', async () => {
    const sample = { kind: 'dossiers', sequence: 1, created: at, program: 'x', sample: true }
    const { card } = await shown(verdictOf('unknown-signer', { head: sample, otherPin: 'f'.repeat(64) }))
    expect(card.textContent).toContain('DỮ LIỆU MẪU')
    expect(card.textContent).toContain('trước đây có vân tay khác')
    expect(screen.queryByRole('button', { name: /so vân tay/ })).toBeNull()
  })
})

describe('recomputation', () => {
  test('identical is said in words', async () => {
    await shown(verdictOf('known'))
    expect(screen.getByText('Kết quả tính lại trùng khớp')).toBeTruthy()
  })

  test('the first difference is told by dossier, member and criterion', async () => {
    const differences = [
      {
        code: 'NS-01-2026',
        product: 'Nem chua',
        member: 'Nguyễn Văn Ứng',
        criterion: '2.1',
        field: null,
        claimed: '5',
        computed: '3',
      },
    ]
    await shown(verdictOf('known', { recomputed: 'differs', differences }))
    expect(screen.getByText(/tính lại KHÁC/)).toBeTruthy()
    const row = screen.getByRole('row', { name: /Nguyễn Văn Ứng/ })
    expect(
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['Nguyễn Văn Ứng', '2.1', '5', '3'])
  })
})

/** The dialog of comparing, with the groups it asks for. */
const comparing = async () => {
  const window = await shown(verdictOf('unknown-signer'))
  await window.user.click(screen.getByRole('button', { name: /so vân tay/ }))
  const dialog = await screen.findByRole('dialog')
  const fields = within(dialog).getAllByRole<HTMLInputElement>('textbox')
  const groups = fields.map((field) => Number(/\d/.exec(field.labels?.[0]?.textContent ?? '')?.[0]))
  const confirm = () =>
    window.user.click(within(dialog).getByRole('button', { name: 'Ghi nhận hội đồng này là đã biết' }))
  return { ...window, dialog, fields, groups, confirm }
}

describe('comparing with the minutes', () => {
  test('the two groups to be read from paper are not in the dialog, the other six are', async () => {
    const { dialog, groups } = await comparing()
    expect(groups).toHaveLength(2)
    for (let group = 1; group <= 8; group += 1)
      expect(dialog.textContent.includes(String(group).repeat(8)), `group ${group}`).toBe(!groups.includes(group))
  })

  test('nothing is pinned before both are typed and the rest is said to be compared', async () => {
    const { user, dialog, fields, groups, confirm, made } = await comparing()
    await confirm()
    expect(within(dialog).getAllByText('Gõ 8 ký tự của nhóm này.')).toHaveLength(2)
    for (const [index, field] of fields.entries()) await user.type(field, String(groups[index]).repeat(8))
    await confirm()
    expect(made.filter(({ name }) => name === 'bundles.pin')).toEqual([])
    await user.click(within(dialog).getByRole('checkbox'))
    await confirm()
    const read = groups.map((group) => ({ group, text: String(group).repeat(8) }))
    expect(made.find(({ name }) => name === 'bundles.pin')?.input).toEqual({ authority, read })
  })
})

describe('words', () => {
  test.each(refusalReasons)('%s is told in a sentence in both languages', (reason) => {
    for (const words of [vi.refusal[reason], en.refusal[reason]]) expect(words).toMatch(/^\p{Lu}.+\.$/u)
  })

  test('every check has a name, and a refusal names exactly one as failed', () => {
    for (const check of bundleChecks) expect(vi.bundle.checks.names[check]).toMatch(/\p{L}/u)
    for (const reason of refusalReasons)
      expect(
        checkOutcomes({ reason, at: 'x' }).filter(({ state }) => state === 'failed'),
        reason,
      ).toHaveLength(1)
  })

  test('no text of keys and bundles claims the legal force of a “chữ ký số”', () => {
    expect(JSON.stringify([vi.keys, vi.bundle, vi.refusal, vi.frame]).toLowerCase()).not.toMatch(/chữ ký số|ký số/)
  })
})
