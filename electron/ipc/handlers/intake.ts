import { basename } from 'node:path'
import type { intakeCalls } from '../../../shared/ipc/calls/intake.ts'
import type { Parsed } from '../../../shared/ipc/contract.ts'
import type { Desk } from '../../council/desk.ts'
import { readCouncil, readSession } from '../../council/read-council.ts'
import { addDossiers } from '../../dossiers/add-dossiers.ts'
import { listDossiers } from '../../dossiers/read-dossiers.ts'
import { checkRows } from '../../intake/check-rows.ts'
import { guessMapping } from '../../intake/guess-mapping.ts'
import { parseTable } from '../../intake/parse-table.ts'
import { largestFile, readFile } from '../../intake/read-file.ts'
import { toEntries } from '../../intake/to-entries.ts'
import type { AreaHandlers } from './area.ts'
import { picked } from './picked.ts'
import { bytesOfPicked } from './picked-file.ts'
import type { Wiring } from './wiring.ts'

const checked = async ({ store, packs }: Desk, rows: Parsed<'intake.check'>['rows']) => {
  const { value: council } = await readCouncil(store)
  const { value: session } = await readSession(store)
  const listed = await listDossiers(store)
  return checkRows(rows, packs.bySha256(council.pack.sha256).pack, {
    codes: listed.map(({ code }) => code),
    products: listed,
    province: council.place.province,
    year: Number(session.day.slice(0, 4)),
  })
}

export const intakeHandlers = ({ dialogs, desk, inTurn }: Wiring): AreaHandlers<typeof intakeCalls> => ({
  'intake.parse': async ({ text }) => {
    const table = parseTable(text)
    return { table, mapping: [...guessMapping(table)] }
  },
  'intake.openFile': async () => {
    const title = 'Mở danh sách sản phẩm'
    const [file] = await dialogs.chooseFiles({ title, extensions: ['xlsx', 'csv', 'txt'], several: false })
    const path = picked(file ?? null)
    const table = await readFile(await bytesOfPicked(path, largestFile))
    return { name: basename(path), table, mapping: [...guessMapping(table)] }
  },
  'intake.check': ({ rows }) => checked(desk(), rows),
  'intake.add': ({ rows }) =>
    inTurn(async () => {
      const added = await addDossiers(desk(), 'intake.add', toEntries(await checked(desk(), rows)))
      return { added: added.length }
    }),
})
