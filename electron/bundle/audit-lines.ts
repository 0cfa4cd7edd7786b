import { canonicalText } from '../../shared/canonical-text.ts'
import { encodeLine } from '../storage/journal-line.ts'
import type { Disk } from '../storage/disk.ts'
import { walkSegments } from '../storage/segment-files.ts'

/**
 * The journal for a bundle: lines of the bundle's own records whole, all others (other products, and the single steps of filling
 * a draft) by number and hash only, so that the chain can still be followed. It ends with the last line of its own: what came
 * after (sealing itself, too) says nothing about this bundle, and would make two bundles of one state differ.
 * @param own whether a record (`<kind>/<id>`) is part of the bundle
 */
export const auditLines = async (disk: Disk, folder: string, own: (record: string) => boolean) => {
  const lines: string[] = []
  let hidden = 0
  let last = { lines: 0, hidden: 0 }
  for await (const segment of walkSegments(disk, folder, 0))
    for (const { line, hash } of segment.lines) {
      const whole = own(line.record)
      if (!whole) hidden += 1
      lines.push(
        canonicalText(whole ? { n: line.n, line: encodeLine(line).text.trimEnd() } : { n: line.n, sha256: hash }),
      )
      if (whole) last = { lines: lines.length, hidden }
    }
  const shown = lines.slice(0, last.lines).map((line) => `${line}\n`)
  return { bytes: Buffer.from(shown.join('')), hidden: last.hidden }
}
