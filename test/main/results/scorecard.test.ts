import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { score } from '../../support/scoring.ts'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { aProduct, aSittingCouncil } from '../../support/workplace.ts'

it('is saved where the person wants it, with a name from the dossier’s code, and says why it is a draft', async () => {
  const folder = await temporaryFolder()
  const wishes: string[] = []
  const answers = [join(folder, 'phieu.pdf'), null, join(folder, 'thu-muc')]
  await mkdir(join(folder, 'thu-muc'))
  const saveFile = ({ proposed }: { proposed: string }) => {
    wishes.push(proposed)
    return Promise.resolve(answers.shift() ?? null)
  }
  const { call, refusal, sit } = await aSittingCouncil(folder, { minSheets: 1 }, { saveFile })
  await sit('Cô Thư')
  const { id } = await call('dossiers.add', aProduct('TH-HT-01-2026'))
  await sit('Anh Ba')
  expect((await refusal('papers.saveScorecard', { id })).code).toBe('own-sheet-due')
  await score({ call }, id, 6)
  expect((await call('papers.scorecard', { id })).notOfficialBecause).toContain('product-quorum')
  expect(await call('papers.saveScorecard', { id })).toEqual({ file: join(folder, 'phieu.pdf'), pages: 1 })
  expect(wishes).toEqual(['phieu-ket-qua-th-ht-01-2026.pdf'])
  expect(await readFile(join(folder, 'phieu.pdf'), 'latin1')).toMatch(/^%PDF-1\.7/)
  expect((await refusal('papers.saveScorecard', { id })).code).toBe('cancelled')
  expect((await refusal('papers.saveScorecard', { id })).code).toBe('print-failed')
})
