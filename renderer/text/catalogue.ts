import { common as viCommon } from './vi/common.ts'
import { fault as viFault } from './vi/fault.ts'
import { frame as viFrame } from './vi/frame.ts'
import { parts as viParts } from './vi/parts.ts'
import { start as viStart } from './vi/start.ts'
import { evidence as viEvidence } from './vi/evidence.ts'
import { sheet as viSheet } from './vi/sheet.ts'
import { dossier as viDossier } from './vi/dossier.ts'
import { intake as viIntake } from './vi/intake.ts'
import { paper as viPaper } from './vi/paper.ts'
import { papers as viPapers } from './vi/papers.ts'
import { results as viResults } from './vi/results.ts'
import { council as viCouncil } from './vi/council.ts'
import { setUp as viSetUp } from './vi/set-up.ts'
import { board as viBoard } from './vi/board.ts'
import { packs as viPacks } from './vi/packs.ts'
import { safety as viSafety } from './vi/safety.ts'
import { keys as viKeys } from './vi/keys.ts'
import { bundle as viBundle } from './vi/bundle.ts'
import { refusal as viRefusal } from './vi/refusal.ts'

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
