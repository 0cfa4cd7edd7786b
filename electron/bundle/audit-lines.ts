import { canonicalText } from '../../shared/canonical-text.ts'
import { encodeLine } from '../storage/journal-line.ts'
import type { Disk } from '../storage/disk.ts'
import { walkSegments } from '../storage/segment-files.ts'

/**
 * The journal for a bundle: lines of the bundle's own records whole, all others (other products, and the single steps of filling
 * a draft) by number and hash only, so that the chain can still be followed.
 * @param own whether a record (`<kind>/<id>`) is part of the bundle
 */
export const auditLines = async (disk: Disk, folder: string, own: (record: string) => boolean) => {
  const lines: string[] = []
  let hidden = 0
  for await (const segment of walkSegments(disk, folder, 0))
    for (const { line, hash } of segment.lines) {
      const whole = own(line.record)
      if (!whole) hidden += 1
      lines.push(
        canonicalText(whole ? { n: line.n, line: encodeLine(line).text.trimEnd() } : { n: line.n, sha256: hash }),
      )
    }
  return { bytes: Buffer.from(lines.map((line) => `${line}\n`).join('')), hidden }
}
