const marks = /\p{M}/gu

/**
 * Text as searching and comparing reads it: lower case, without Vietnamese diacritics (`đ` = `d`), punctuation as single
 * spaces. `Bộ sản phẩm` and `BO SAN-PHAM` fold to the same words.
 */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(marks, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
