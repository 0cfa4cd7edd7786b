import { common as viCommon } from './vi/common.ts'
import { common as enCommon } from './en/common.ts'
import { fault as viFault } from './vi/fault.ts'
import { fault as enFault } from './en/fault.ts'
import { frame as viFrame } from './vi/frame.ts'
import { frame as enFrame } from './en/frame.ts'
import { parts as viParts } from './vi/parts.ts'
import { parts as enParts } from './en/parts.ts'
import { start as viStart } from './vi/start.ts'
import { start as enStart } from './en/start.ts'
import { evidence as viEvidence } from './vi/evidence.ts'
import { evidence as enEvidence } from './en/evidence.ts'
import { sheet as viSheet } from './vi/sheet.ts'
import { sheet as enSheet } from './en/sheet.ts'
import { dossier as viDossier } from './vi/dossier.ts'
import { dossier as enDossier } from './en/dossier.ts'
import { intake as viIntake } from './vi/intake.ts'
import { intake as enIntake } from './en/intake.ts'
import { paper as viPaper } from './vi/paper.ts'
import { paper as enPaper } from './en/paper.ts'
import { papers as viPapers } from './vi/papers.ts'
import { papers as enPapers } from './en/papers.ts'
import { results as viResults } from './vi/results.ts'
import { results as enResults } from './en/results.ts'
import { council as viCouncil } from './vi/council.ts'
import { council as enCouncil } from './en/council.ts'
import { setUp as viSetUp } from './vi/set-up.ts'
import { setUp as enSetUp } from './en/set-up.ts'
import { board as viBoard } from './vi/board.ts'
import { board as enBoard } from './en/board.ts'
import { packs as viPacks } from './vi/packs.ts'
import { packs as enPacks } from './en/packs.ts'
import { safety as viSafety } from './vi/safety.ts'
import { safety as enSafety } from './en/safety.ts'
import { keys as viKeys } from './vi/keys.ts'
import { keys as enKeys } from './en/keys.ts'
import { bundle as viBundle } from './vi/bundle.ts'
import { bundle as enBundle } from './en/bundle.ts'
import { refusal as viRefusal } from './vi/refusal.ts'
import { refusal as enRefusal } from './en/refusal.ts'

/** The shape of a Vietnamese text tree, which the English one must fill completely. */
export type Translated<T> = { readonly [K in keyof T]: T[K] extends string ? string : Translated<T[K]> }

/** Namespaces are the areas of the program; Vietnamese comes first and gives the types. */
export const vi = {
  common: viCommon,
  evidence: viEvidence,
  sheet: viSheet,
  fault: viFault,
  frame: viFrame,
  parts: viParts,
  start: viStart,
  dossier: viDossier,
  intake: viIntake,
  paper: viPaper,
  papers: viPapers,
  results: viResults,
  council: viCouncil,
  setUp: viSetUp,
  board: viBoard,
  packs: viPacks,
  safety: viSafety,
  keys: viKeys,
  bundle: viBundle,
  refusal: viRefusal,
} as const

export const en: Translated<typeof vi> = {
  common: enCommon,
  evidence: enEvidence,
  sheet: enSheet,
  fault: enFault,
  frame: enFrame,
  parts: enParts,
  start: enStart,
  dossier: enDossier,
  intake: enIntake,
  paper: enPaper,
  papers: enPapers,
  results: enResults,
  council: enCouncil,
  setUp: enSetUp,
  board: enBoard,
  packs: enPacks,
  safety: enSafety,
  keys: enKeys,
  bundle: enBundle,
  refusal: enRefusal,
}
