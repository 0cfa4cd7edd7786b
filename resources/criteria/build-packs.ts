/**
 * Builds `<pack id>.json` beside this script from `source/<pack id>/`: `node resources/criteria/build-packs.ts`.
 * A pack that has been used is immutable: a corrected figure needs a new `revision` in its `pack.json`.
 */
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { assemblePack } from '../../electron/packs/assemble-pack.ts'

const here = import.meta.dirname
for (const id of await readdir(join(here, 'source')))
  await writeFile(join(here, `${id}.json`), await assemblePack(join(here, 'source', id)))
