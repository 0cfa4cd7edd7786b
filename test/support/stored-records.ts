import { canonicalText } from '../../shared/canonical-text.ts'
import { sha256Of } from '../../electron/storage/sha256.ts'
import { Draft, Sheet } from '../../shared/domain/sheet.ts'
import { aMoment, dossierId, memberId, pretendSha256 } from './ids.ts'

/** A sheet being filled, with a few choices. */
export const aDraft = (dossier: string, member: string, wishes: Partial<Draft> = {}): Draft =>
  Draft.parse({
    dossier: dossierId(dossier),
    member: memberId(member),
    round: 1,
    version: 1,
    choices: { '1.1': { option: 1 }, '1.2': { none: true }, '2.1': null },
    cases: {},
    notes: {},
    opinion: '',
    correction: '',
    state: 'open',
    ...wishes,
  })

/** A handed-in sheet with the id and the bytes it must have on disk. */
export const handIn = (dossier: string, member: string, opinion = '') => {
  const value = Sheet.parse({
    dossier: dossierId(dossier),
    member: memberId(member),
    round: 1,
    version: 1,
    choices: { '1.1': { option: 1 }, '1.2': { none: true } },
    notes: {},
    opinion,
    correction: '',
    judged: {
      pack: { id: 'bo-thu', revision: 1, sha256: pretendSha256('bo-thu') },
      set: 1,
      dossierRev: 1,
      rules: pretendSha256('rules'),
      evidence: pretendSha256('evidence'),
    },
    handedInAt: aMoment,
  })
  const text = canonicalText(value)
  return { id: `${value.dossier}.${value.member}.r1.v1.${sha256Of(text).slice(0, 8)}`, value, text }
}
