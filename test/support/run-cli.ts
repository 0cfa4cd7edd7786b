import { run } from '../../electron/cli/run.ts'

export type Ran = { readonly code: number; readonly out: string; readonly err: string }

/** One command line in this process, with what it wrote. */
export const runCli = async (...words: readonly string[]): Promise<Ran> => {
  const written = { out: '', err: '' }
  const code = await run(words, {
    out: (text) => (written.out += `${text}\n`),
    err: (text) => (written.err += `${text}\n`),
  })
  return { code, ...written }
}

/** The same, where it must go well; the document it printed. */
export const cliDocument = async (...words: readonly string[]): Promise<unknown> => {
  const { code, out, err } = await runCli(...words, '--json')
  if (code !== 0) throw new Error(`exit ${code}: ${out}${err}`)
  return JSON.parse(out)
}
