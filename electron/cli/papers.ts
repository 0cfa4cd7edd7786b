import { spawn } from 'node:child_process'
import { basename, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from '../../shared/zod.ts'
import { paperKinds, type PaperKind } from '../../shared/domain/paper.ts'
import { Fault } from '../../shared/fault.ts'
import { programFolder, reading } from './machine.ts'
import type { Output } from './output.ts'

const PrintedPaper = z.object({
  kind: z.enum(paperKinds),
  dossier: z.string().nullable(),
  code: z.string().nullable(),
  file: z.string(),
  pages: z.int(),
  bytes: z.int(),
})
export type PrintedPaper = z.output<typeof PrintedPaper>

/** A Node process in the program's folder; its last line of stdout. Fault `print-failed` when it ends badly. */
const node = (args: readonly string[], output: Output): Promise<string> =>
  new Promise((done, failed) => {
    const child = spawn(process.execPath, args, { cwd: programFolder, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => output.err(chunk.toString().trimEnd()))
    child.once('error', failed)
    child.once('close', (code) =>
      code === 0
        ? done(said.trimEnd())
        : failed(
            new Fault('print-failed', {
              step: basename(args.find((arg) => arg.endsWith('.ts') && !arg.includes(':')) ?? ''),
              code,
            }),
          ),
    )
  })

const print = async (
  workspace: string,
  out: string,
  kinds: readonly PaperKind[],
  output: Output,
): Promise<PrintedPaper[]> => {
  const hook = pathToFileURL(join(programFolder, 'test/support/electron/hook.ts')).href
  const script = join(import.meta.dirname, 'print-papers.ts')
  const said = await node(['--import', hook, script, workspace, out, kinds.join(',')], output)
  return z.array(PrintedPaper).parse(JSON.parse(said))
}

/**
 * Makes the papers of the kinds into a folder: PDF through an installed Chromium, minutes also as DOCX, the summary also as XLSX;
 * templates are built when stale. Faults: those of opening the workspace, `print-failed`, `disk-full`.
 */
export const papers = async (workspace: string, out: string, kinds: readonly PaperKind[], output: Output) => {
  const folder = resolve(workspace)
  // A wrong folder is told before anything is built.
  await reading(workspace, () => Promise.resolve())
  await node([join(programFolder, 'test/scripts/build.ts'), '--if-stale'], output)
  return { out, papers: await print(folder, resolve(out), kinds, output) }
}
export type Papers = Awaited<ReturnType<typeof papers>>

export const papersAsText = (made: Papers): string =>
  `${made.papers.length} văn bản trong ${made.out}\n${made.papers.map(({ file }) => `  ${file}`).join('\n')}`
