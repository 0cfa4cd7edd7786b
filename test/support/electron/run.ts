/**
 * `node test/support/electron/run.ts <program folder> [switches]`: what `electron <program folder>` does, over an installed
 * Chromium. `STAND_IN_HEADED=1` shows the windows; `STAND_IN_ANSWERS` names a file of scripted dialog answers.
 */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import './hook.ts'

// A test that was killed leaves no program behind: its end of this pipe closes with it.
if (process.env['STAND_IN_FOLLOWS'] === '1') process.stdin.on('end', () => process.exit(1)).resume()

const [node = '', , folder = '.', ...switches] = process.argv
const program = resolve(folder)
process.argv = [node, program, ...switches]
const { main } = JSON.parse(readFileSync(join(program, 'package.json'), 'utf8')) as { main: string }
await import(pathToFileURL(join(program, main)).href)
