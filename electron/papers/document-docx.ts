import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  HeightRule,
  ImageRun,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import {
  cellOf,
  type PaperBlock,
  type PaperCell,
  type PaperDocument,
  type PaperTable,
} from '../../shared/domain/paper-document.ts'
import { numberedGroups, rootKeyCode } from '../../shared/bundle/fingerprint.ts'
import { page, spaced, styles } from './docx-styles.ts'
import { qrPicture } from './qr-picture.ts'
import { inFours } from './words.ts'

const widthOf = ({ landscape }: PaperDocument) =>
  (landscape ? page.height : page.width) - page.margins.left - page.margins.right

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const

const plain = (
  text: string,
  looks: { bold?: boolean; italics?: boolean; size?: number; align?: 'left' | 'center' } = {},
) =>
  new Paragraph({
    alignment: alignments[looks.align ?? 'left'],
    children: [
      new TextRun({
        text,
        ...(looks.bold && { bold: true }),
        ...(looks.italics && { italics: true }),
        ...(looks.size && { size: looks.size }),
      }),
    ],
  })

const noBorder = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const noBorders = {
  top: noBorder,
  bottom: noBorder,
  left: noBorder,
  right: noBorder,
  insideHorizontal: noBorder,
  insideVertical: noBorder,
}

/** Columns side by side without lines: the head and the places to sign. */
const sideBySide = (width: number, columns: readonly { share: number; children: Paragraph[] }[]) => {
  const widths = columns.map(({ share }) => Math.floor(width * share))
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    rows: [
      new TableRow({
        cantSplit: true,
        children: columns.map(
          ({ children }, at) =>
            new TableCell({ borders: noBorders, width: { size: widths[at] ?? 0, type: WidthType.DXA }, children }),
        ),
      }),
    ],
  })
}

const headOf = (document: PaperDocument) => {
  const { authority, issuer, number, placeAndDay } = document.head
  const centred = { align: 'center' } as const
  return sideBySide(widthOf(document), [
    {
      share: 0.4,
      children: [
        plain(authority.toLocaleUpperCase('vi'), { ...centred, size: 24 }),
        plain(issuer.toLocaleUpperCase('vi'), { ...centred, bold: true, size: 24 }),
        plain(number, centred),
      ],
    },
    {
      // so that the country's name stays on one line
      share: 0.6,
      children: [
        plain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { ...centred, bold: true, size: 24 }),
        plain('Độc lập - Tự do - Hạnh phúc', { ...centred, bold: true }),
        plain(placeAndDay, { ...centred, italics: true }),
      ],
    },
  ])
}

const tableCell = (
  cell: PaperCell,
  column: PaperTable['columns'][number] | undefined,
  width: number,
  strong: boolean,
) => {
  const { text, bold, italic, align, across, ticked } = cellOf(cell)
  const words = ticked === undefined ? text : `${ticked ? '[x]' : '[ ]'} ${text}`.trimEnd()
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(across !== undefined && { columnSpan: across }),
    children: [
      new Paragraph({
        style: 'TableText',
        alignment: alignments[align ?? column?.align ?? 'left'],
        children: [new TextRun({ text: words, bold: bold ?? strong, italics: italic ?? false })],
      }),
    ],
  })
}

/** High enough to sign in: 9 mm. */
const penHeight = 510

const tableOf = (table: PaperTable, width: number) => {
  const all = table.columns.reduce((sum, { percent }) => sum + percent, 0)
  const widths = table.columns.map(({ percent }) => Math.floor((width * percent) / all))
  const row = (cells: readonly PaperCell[], strong: boolean, tableHeader: boolean) =>
    new TableRow({
      cantSplit: true,
      tableHeader,
      ...(table.roomForPen === true && !tableHeader && { height: { value: penHeight, rule: HeightRule.ATLEAST } }),
      children: cells.map((cell, at) => tableCell(cell, table.columns[at], widths[at] ?? 0, strong)),
    })
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      row(
        table.columns.map(({ title }) => ({ text: title, align: 'center' as const })),
        true,
        true,
      ),
      ...table.groups.flat().map(({ cells, strong }) => row(cells, strong === true, false)),
    ],
  })
}

