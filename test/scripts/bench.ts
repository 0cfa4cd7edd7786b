/** `npm run bench -- <name> [options]`: runs `test/bench/<name>.ts`; without a name it lists them. */
import { existsSync, globSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const folder = join(import.meta.dirname, '../bench')
const [, , name = ''] = process.argv
const file = join(folder, `${name}.ts`)
if (/^[a-z0-9-]+$/.test(name) && existsSync(file)) {
  process.argv.splice(1, 2, file)
  await import(pathToFileURL(file).href)
} else {
  const names = globSync('*.ts', { cwd: folder }).map((each) => basename(each, '.ts'))
  console.error(`npm run bench -- <name>, one of: ${names.sort().join(', ')}`)
  process.exitCode = 1
}
