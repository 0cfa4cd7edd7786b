import type { BundledCouncil, BundleHead } from '../../shared/bundle/bundle-contents.ts'
import { demand } from '../../shared/bundle/refusal.ts'
import type { Evidence } from '../../shared/domain/evidence.ts'
import type { BundleFile } from './bundle-file.ts'
import type { BundleContents } from './read-bundle.ts'

/** The council is the one the head names; a person stands once in its roster, and a certificate speaks for one person. */
export const checkCouncil = (head: BundleHead, { council, certificates, revoked = {} }: BundledCouncil): void => {
  demand(council.id === head.council && council.sample === head.sample, 'reference-broken', 'council.json')
  demand(isUnique(council.roster.map(({ id }) => id)), 'reference-broken', 'council.json roster')
  const all = Object.values(certificates).flat()
  demand(isUnique(all), 'reference-broken', 'council.json certificates')
  const known = new Set<string>(all)
  demand(
    Object.keys(revoked).every((one) => known.has(one)),
    'reference-broken',
    'council.json revoked',
  )
}

const isUnique = (names: readonly string[]): boolean => new Set(names).size === names.length

/** What the records of a bundle say of each other and of the files beside them holds. */
export const checkReferences = (file: BundleFile, contents: BundleContents): void => {
  checkDossiers(contents)
  checkSheets(contents)
  checkResults(contents)
  checkEvidence(contents)
  checkReport(file, contents)
}

const checkDossiers = ({ dossiers, packs }: BundleContents): void => {
  for (const [id, { dossier }] of dossiers) {
    demand(dossier.id === id, 'reference-broken', `dossiers/${id}.json`)
    if (dossier.pack !== null)
      demand(packs.has(dossier.pack.sha256.slice(0, 12)), 'reference-broken', `dossiers/${id}.json pack`)
  }
}

const checkSheets = ({ sheets, dossiers, packs, head, signer }: BundleContents): void => {
  for (const { sheet } of sheets) {
    const place = `sheets/${sheet.dossier}/${sheet.member}`
    demand(dossiers.has(sheet.dossier) && packs.has(sheet.judged.pack.sha256.slice(0, 12)), 'reference-broken', place)
    if (head.kind === 'sheets') demand(sheet.member === signer.id, 'sheet-signer', place)
  }
}

/** Every product has its result, but a member hands on nothing beside their own sheets: neither results nor papers are theirs. */
const checkResults = ({ results, dossiers, files, head }: BundleContents): void => {
  for (const [id, { result }] of results)
    demand(result.id === id && dossiers.has(id), 'reference-broken', `results/${id}.json`)
  if (head.kind === 'sheets') {
    demand(results.size === 0, 'entry-unexpected', 'results')
    demand(!files.some(({ entry }) => entry.startsWith('papers/')), 'entry-unexpected', 'papers')
  } else for (const id of dossiers.keys()) demand(results.has(id), 'entry-missing', `results/${id}.json`)
}

const extensions: Record<Evidence['type'], string> = { pdf: 'pdf', jpeg: 'jpg', png: 'png' }

const namedEvidence = ({ dossiers }: BundleContents): ReadonlyMap<string, Evidence> =>
  new Map([...dossiers.values()].flatMap(({ dossier }) => dossier.evidence.map((one) => [one.sha256, one] as const)))

const evidenceFiles = ({ files }: BundleContents) => files.filter(({ entry }) => entry.startsWith('evidence/'))

const checkEvidence = (contents: BundleContents): void => {
  const named = namedEvidence(contents)
  for (const { entry, sha256, bytes } of evidenceFiles(contents)) {
    const evidence = named.get(sha256)
    const holds =
      evidence?.bytes === bytes &&
      entry.startsWith(`evidence/${sha256.slice(0, 16)}-`) &&
      entry.endsWith(`.${extensions[evidence.type]}`)
    demand(holds, 'reference-broken', entry)
  }
}

/** The receiver is told what the sender saw; it must be what is there. */
const checkReport = (file: BundleFile, contents: BundleContents): void => {
  const { report, dossiers, sheets } = contents
  const evidence = evidenceFiles(contents)
  const there = [
    [report.dossiers, dossiers.size],
    [report.sheets, sheets.length],
    [report.papers, file.names.filter((name) => name.startsWith('papers/')).length],
    [report.evidence.files, evidence.length],
    [report.evidence.bytes, evidence.reduce((sum, { bytes }) => sum + bytes, 0)],
    [report.evidence.leftOut, namedEvidence(contents).size - new Set(evidence.map(({ sha256 }) => sha256)).size],
  ] as const
  demand(
    there.every(([told, counted]) => told === counted),
    'reference-broken',
    'report.json',
  )
}
