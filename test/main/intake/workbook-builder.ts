import { crc32, deflateRawSync } from 'node:zlib'

type Part = {
  readonly name: string
  readonly content: string
  /** A size other than the true one, as a bomb states it. */ readonly statedSize?: number
  /** A way of packing that is not deflate; the bytes are deflated all the same. */
  readonly method?: number
}

const header = (signature: number, fields: readonly (readonly [number, 2 | 4])[]): Buffer => {
  const bytes = Buffer.alloc(4 + fields.reduce((sum, [, width]) => sum + width, 0))
  bytes.writeUInt32LE(signature, 0)
  let at = 4
  for (const [value, width] of fields) {
    if (width === 2) bytes.writeUInt16LE(value, at)
    else bytes.writeUInt32LE(value, at)
    at += width
  }
  return bytes
}

/** A deflated ZIP, small enough to build hostile ones of by hand. */
const zipOf = (parts: readonly Part[]): Buffer => {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, content, statedSize, method = 8 } of parts) {
    const raw = Buffer.from(content)
    const packed = deflateRawSync(raw)
    const size = statedSize ?? raw.length
    const shared = [
      [20, 2],
      [0, 2],
      [method, 2],
      [0, 4],
      [crc32(raw), 4],
      [packed.length, 4],
      [size, 4],
      [name.length, 2],
      [0, 2],
    ] as const
    const entry = Buffer.concat([header(0x04034b50, shared), Buffer.from(name), packed])
    central.push(
      header(0x02014b50, [[20, 2], ...shared, [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]]),
      Buffer.from(name),
    )
    local.push(entry)
    offset += entry.length
  }
  const list = Buffer.concat(central)
  const end = header(0x06054b50, [
    [0, 2],
    [0, 2],
    [parts.length, 2],
    [parts.length, 2],
    [list.length, 4],
    [offset, 4],
    [0, 2],
  ])
  return Buffer.concat([...local, list, end])
}

const ns = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook with one sheet whose `<sheetData>` is written out; further parts may be added to it. */
export const workbookOf = (sheetData: string, extra: readonly Part[] = [], prolog = ''): Buffer =>
  zipOf([
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${ns}" xmlns:r="${rel}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `${prolog}<worksheet xmlns="${ns}"><sheetData>${sheetData}</sheetData></worksheet>`,
    },
    ...extra,
  ])

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** Rows of text cells as sheet data. */
export const sheetRows = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((cells, row) => {
      const written = cells.map(
        (cell, column) => `<c r="${letters[column]}${row + 1}" t="inlineStr"><is><t>${cell}</t></is></c>`,
      )
      return `<row r="${row + 1}">${written.join('')}</row>`
    })
    .join('')
