/** A fingerprint (vân tay) as people compare it: 8 groups of 8 hexadecimal digits. */
export const fingerprintGroups = (sha256: string): readonly string[] => sha256.match(/.{8}/g) ?? []

/** A group as it stands on paper, with its number: a screen asks for "nhóm thứ 3". */
export const numberedGroups = (sha256: string): readonly string[] =>
  fingerprintGroups(sha256).map((group, at) => `Nhóm ${at + 1}: ${group}`)

/**
 * What the QR code of a root key (khoá gốc) on the minutes says: another beginning than that of the code on each page, which names the
 * paper's content. Upper case keeps it in the coarse alphabet, so it reads off paper.
 */
export const rootKeyCode = (sha256: string): string => `CHAM-SAO:${sha256.toUpperCase()}`

/** One group as it was read from paper: by eye, or a whole fingerprint from the QR code. */
export interface ReadGroup {
  /** 1 to 8. */
  readonly group: number
  readonly text: string
}

const hex = (text: string): string => text.toLowerCase().replaceAll(/[^0-9a-z]/g, '')

/** Whether what a person read from the minutes is this fingerprint; a QR scanner types the whole of it. */
export const readMatches = (sha256: string, { group, text }: ReadGroup): boolean => {
  const read = hex(text)
  return read === fingerprintGroups(sha256)[group - 1] || (read.length > 8 && hex(text).includes(sha256))
}

/** How many groups a person reads from the paper before a council counts as known. */
export const groupsToRead = 2