const signaturesOf = ({ recipients, places }: Extract<PaperBlock, { kind: 'signatures' }>, width: number) => {
  const left = recipients.length === 0 ? [] : [{ share: 0.34, children: recipientLines(recipients) }]
  const share = (1 - left.length * 0.34) / places.length
  const height = Math.max(...places.map(({ title }) => title.split('\n').length))
  return sideBySide(width, [
    ...left,
    ...places.map(({ title, note, name }) => ({
      share,
      children: [
        ...title.split('\n').map((line) => plain(line, { bold: true, align: 'center' })),
        plain(note, { italics: true, align: 'center' }),
        // names stand at one height, below the longest title
        ...Array.from({ length: 3 + height - title.split('\n').length }, () => plain('')),
        plain(name, { bold: true, align: 'center' }),
      ],
    })),
  ])
}

const recipientLines = (recipients: readonly string[]) => [
  plain('Nơi nhận:', { bold: true, italics: true, size: 24 }),
  ...recipients.map((line) => plain(`- ${line}`, { size: 22 })),
]

/** The QR code, and at its right the 8 groups in two columns. */
const fingerprintOf = ({ of, sha256 }: Extract<PaperBlock, { kind: 'fingerprint' }>, width: number) => {
  const code = new ImageRun({
    type: 'png',
    data: qrPicture(rootKeyCode(sha256)),
    transformation: { width: 106, height: 106 },
    altText: { name: 'QR', title: `Mã QR: ${of}`, description: `Mã QR: ${of}` },
  })
  const groups = numberedGroups(sha256)
  const column = (from: number) => groups.slice(from, from + 4).map((group) => plain(group))
  return sideBySide(width, [
    { share: 0.24, children: [new Paragraph({ children: [code], spacing: spaced(0, 0) })] },
    { share: 0.38, children: column(0) },
    { share: 0.38, children: column(4) },
  ])
}

const textStyles = { body: 'BodyText', basis: 'LegalBasis', note: 'PaperNote', lines: 'BodyText' } as const

const blockOf = (block: PaperBlock, width: number): (Paragraph | Table)[] => {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ text: block.text, heading: HeadingLevel.HEADING_2 })]
    case 'text':
      return block.text.split('\n').map((text) => new Paragraph({ text, style: textStyles[block.style] }))
    case 'facts':
      return block.facts.map(({ label, value }) => new Paragraph({ text: `${label}: ${value}`, style: 'BodyText' }))
    case 'list':
      return block.items.map((item) => new Paragraph({ text: `- ${item}`, style: 'BodyText' }))
    case 'table':
      return [tableOf(block, width), plain('')]
    case 'fingerprint':
      return [fingerprintOf(block, width)]
    case 'signatures':
      return [plain(''), signaturesOf(block, width)]
  }
}

const draftOf = ({ draftBecause }: PaperDocument): Paragraph[] =>
  draftBecause.length === 0
    ? []
    : [plain(''), plain(`Vì sao đây là bản nháp: ${draftBecause.join('; ')}.`, { italics: true, size: 22 })]

const marks = ({ draftBecause, sample }: PaperDocument): string =>
  [draftBecause.length > 0 ? 'BẢN NHÁP' : '', sample ? 'DỮ LIỆU MẪU' : ''].filter((mark) => mark !== '').join(' – ')

const footer = (fingerprint: string) =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ size: 20, children: ['Trang ', PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES] })],
      }),
      plain(`Mã nội dung (SHA-256): ${inFours(fingerprint)}`, { size: 14 }),
    ],
  })

/**
 * The paper as a file for a word processor, with real styles, headings and tables: the same words as on the printed page, for a council
 * that goes on writing in it.
 */
export const documentDocx = async (document: PaperDocument, fingerprint: string): Promise<Buffer> => {
  const width = widthOf(document)
  const orientation = document.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT
  const mark = marks(document)
  return Packer.toBuffer(
    new Document({
      title: document.title,
      creator: document.head.issuer,
      styles,
      sections: [
        {
          properties: { page: { size: { width: page.width, height: page.height, orientation }, margin: page.margins } },
          ...(mark !== '' && {
            headers: { default: new Header({ children: [plain(mark, { bold: true, align: 'center' })] }) },
          }),
          footers: { default: footer(fingerprint) },
          children: [
            headOf(document),
            new Paragraph({ text: document.title, heading: HeadingLevel.TITLE }),
            ...document.subtitle.map((line) => plain(line, { bold: true, align: 'center' })),
            plain(''),
            ...document.blocks.flatMap((block) => blockOf(block, width)),
            ...draftOf(document),
          ],
        },
      ],
    }),
  )
}
