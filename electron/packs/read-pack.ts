import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { canonicalText } from '../../shared/canonical-text.ts'
import { CriteriaPack, type PackRef } from '../../shared/domain/criteria-pack.ts'
import { selfCheck } from '../../shared/pack/self-check.ts'
import { locate, type Refused } from './pack-fault.ts'

export type LoadedPack = {
  readonly pack: CriteriaPack
  readonly ref: PackRef
  /** The file's name, and its canonical text. */
  readonly file: string
  readonly text: string
}
export type PackReading = { readonly loaded: LoadedPack } | { readonly refused: Refused }

const nowhere = { set: null, criterion: null }

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const parseJson = (text: string): { readonly value: unknown } | { readonly failure: string } => {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    return { failure: messageOf(error) }
  }
}

/** Packs taken by this program, by hash: a workspace keeps copies of the program's own, and checking one takes a while. */
const taken = new Map<string, LoadedPack>()

/** Checks the bytes of one pack: JSON, schema, self-check, canonical form; the first problem refuses it. */
const readPackText = (file: string, text: string): PackReading => {
  const sha256 = createHash('sha256').update(text).digest('hex')
  const known = taken.get(sha256)
  if (known !== undefined) return { loaded: { ...known, file } }
  const json = parseJson(text)
  if ('failure' in json) return { refused: { file, ...nowhere, problem: 'not-json', found: json.failure } }
  const parsed = CriteriaPack.safeParse(json.value)
  const issue = parsed.error?.issues[0]
  if (!parsed.success)
    return {
      refused: {
        file,
        ...locate(json.value, issue?.path ?? []),
        problem: 'schema',
        found: `${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? ''}`,
      },
    }
  const [contradiction] = selfCheck(parsed.data)
  if (contradiction) return { refused: { file, ...contradiction } }
  if (canonicalText(json.value) !== text)
    return { refused: { file, ...nowhere, problem: 'not-canonical', found: `${text.length} characters` } }
  const { id, revision } = parsed.data
  const loaded = { pack: parsed.data, ref: { id, revision, sha256 }, file, text }
  taken.set(sha256, loaded)
  return { loaded }
}

/** Reads one pack file. A file that cannot be taken comes back as `refused`, never as an exception. */
export const readPack = async (path: string, name: string): Promise<PackReading> => {
  try {
    return readPackText(name, await readFile(path, 'utf8'))
  } catch (error) {
    return { refused: { file: name, ...nowhere, problem: 'unreadable', found: messageOf(error) } }
  }
}
