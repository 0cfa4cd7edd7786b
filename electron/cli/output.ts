/** Where a verb writes: documents and tables to `out`, everything else to `err`. */
export interface Output {
  out(text: string): void
  err(text: string): void
}

export const processOutput: Output = {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
}

const width = (text: string) => [...text.normalize('NFC')].length

/** A plain table: columns as wide as their widest cell; numbers to the right. */
export const textTable = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map((row) => width(row[column] ?? ''))))
  const rightward = head.map((_, column) => rows.every((row) => /^[\d,.–-]*$/.test(row[column] ?? '')))
  const line = (row: readonly string[]) =>
    head
      .map((_, column) => {
        const cell = row[column] ?? ''
        const space = ' '.repeat((widths[column] ?? 0) - width(cell))
        return rightward[column] === true ? space + cell : cell + space
      })
      .join('  ')
      .trimEnd()
  return [line(head), widths.map((size) => '─'.repeat(size)).join('  '), ...rows.map(line)].join('\n')
}
