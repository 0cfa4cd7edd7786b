import { folded } from '../../../shared/domain/folded-text.ts'
import { blankMember, type MemberTyped } from './council-form.ts'

/** What a list calls the roles, folded; the whole phrase must say so: "Phó Chủ tịch UBND xã" is a position. */
const roleWords: readonly (readonly [RegExp, MemberTyped['role']])[] = [
  [/^pho chu tich( thuong truc)?( hoi dong.*)?$/, 'deputy'],
  [/^chu tich( hoi dong.*)?$/, 'chair'],
  [/^(thanh vien )?(kiem )?thu ky( hoi dong| to.*)?$/, 'secretary'],
  [/^(uy vien|thanh vien)( hoi dong.*)?$/, 'member'],
]

const roleOf = (words: string) => roleWords.find(([pattern]) => pattern.test(folded(words)))?.[1]

/** "1. Ông Nguyễn Văn A" → "Nguyễn Văn A". */
const nameOf = (words: string) =>
  words
    .replace(/^[-–•*\s]*\d*[.)\s]*/, '')
    .replace(/^(Ông|Bà|Đ\/c|Đồng chí|Đc)[.:\s]+/iu, '')
    .trim()

const unitWords =
  /^(so|ubnd|uy ban|phong|trung tam|chi cuc|hoi|van phong|truong (dai|cao|trung|tieu|mam|th)[a-z ]*|lien minh|ban|cong an|doan|vien|lien hiep|mat tran)( |$)/

const isNumber = (words: string) => /^\d+[.)]?$/.test(words)

/** Cells of a row copied from Excel or Word; a line of a plain list is cut at commas, semicolons and long dashes. */
const cellsOf = (line: string) =>
  (line.includes('\t') ? line.split('\t') : line.split(/[,;]|\s[–-]\s/)).map((cell) => cell.trim()).filter(Boolean)

/** Which cell is the role: the one that names the council, else the last that reads like one. "Phó Chủ tịch" of what? is a position. */
const roleCell = (cells: readonly string[]): string | undefined => {
  const like = cells.filter((cell) => roleOf(cell) !== undefined)
  return like.find((cell) => folded(cell).includes('hoi dong')) ?? like.at(-1)
}

const memberFrom = (line: string): MemberTyped | null => {
  const cells = cellsOf(line).filter((cell) => !isNumber(cell))
  const name = nameOf(cells[0] ?? '')
  const rest = cells.slice(1)
  const told = roleCell(rest)
  const role = (told === undefined ? undefined : roleOf(told)) ?? 'member'
  const others = rest.filter((cell) => cell !== told)
  const unit = others.find((cell) => unitWords.test(folded(cell))) ?? ''
  const position = others.find((cell) => cell !== unit) ?? ''
  return name === '' ? null : { ...blankMember(role), name, unit, position }
}

/** What the columns of such a list are called, folded. */
const headings =
  /^((so )?tt|stt|ten|(ten )?thanh vien|vai tro|nhiem vu|ghi chu|dien thoai|chuc danh|(chuc vu|don vi)( cong tac)?|co quan( don vi)?)$/

const isHeader = (line: string) =>
  /(^| )(ho va ten|ho ten)( |$)/.test(folded(line)) ||
  (cellsOf(line).length > 1 && cellsOf(line).every((cell) => headings.test(folded(cell))))

/** "DANH SÁCH THÀNH VIÊN HỘI ĐỒNG", "(Kèm theo Quyết định số 12/QĐ-UBND)": a line of its own above the table. */
const isTitle = (line: string) =>
  !line.trim().includes('\t') && /^(danh sach|hoi dong|kem theo|phu luc|thanh phan) /.test(folded(line))

/**
 * Members from a list pasted out of Excel or Word: one a line, in any order of columns after the name; numbers, titles and
 * the heading row and titles above it are left out.
 */
export const rosterFromText = (text: string): MemberTyped[] =>
  text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !isHeader(line) && !isTitle(line))
    .flatMap((line) => memberFrom(line) ?? [])
