import { Fault } from '../../shared/fault.ts'
import { assessAll, readSitting } from '../results/assess.ts'
import { nodeDisk } from '../storage/disk.ts'
import { readIndex } from '../storage/index-file.ts'
import { packsNamed } from '../workspace/pack-shelf.ts'
import { checkFiles, compareWithJournal, missingFiles, missingPacks } from './check-files.ts'
import { checkJournal } from './check-journal.ts'
import { checkSheets } from './check-sheets.ts'
import { reading, type Reading } from './machine.ts'
import { textTable } from './output.ts'

/** Something that is not as it was written, and in which file or record. */
export type Problem = { readonly file: string; readonly problem: string; readonly detail: string }

const messageOf = (error: unknown): string => {
  if (error instanceof Fault) return `${error.code} ${JSON.stringify(error.detail ?? null)}`
  return error instanceof Error ? error.message : String(error)
}

/** Rates every product anew; a record that cannot be read or rated is a problem. */
const recompute = async ({ desk }: Reading): Promise<{ rated: number; problems: Problem[] }> => {
  try {
    const rated = (await assessAll(desk, await readSitting(desk))).length
    const missing = desk.store.ids('dossier').length - rated
    const problems = missing === 0 ? [] : [{ file: 'dossiers', problem: 'not-rated', detail: String(missing) }]
    return { rated, problems }
  } catch (error) {
    return { rated: 0, problems: [{ file: '', problem: 'not-rated', detail: messageOf(error) }] }
  }
}

/** The packs that the council and its dossiers name; of a record that cannot be read, none. */
const packsInUse = async ({ desk: { store } }: Reading) => {
  const read = <Kind extends 'council' | 'dossier'>(kind: Kind) =>
    store
      .ids(kind)
      .map(async (id) => ({ kind, id, value: (await store.read(kind, id).catch(() => undefined))?.value ?? null }))
  return packsNamed([...(await Promise.all(read('council'))), ...(await Promise.all(read('dossier')))])
}

/**
 * Compares everything in a workspace with what was written: each file's checksum and form, the journal's chain and every
 * result in it, records against the journal, packs and evidence against their hashes, what should be there and is not; then
 * rates every product anew. Writes nothing.
 */
export const check = async (folder: string) =>
  reading(folder, async (opened) => {
    const [council = ''] = opened.store.ids('council')
    const index = await readIndex(nodeDisk, folder)
    // Files first: beside an open window the journal read after them knows all that they hold.
    const files = await checkFiles(nodeDisk, folder, council)
    const journal = await checkJournal(nodeDisk, folder)
    const differing = compareWithJournal(files.filed, journal.results)
    const missing = [
      ...missingFiles(index, files.present, journal.results),
      ...missingPacks(await packsInUse(opened), files.present),
    ]
    const refused = opened.desk.packs.refused.map(({ file, set, criterion, problem, found }) => ({
      file: `packs/${file}`,
      problem: 'damaged-pack',
      detail: [set && `bộ ${set}`, criterion && `tiêu chí ${criterion}`, `${problem} ${found}`]
        .filter(Boolean)
        .join(', '),
    }))
    const sheets = await checkSheets(opened)
    const recomputed = await recompute(opened)
    const problems = [
      ...journal.problems,
      ...files.problems,
      ...differing,
      ...missing,
      ...refused,
      ...sheets,
      ...recomputed.problems,
    ]
    return {
      ok: problems.length === 0,
      checked: { files: files.count, lines: journal.lines, dossiers: recomputed.rated },
      problems,
    }
  })
export type Checked = Awaited<ReturnType<typeof check>>

export const checkAsText = ({ ok, checked, problems }: Checked): string => {
  const counts = `${checked.files} tệp, ${checked.lines} dòng nhật ký, ${checked.dossiers} hồ sơ đã tính lại`
  if (ok) return `Tốt: không có gì sai khác. ${counts}.`
  const rows = problems.map(({ file, problem, detail }) => [file, problem, detail])
  return `Có ${problems.length} vấn đề. ${counts}.\n\n${textTable(['Tệp', 'Vấn đề', 'Chi tiết'], rows)}`
}
