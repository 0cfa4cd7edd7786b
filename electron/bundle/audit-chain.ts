import { createHash } from 'node:crypto'
import type { AuditLine } from '../../shared/bundle/bundle-contents.ts'
import { demand } from '../../shared/bundle/refusal.ts'
import { z } from '../../shared/zod.ts'
import { readJson } from './json-entry.ts'

/** The part of a journal line that chains it. */
const Chained = z.looseObject({ n: z.int(), prev: z.string() })

const hashOf = (line: AuditLine): string =>
  'line' in line ? createHash('sha256').update(line.line).digest('hex') : line.sha256

/** Every line that is given whole names the hash of the line before it; lines given as hashes only still bind their neighbours. */
export const checkAuditChain = (lines: readonly AuditLine[]): void => {
  lines.forEach((line, index) => {
    const at = `audit.jsonl:${index + 1}`
    const before = lines[index - 1]
    if (before !== undefined) demand(line.n === before.n + 1, 'audit-chain', at)
    if (!('line' in line)) return
    const whole = readJson(Chained, Buffer.from(line.line), at)
    demand(whole.n === line.n, 'audit-chain', at)
    if (before !== undefined) demand(whole.prev === hashOf(before), 'audit-chain', at)
  })
}
