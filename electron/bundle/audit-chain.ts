import { canonicalText } from '../../shared/canonical-text.ts'
import type { AuditLine } from '../../shared/bundle/bundle-contents.ts'
import { demand } from '../../shared/bundle/refusal.ts'
import { z } from '../../shared/zod.ts'
import { sha256Of } from '../storage/sha256.ts'
import { readJson } from './json-entry.ts'

/** The part of a journal line that chains it: `SHA256` over all the other keys, `prev` the `SHA256` of the line before. */
const Chained = z.looseObject({ SHA256: z.string(), n: z.int(), prev: z.string() })

/** Every line that is given whole is what its hash says and names the line before it; lines given as hashes only bind their neighbours. */
export const checkAuditChain = (lines: readonly AuditLine[]): void => {
  let before: { readonly n: number; readonly hash: string } | undefined
  lines.forEach((line, index) => {
    const at = `audit.jsonl:${index + 1}`
    if (before !== undefined) demand(line.n === before.n + 1, 'audit-chain', at)
    if (!('line' in line)) {
      before = { n: line.n, hash: line.sha256 }
      return
    }
    const { SHA256, ...rest } = readJson(Chained, Buffer.from(line.line), at)
    demand(rest.n === line.n && sha256Of(canonicalText(rest)) === SHA256, 'audit-chain', at)
    if (before !== undefined) demand(rest.prev === before.hash, 'audit-chain', at)
    before = { n: line.n, hash: SHA256 }
  })
}
