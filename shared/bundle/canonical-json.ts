import { canonicalText } from '../canonical-text.ts'
import { demand, Refusal } from './refusal.ts'

/** Limits a reader applies before parsing; the bytes are counted by whoever holds them. */
export const jsonLimits = { bytes: 32 * 1024 * 1024, lineBytes: 1024 * 1024, depth: 64 } as const

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Parses one canonical JSON document and refuses everything that is not exactly what `canonicalText` writes: duplicate
 * keys, number variants, white space, escapes, lone surrogates, text that is not NFC, prototype keys, great depth.
 * @param at the entry's name, for the refusal
 */
export const parseCanonical = (text: string, at: string): unknown => {
  demand(depthOf(text) <= jsonLimits.depth, 'json-too-deep', at)
  const value = parse(text, at)
  demand(canonicalText(value) === text, 'json-not-canonical', at)
  demand(text.normalize('NFC') === text, 'json-not-nfc', at)
  return value
}

const parse = (text: string, at: string): unknown => {
  try {
    return JSON.parse(text, (key, value: unknown) => {
      demand(!forbiddenKeys.has(key), 'json-forbidden-key', at)
      demand(key.isWellFormed(), 'json-lone-surrogate', at)
      if (typeof value === 'number') demand(Number.isFinite(value), 'json-not-canonical', at)
      if (typeof value === 'string') demand(value.isWellFormed(), 'json-lone-surrogate', at)
      return value
    })
  } catch (error) {
    throw error instanceof SyntaxError ? new Refusal('json-syntax', at) : error
  }
}

/** Greatest nesting of arrays and objects, read from the text so that no parser has to recurse into it first. */
const depthOf = (text: string): number => {
  let depth = 0
  let greatest = 0
  let quoted = false
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charCodeAt(i)
    if (quoted) {
      if (char === 0x5c) i += 1
      else if (char === 0x22) quoted = false
    } else if (char === 0x22) quoted = true
    else if (char === 0x7b || char === 0x5b) greatest = Math.max(greatest, (depth += 1))
    else if (char === 0x7d || char === 0x5d) depth -= 1
  }
  return greatest
}
