import type { Translated, vi } from './catalogue.ts'
import { common as enCommon } from './en/common.ts'
import { fault as enFault } from './en/fault.ts'
import { frame as enFrame } from './en/frame.ts'
import { parts as enParts } from './en/parts.ts'
import { start as enStart } from './en/start.ts'
import { evidence as enEvidence } from './en/evidence.ts'
import { sheet as enSheet } from './en/sheet.ts'
import { dossier as enDossier } from './en/dossier.ts'
import { intake as enIntake } from './en/intake.ts'
import { paper as enPaper } from './en/paper.ts'
import { papers as enPapers } from './en/papers.ts'
import { results as enResults } from './en/results.ts'
import { council as enCouncil } from './en/council.ts'
import { setUp as enSetUp } from './en/set-up.ts'
import { board as enBoard } from './en/board.ts'
import { packs as enPacks } from './en/packs.ts'
import { safety as enSafety } from './en/safety.ts'
import { keys as enKeys } from './en/keys.ts'
import { bundle as enBundle } from './en/bundle.ts'
import { refusal as enRefusal } from './en/refusal.ts'

/** The English texts, read only where someone reads English. */
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
