import canonicalize from 'canonicalize'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { CriteriaPack } from '../../shared/domain/criteria-pack.ts'
import { selfCheck } from '../../shared/pack/self-check.ts'
import { Fault } from '../../shared/fault.ts'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Paths of the source that the schema does not know: a misspelt field must not vanish silently. */
const unknownFields = (source: unknown, parsed: unknown, path: string): string[] => {
  if (Array.isArray(source) && Array.isArray(parsed))
    return source.flatMap((item, i) => unknownFields(item, parsed[i], `${path}[${i}]`))
  if (!isRecord(source) || !isRecord(parsed)) return []
  return Object.entries(source).flatMap(([name, value]) =>
    name in parsed ? unknownFields(value, parsed[name], `${path}.${name}`) : [`${path}.${name}`],
  )
}

const readJson = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'))

/**
 * Joins the readable sources of a pack (`pack.json` and `set-NN.json` in one folder) into its canonical bytes
 * (RFC 8785). Defaults are left out, so the bytes depend on the sources alone.
 * Faults: `damaged-pack` when the schema, an unknown field or the self-check refuses it.
 */
export const assemblePack = async (folder: string): Promise<string> => {
  const files = (await readdir(folder)).filter((name) => /^set-\d\d\.json$/.test(name)).sort()
  const head = await readJson(join(folder, 'pack.json'))
  const sets = await Promise.all(files.map((name) => readJson(join(folder, name))))
  const source = { ...(isRecord(head) ? head : {}), sets }
  const parsed = CriteriaPack.safeParse(source)
  if (!parsed.success) throw new Fault('damaged-pack', { file: folder, problem: parsed.error.message })
  const problems = [...unknownFields(source, parsed.data, ''), ...selfCheck(parsed.data)]
  if (problems.length > 0) throw new Fault('damaged-pack', { file: folder, problem: problems })
  const bytes = canonicalize(source)
  if (bytes === undefined) throw new Fault('damaged-pack', { file: folder, problem: 'no canonical form' })
  return bytes
}
