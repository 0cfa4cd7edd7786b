import { basename } from 'node:path'
import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { Sha256 } from '../../../shared/domain/id.ts'
import { Fault, type FaultCode } from '../../../shared/fault.ts'
import { bridgeInto, showScreen } from '../../support/show-screen.tsx'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { aProduct, aSittingCouncil } from '../../support/workplace.ts'

/** What is wrong with the files that are picked here; the others are good pictures. */
const wrong: Readonly<Record<string, FaultCode>> = {
  'danh-sach.docx': 'file-type-refused',
  'rong.pdf': 'file-empty',
}

const keep = (file: string) => {
  const name = basename(file)
  const code = wrong[name]
  if (code !== undefined) return Promise.reject(new Fault(code))
  return Promise.resolve({ sha256: Sha256.parse('a'.repeat(64)), type: 'png' as const, bytes: 3000, name })
}

let leave: () => void = () => undefined
afterEach(() => leave())

/** The secretary at a dossier, who picks files. */
const atADossier = async () => {
  const picked: string[][] = []
  const chooseFiles = () => Promise.resolve(picked.shift() ?? [])
  const council = await aSittingCouncil(await temporaryFolder(), {}, { chooseFiles })
  vi.spyOn(council.program, 'keepEvidence').mockImplementation(keep)
  await council.sit('Cô Thư')
  const { id } = await council.call('dossiers.add', aProduct('TH-HT-01-2026'))
  const window = await showScreen(bridgeInto(council), `/dossiers/${id}`)
  leave = window.leave
  return async (...files: string[]) => {
    picked.push(files)
    await userEvent.click(await screen.findByRole('button', { name: 'Đính kèm…' }))
  }
}

test('good files picked with bad ones are attached; the bad ones are named with what is wrong, in one message', async () => {
  const attach = await atADossier()
  const picked = ['/usb/anh.png', '/usb/danh-sach.docx', '/usb/rong.pdf']
  await attach(...picked)
  expect(await screen.findByText('Đã đính kèm 1 tệp.')).toBeTruthy()
  const refused = await screen.findByRole('alert')
  expect(refused.textContent).toContain('Không đính kèm được 2 tệp')
  expect(refused.textContent).toContain('danh-sach.docx: không phải PDF, JPEG hay PNG.')
  expect(refused.textContent).toContain('rong.pdf: tệp rỗng')
  await attach(...picked)
  expect(await screen.findByText('Đã có sẵn, không đính kèm lần nữa: anh.png.')).toBeTruthy()
  await waitFor(() => expect(screen.getAllByRole('alert')).toHaveLength(1))
})

test('a file that is in the dossier already is said to be there', async () => {
  const attach = await atADossier()
  await attach('/usb/anh.png')
  expect(await screen.findByText('Đã đính kèm 1 tệp.')).toBeTruthy()
  await attach('/usb/anh.png')
  expect(await screen.findByText('Không có tệp mới')).toBeTruthy()
  expect(screen.getByText('Đã có sẵn, không đính kèm lần nữa: anh.png.')).toBeTruthy()
  expect(screen.queryByText('Đã đính kèm 0 tệp.')).toBeNull()
})
