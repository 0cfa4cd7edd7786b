import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { forget, takeOut } from '../support/roster-changes.ts'
import { bridgeInto, showScreen } from '../support/show-screen.tsx'
import { aProduct, aSittingCouncil } from '../support/workplace.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'left-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A product that the secretary took in and proposed to knock out; the chair sits. */
const atDossier = async () => {
  const council = await aSittingCouncil(folder)
  await council.sit('Cô Thư')
  const { id } = await council.call('dossiers.add', aProduct('TH-HT-01-2026'))
  await council.call('dossiers.propose', { id, kind: 'knockout', criterion: null, ground: 'Thiếu giấy chứng nhận' })
  await council.sit('Bà Chủ')
  return { council, id, address: `/dossiers/${id}` }
}

const historyIn = async (heading: string) =>
  within((await screen.findByRole('heading', { name: heading })).closest('section') ?? document.body)

test('who proposed a finding and left is still named, at the finding and in the history', async () => {
  const { council, address } = await atDossier()
  await takeOut(council, 'Cô Thư')
  await showScreen(bridgeInto(council), address)
  expect((await (await historyIn('Lịch sử hồ sơ')).findAllByText(/Cô Thư/)).length).toBeGreaterThan(0)
  expect((await screen.findAllByText(/Cô Thư/)).length).toBeGreaterThan(1)
})

test.each([
  ['vi', '(người đã rời hội đồng)'],
  ['en', '(left the council)'],
] as const)('where no name is known any more, words stand for it in %s, never an id', async (language, words) => {
  const { council, address } = await atDossier()
  const id = council.who('Cô Thư')
  await forget(council, 'Cô Thư')
  await showScreen(bridgeInto(council), address, language)
  expect((await screen.findAllByText((text) => text.includes(words))).length).toBeGreaterThan(1)
  expect(document.body.textContent).not.toContain(id)
})
