import { criteriaOf } from '../../shared/domain/criteria-of.ts'
import type { Finding } from '../../shared/domain/finding.ts'
import type { Choice } from '../../shared/domain/sheet.ts'
import type { JudgedSheet } from '../../shared/rating/rating-input.ts'
import { assessAll, readSitting, type Assessed } from '../results/assess.ts'
import type { Reading } from './machine.ts'
import { textTable } from './output.ts'

type DumpedFinding = Pick<Finding, 'kind' | 'derived' | 'status' | 'ground'> & { readonly criterion?: string }

const findingsOf = ({ input, result }: Assessed): readonly DumpedFinding[] => {
  const stored = input.dossier.findings.map(({ kind, criterion, derived, status, ground }) => ({
    kind,
    ...(criterion === undefined ? {} : { criterion }),
    derived,
    status,
    ground,
  }))
  const computed = result.openFindings
    .filter(({ id }) => id === null)
    .map(({ kind, criterion, derived, status, ground }) => ({
      kind,
      ...(criterion === undefined ? {} : { criterion }),
      derived,
      status,
      ground,
    }))
  return [...stored, ...computed]
}

/** Every criterion code of the set, in the table's order; rules of the table are applied already. */
const choicesOf = ({ input }: Assessed, sheet: JudgedSheet): Record<string, Choice | null> =>
  Object.fromEntries(criteriaOf(input.set).map(({ code }) => [code, sheet.choices[code] ?? null]))

const dossierOf = (assessed: Assessed) => {
  const { dossier, packRef, set } = assessed.input
  return {
    id: dossier.id,
    product: assessed.product.name,
    code: dossier.code,
    pack: packRef.id,
    packSha256: packRef.sha256,
    set: set.no,
    state: dossier.state.kind,
    findings: findingsOf(assessed),
    sheets: assessed.judged.map((sheet) => ({
      member: sheet.member,
      round: sheet.round,
      version: sheet.version,
      status: sheet.status,
      choices: choicesOf(assessed, sheet),
    })),
  }
}

/** Raw dossiers and sheets (format 1): what another program needs to rate them for itself, without any rule of ours. */
export const dump = async ({ desk }: Reading) => {
  const sitting = await readSitting(desk)
  const { name, level, rules, sample } = sitting.council.value
  const all = await assessAll(desk, sitting)
  const packs = new Map(all.map(({ input }) => [input.packRef.sha256, input.packRef]))
  return {
    format: 1,
    council: {
      name,
      level,
      sample,
      rules: { spreadLimit: rules.spreadLimit, minSheets: rules.minSheets, minimaPolicy: rules.minimaPolicy },
    },
    /** Powers of a level changed in time (148/2023): potential and forwards rest on this day. */
    session: { day: sitting.session.value.day },
    packs: [...packs.values()].map(({ id, revision, sha256 }) => ({ id, revision, sha256 })),
    dossiers: all.map(dossierOf),
  }
}
export type Dump = Awaited<ReturnType<typeof dump>>

const stateNames = { open: 'đang chấm', closed: 'đã kết thúc', returned: 'đã trả', withdrawn: 'đã rút' } as const

export const dumpAsText = ({ council, dossiers }: Dump): string => {
  const rows = dossiers.map(({ code, product, set, state, findings, sheets }) => {
    const submitted = sheets.filter(({ status }) => status === 'submitted').length
    const drafts = sheets.filter(({ status }) => status === 'draft').length
    return [code, product, String(set), stateNames[state], String(submitted), String(drafts), String(findings.length)]
  })
  const head = ['Mã hồ sơ', 'Sản phẩm', 'Bộ', 'Trạng thái', 'Đã nộp', 'Đang chấm', 'Phát hiện']
  return `${council.name}\n\n${textTable(head, rows)}`
}
