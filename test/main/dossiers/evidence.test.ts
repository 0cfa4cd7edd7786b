import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { Fault } from '../../../shared/fault.ts'
import { sha256Of } from '../../../electron/storage/sha256.ts'
import { found } from '../../support/found.ts'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { aProduct, aSittingCouncil } from '../../support/workplace.ts'

const fixture = (name: string) => join(import.meta.dirname, '../../fixtures/evidence', name)

const council = async (files: readonly string[]) => {
  const place = await aSittingCouncil(await temporaryFolder(), {}, { chooseFiles: () => Promise.resolve(files) })
  await place.sit('Cô Thư')
  const { id: dossier } = await place.call('dossiers.add', aProduct('TH-HT-01-2026'))
  return { ...place, dossier, read: async () => (await place.call('dossiers.read', { id: dossier })).dossier.evidence }
}

it('attaches picked files by the hash of their bytes, at a criterion; the same file again is not attached twice', async () => {
  const { call, dossier, read, program, who } = await council([fixture('photo.png'), fixture('words-two-pages.pdf')])
  const { added } = await call('evidence.attach', { dossier, criterion: '1.1' })
  const sha256 = sha256Of(await readFile(fixture('photo.png')))
  expect(added).toMatchObject([
    { sha256, type: 'png', name: 'photo.png', criterion: '1.1', addedBy: who('Cô Thư') },
    { type: 'pdf', criterion: '1.1' },
  ])
  const kept = found(await program.findEvidence(sha256), 'the kept file')
  expect(sha256Of(await readFile(kept.path))).toBe(sha256)
  expect(await call('evidence.attach', { dossier, criterion: '1.1' })).toEqual({
    added: [],
    already: ['photo.png', 'words-two-pages.pdf'],
    refused: [],
  })
  expect((await call('evidence.attach', { dossier, criterion: null })).added).toHaveLength(2)
  await call('evidence.detach', { dossier, sha256: added[0]?.sha256 ?? '' })
  expect((await read()).map(({ type }) => type)).toEqual(['pdf', 'pdf'])
})

it('attaches the good files and names the others, each with what is wrong with it', async () => {
  const place = await temporaryFolder()
  const empty = join(place, 'rỗng.pdf')
  await writeFile(empty, '')
  const gone = join(place, 'không còn.pdf')
  const picked = await council([fixture('README.md'), fixture('photo.png'), empty, gone])
  const { added, refused } = await picked.call('evidence.attach', { dossier: picked.dossier, criterion: null })
  expect(added.map(({ name }) => name)).toEqual(['photo.png'])
  expect(refused).toEqual([
    { name: 'README.md', why: 'file-type-refused' },
    { name: 'rỗng.pdf', why: 'file-empty' },
    { name: 'không còn.pdf', why: 'file-unreadable' },
  ])
  expect(await picked.read()).toMatchObject([{ name: 'photo.png' }])
})

it('attaches none when the disk is full, and nothing when the dialog is closed', async () => {
  const full = await council([fixture('photo.png')])
  vi.spyOn(full.program, 'keepEvidence').mockRejectedValue(new Fault('disk-full'))
  expect((await full.refusal('evidence.attach', { dossier: full.dossier, criterion: null })).code).toBe('disk-full')
  expect(await full.read()).toEqual([])
  const closed = await council([])
  expect((await closed.refusal('evidence.attach', { dossier: closed.dossier, criterion: null })).code).toBe('cancelled')
})

it('refuses an unknown criterion before any dialog is shown', async () => {
  const { refusal, dossier } = await council([])
  expect((await refusal('evidence.attach', { dossier, criterion: '99' })).code).toBe('unknown-criterion')
})

it('says after opening which evidence is gone or no longer what was attached, until the original is attached again', async () => {
  const { call, dossier, program, folder, sit } = await council([fixture('photo.png'), fixture('words-two-pages.pdf')])
  const { added } = await call('evidence.attach', { dossier, criterion: null })
  const [photo, words] = await Promise.all(
    added.map(async ({ sha256 }) => found(await program.findEvidence(sha256), 'the kept file').path),
  )
  const home = join(folder, 'hoi-dong')
  await call('workspace.close', {})
  await writeFile(found(photo, 'the photo'), 'not the photo any more')
  await rm(found(words, 'the text'))
  await call('workspace.open', { folder: home })
  const bad = async () => found((await call('workspace.state', {})).open ?? undefined, 'a council').badEvidence
  const about = { dossier, code: 'TH-HT-01-2026' }
  await vi.waitFor(async () =>
    expect(await bad()).toEqual([
      { ...about, name: 'photo.png', problem: 'damaged' },
      { ...about, name: 'words-two-pages.pdf', problem: 'missing' },
    ]),
  )
  expect(await program.showEvidence(added[0]?.sha256 ?? '')).toBeNull()
  await sit('Cô Thư')
  await call('evidence.attach', { dossier, criterion: null })
  expect(await bad()).toEqual([])
  expect(await program.showEvidence(added[0]?.sha256 ?? '')).not.toBeNull()
})
