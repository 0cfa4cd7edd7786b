import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

const run = (program: string, ...words: readonly string[]): string =>
  execFileSync(program, words, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: ['ignore', 'pipe', 'pipe'] })

/** Words without the spaces and lines that setting type puts between them. */
export const closedUp = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, '')

/** What poppler reads from a PDF, page after page, in the order it was written. */
export const pagesOf = (pdf: string): readonly string[] => run('pdftotext', '-raw', pdf, '-').split('\f').slice(0, -1)

export const textOf = (pdf: string): string => closedUp(pagesOf(pdf).join('\n'))

/** One line a font: name and whether it is embedded. */
export const fontsOf = (pdf: string): readonly { readonly name: string; readonly embedded: boolean }[] =>
  run('pdffonts', pdf)
    .split('\n')
    .slice(2)
    .filter((line) => line !== '')
    .map((line) => ({ name: line.split(/\s+/)[0] ?? '', embedded: / yes +yes +yes +\d+ +\d+$/.test(line) }))

export const factsOf = (pdf: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    run('pdfinfo', pdf)
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  )

/** What qpdf finds wrong with the file; it ends badly at the first error. */
export const checked = (pdf: string): string => run('qpdf', '--check', pdf)

/** What a scanner reads from the QR codes on each page, as it comes out of a printer. */
export const codesOn = (file: string): readonly (readonly string[])[] => {
  const folder = mkdtempSync(join(tmpdir(), 'cham-sao-scan-'))
  try {
    run('pdftoppm', '-r', '200', '-gray', '-png', file, join(folder, 'page'))
    return readdirSync(folder)
      .sort()
      .map((page) => scanned(join(folder, page)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** zbar ends with 4 where a page has no code. */
const scanned = (picture: string): readonly string[] => {
  const { status, stdout, error } = spawnSync('zbarimg', ['--quiet', '--raw', picture], { encoding: 'utf8' })
  if (status !== 0 && status !== 4) throw new Error(`zbarimg: ${status}`, { cause: error })
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .sort()
}

/** The document's objects, uncompressed. */
export const objectsOf = (pdf: string): string =>
  execFileSync('qpdf', ['--qdf', '--object-streams=disable', pdf, '-'], { maxBuffer: 256 * 1024 * 1024 }).toString(
    'latin1',
  )

/** Has LibreOffice turn a file into another form, without a window and with a profile of its own. */
export const converted = <T>(file: string, form: string, ending: string, read: (path: string) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'cham-sao-office-'))
  try {
    const profile = `-env:UserInstallation=file://${folder}/profile`
    run('soffice', profile, '--headless', '--convert-to', form, '--outdir', folder, file)
    return read(join(folder, `${basename(file).replace(/\.[a-z]+$/, '')}${ending}`))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** First sheet of a workbook as LibreOffice computes it: rows of text. */
export const computedSheet = (xlsx: string): readonly (readonly string[])[] =>
  converted(xlsx, 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false', '.csv', (csv) =>
    readFileSync(csv, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split('\t').map((cell) => cell.replace(/^"(.*)"$/, '$1'))),
  )
