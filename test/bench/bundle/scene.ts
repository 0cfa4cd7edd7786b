import { createHash, randomFillSync } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readFileSync, readSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { canonicalBytes } from '../../../electron/bundle/json-entry.ts'
import type { Payload } from '../../../electron/bundle/write-bundle.ts'
import { Evidence } from '../../../shared/domain/evidence.ts'
import { id, littleBundle, littleCouncil, type LittleCouncil } from '../../support/a-bundle.ts'

const MB = 1_000_000

/** A mixed bundle of about `megabytes`: many photos of 2 MB, scans of 10 MB, a few of 43 MB, as dossiers of a council have. */
export const sizesFor = (megabytes: number): readonly number[] => {
  const sizes: number[] = []
  const pattern = [2, 2, 10, 2, 2, 10, 2, 43, 2, 10]
  let left = megabytes
  for (let index = 0; left > 0; index += 1) {
    const size = Math.min(left, pattern[index % pattern.length] ?? 2)
    sizes.push(size * MB)
    left -= size
  }
  return sizes
}

/** Files of random bytes, so that nothing on the way can be clever about them. */
export const makeFiles = (folder: string, sizes: readonly number[]): readonly string[] => {
  mkdirSync(folder, { recursive: true })
  return sizes.map((size, index) => {
    const bytes = Buffer.alloc(size)
    randomFillSync(bytes)
    bytes.write('%PDF-1.7\n')
    const file = join(folder, `scan-${String(index).padStart(4, '0')}.pdf`)
    writeFileSync(file, bytes)
    return file
  })
}

/** In pieces: making the scene must not leave memory behind that is counted as the bundle's. */
const hashOf = (file: string): string => {
  const hash = createHash('sha256')
  const piece = Buffer.alloc(MB)
  const open = openSync(file, 'r')
  for (let read = readSync(open, piece); read > 0; read = readSync(open, piece)) hash.update(piece.subarray(0, read))
  closeSync(open)
  return hash.digest('hex')
}

const moment = '2026-11-25T02:00:00.000Z'

/** The little council's bundle with these files as evidence of its dossier. */
export const sceneOf = (files: readonly string[], people: LittleCouncil = littleCouncil()) => {
  const bundle = littleBundle(people, readFileSync('resources/criteria/qd-26-2026.json'))
  const evidence = files.map((file, index) => {
    return Evidence.parse({
      sha256: hashOf(file),
      type: 'pdf',
      bytes: statSync(file).size,
      name: `Minh chứng ${index}.pdf`,
      addedBy: id('chair'),
      addedAt: moment,
    })
  })
  const [first] = bundle.dossiers
  if (first === undefined) throw new Error('the little bundle has no dossier')
  const dossier = { ...first, dossier: { ...first.dossier, evidence: [...first.dossier.evidence, ...evidence] } }
  const all = dossier.dossier.evidence
  const report = {
    ...bundle.report,
    evidence: { files: all.length, bytes: all.reduce((sum, { bytes }) => sum + bytes, 0), leftOut: 0 },
  }
  const payload: Payload[] = bundle.payload.map((entry) => {
    if (entry.name === 'report.json') return { ...entry, content: { bytes: canonicalBytes(report) } }
    return entry.name.startsWith('dossiers/') ? { ...entry, content: { bytes: canonicalBytes(dossier) } } : entry
  })
  for (const [index, { sha256 }] of evidence.entries())
    payload.push({
      name: `evidence/${sha256.slice(0, 16)}-minh-chung-${index}.pdf`,
      content: { file: files[index] ?? '' },
      sha256,
    })
  return { payload, signer: bundle.signer, authority: people.authority.certificate }
}
