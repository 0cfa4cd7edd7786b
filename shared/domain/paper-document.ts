import { z } from '../zod.ts'
import { Sha256 } from './id.ts'

/**
 * A paper as blocks of text and tables: the page that is printed and the file for a word processor are drawn from the same document, so
 * they say the same. Words are those of an official paper, in Vietnamese.
 */
const Align = z.enum(['left', 'center', 'right'])

const Cell = z.union([
  z.string(),
  z
    .object({
      text: z.string(),
      bold: z.boolean().optional(),
      italic: z.boolean().optional(),
      align: Align.optional(),
      /** Columns it takes. */
      across: z.int().min(1).optional(),
      /** A tick box, ticked or not, before the text. */
      ticked: z.boolean().optional(),
    })
    .readonly(),
])
export type PaperCell = z.output<typeof Cell>

const Row = z.object({ cells: z.array(Cell).readonly(), strong: z.boolean().optional() }).readonly()
export type PaperRow = z.output<typeof Row>

const Column = z
  .object({
    title: z.string(),
    percent: z.int().min(1).max(100),
    align: Align,
    /** Its words stay on one line: codes. */ whole: z.boolean().optional(),
  })
  .readonly()
export type PaperColumn = z.output<typeof Column>

const Table = z
  .object({
    kind: z.literal('table'),
    /** Says what the table holds, for who cannot see it. */
    caption: z.string(),
    columns: z.array(Column).readonly(),
    /** Rows that stay on one page together. */
    groups: z.array(z.array(Row).readonly()).readonly(),
    small: z.boolean().optional(),
    /** Rows are high enough to sign in. */
    roomForPen: z.boolean().optional(),
  })
  .readonly()
export type PaperTable = z.output<typeof Table>

const Block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text: z.string() }).readonly(),
  z.object({ kind: z.literal('text'), text: z.string(), style: z.enum(['body', 'basis', 'note', 'lines']) }).readonly(),
  z
    .object({ kind: z.literal('facts'), facts: z.array(z.object({ label: z.string(), value: z.string() })).readonly() })
    .readonly(),
  z.object({ kind: z.literal('list'), items: z.array(z.string()).readonly() }).readonly(),
  /** Digits to be compared with what a screen shows: 8 groups, and beside them a QR code that a scanner types. */
  z.object({ kind: z.literal('fingerprint'), of: z.string(), sha256: Sha256 }).readonly(),
  Table,
  z
    .object({
      kind: z.literal('signatures'),
      /** Nơi nhận, at the left of the places to sign; empty: none. */
      recipients: z.array(z.string()).readonly(),
      /** Each line of a title stands on a line of its own. */
      places: z.array(z.object({ title: z.string(), note: z.string(), name: z.string() })).readonly(),
    })
    .readonly(),
])
export type PaperBlock = z.output<typeof Block>

/** Head of an administrative paper (Decree 30/2020/NĐ-CP, Annex I) as far as it differs from paper to paper. */
export const PaperHead = z
  .object({ authority: z.string(), issuer: z.string(), number: z.string(), placeAndDay: z.string() })
  .readonly()

export const PaperDocument = z
  .object({
    title: z.string(),
    subtitle: z.array(z.string()).readonly(),
    landscape: z.boolean(),
    /** Closely set, with narrower margins: a sheet of many rows. */
    compact: z.boolean().optional(),
    head: PaperHead,
    blocks: z.array(Block).readonly(),
    /** Why it is a draft (BẢN NHÁP); empty: official. */
    draftBecause: z.array(z.string()).readonly(),
    /** DỮ LIỆU MẪU. */
    sample: z.boolean(),
  })
  .readonly()
export type PaperDocument = z.output<typeof PaperDocument>

/** Text and looks of a cell, however it was written. */
export const cellOf = (cell: PaperCell): Exclude<PaperCell, string> =>
  typeof cell === 'string' ? { text: cell } : cell
