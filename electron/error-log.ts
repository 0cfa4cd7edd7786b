import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

/** Keeps bugs (never outcomes) where support can find them: one JSON line each in `<folder>/errors.jsonl`. */
export const errorLog = (folder: string) => (where: string, error: unknown) => {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`${where}: ${text}\n`)
  mkdirSync(folder, { recursive: true })
  appendFileSync(join(folder, 'errors.jsonl'), `${JSON.stringify({ at: new Date().toISOString(), where, text })}\n`)
}
