import type { BundledDossier, BundleReport } from '../../../shared/bundle/bundle-contents.ts'
import { canonicalBytes } from '../../../electron/bundle/json-entry.ts'
import { id, littleBundle, type LittleBundle } from '../../support/a-bundle.ts'
import { council, dossier, entries, named, replacing, text, type HostileContent } from './hostile-content.ts'

/** The report tells something else than what is there. */
const lyingReport = (change: (report: BundleReport) => BundleReport): HostileContent =>
  replacing('reference-broken', named('report.json'), (bytes) =>
    canonicalBytes(change(JSON.parse(bytes.toString('utf8')) as BundleReport)),
  )

const lyingEvidence = (change: Partial<BundledDossier['dossier']['evidence'][number]>): HostileContent =>
  replacing('reference-broken', dossier, (bytes) => {
    const bundled = JSON.parse(bytes.toString('utf8')) as BundledDossier
    const evidence = bundled.dossier.evidence.map((one) => ({ ...one, ...change }))
    return canonicalBytes({ ...bundled, dossier: { ...bundled.dossier, evidence } })
  })

/** A member hands in their own sheets, as the program does, and something more. */
const bySecondMember = (change: (bundle: LittleBundle) => LittleBundle['payload']): HostileContent => ({
  reason: 'entry-unexpected',
  make: (people, pack) => {
    const signer = people.members[0] ?? people.chair
    const bundle = littleBundle(people, pack, { kind: 'sheets' }, signer)
    const own = bundle.payload.filter(({ name }) => !name.startsWith('sheets/') || name.includes(id('member1')))
    return { payload: change({ ...bundle, payload: own }), signer }
  },
})

export const hostileReferences: Record<string, HostileContent> = {
  noCouncil: entries('entry-missing', ({ payload }) => payload.filter(({ name }) => name !== 'council.json')),
  noReport: entries('entry-missing', ({ payload }) => payload.filter(({ name }) => name !== 'report.json')),
  noPack: entries('reference-broken', ({ payload }) => payload.filter(({ name }) => !name.startsWith('packs/'))),
  packUnderOtherName: entries('reference-broken', ({ payload }) =>
    payload.map((entry) => (entry.name.startsWith('packs/') ? { ...entry, name: 'packs/000000000000.json' } : entry)),
  ),
  dossierUnderOtherName: entries('reference-broken', ({ payload }) =>
    payload.map((entry) => (dossier(entry.name) ? { ...entry, name: `dossiers/${'z'.repeat(16)}.json` } : entry)),
  ),
  evidenceNobodyNames: entries('reference-broken', ({ payload }) => [
    ...payload,
    { name: `evidence/${'0'.repeat(16)}-x.pdf`, content: { bytes: Buffer.from('x') } },
  ]),
  evidenceSwapped: replacing(
    'reference-broken',
    (name) => name.startsWith('evidence/'),
    () => Buffer.from('%PDF-1.4 another'),
  ),
  otherCouncilNamed: replacing(
    'reference-broken',
    named('bundle.json'),
    text((json) => json.replace('council000000000', 'council111111111')),
  ),
  recordsTooLargeTogether: entries('zip-too-large', ({ payload }) => {
    const bytes = Buffer.alloc(30 * 1024 * 1024, ' ')
    const many = Array.from({ length: 9 }, (_, index) => ({
      name: `results/${String(index).repeat(16)}.json`,
      content: { bytes },
    }))
    return [...payload, ...many]
  }),
  personTwiceInRoster: entries(
    'reference-broken',
    council((it) => ({ council: { ...it.council, roster: [...it.council.roster, ...it.council.roster.slice(0, 1)] } })),
  ),
  certificateOfTwoPeople: entries(
    'reference-broken',
    council((it) => {
      const [chair = []] = Object.values(it.certificates)
      return { certificates: { ...it.certificates, [id('member1')]: [...chair] } }
    }),
  ),
  resultStripped: entries('entry-missing', ({ payload }) => payload.filter(({ name }) => !name.startsWith('results/'))),
  resultsOfOneMember: bySecondMember(({ payload }) => payload),
  papersOfOneMember: bySecondMember(({ payload }) => [
    ...payload.filter(({ name }) => !name.startsWith('results/')),
    { name: 'papers/bien-ban.pdf', content: { bytes: Buffer.from('%PDF-1.7') } },
  ]),
  evidenceStripped: entries('reference-broken', ({ payload }) =>
    payload.filter(({ name }) => !name.startsWith('evidence/')),
  ),
  evidenceOfOtherSize: lyingEvidence({ bytes: 5 }),
  evidenceOfOtherType: lyingEvidence({ type: 'png' }),
  reportOfOtherSheets: lyingReport((report) => ({ ...report, sheets: 4 })),
  reportOfOtherPapers: lyingReport((report) => ({ ...report, papers: 1 })),
  reportHidesWhatIsLeftOut: lyingReport((report) => ({ ...report, evidence: { ...report.evidence, leftOut: 1 } })),
}
