import { Fault } from '../../shared/fault.ts'
import { DossierEntry } from '../../shared/ipc/calls/dossier.ts'
import type { CheckedRow } from '../../shared/ipc/calls/intake.ts'

const draftOf = ({ values }: CheckedRow) => ({
  product: values.product,
  applicant: {
    name: values.applicant,
    legalForm: values.legalForm,
    representative: values.representative,
    address: values.address,
    commune: values.commune,
    phone: values.phone,
  },
  set: Number(values.set),
  code: values.code,
  request: values.request,
  receivedOn: values.receivedOn === '' ? null : values.receivedOn,
})

/** Dossier entries of checked rows, all or none. Fault `rows-faulty` with the numbers of the rows that still have problems. */
export const toEntries = (rows: readonly CheckedRow[]): DossierEntry[] => {
  const parsed = rows.map((row) => ({ row, entry: DossierEntry.safeParse(draftOf(row)) }))
  const faulty = parsed.filter(({ row, entry }) => row.problems.length > 0 || !entry.success).map(({ row }) => row.row)
  if (faulty.length > 0) throw new Fault('rows-faulty', { rows: faulty })
  return parsed.flatMap(({ entry }) => (entry.success ? [entry.data] : []))
}
