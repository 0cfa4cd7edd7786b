import { createHash } from 'node:crypto'
import { Moment } from '../../shared/domain/day.ts'

/** Chance that a seed decides: the same seed draws the same numbers on every machine. */
export interface Chance {
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number
  /** From 0 up to, not including, 1. */
  fraction(): number
  pick<T>(from: readonly [T, ...T[]]): T
  shuffled<T>(list: readonly T[]): T[]
  bytes(count: number): Uint8Array
}

/** 32-bit generator "mulberry32"; good enough for sample data, never for keys. */
const numbers = (seed: number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A stream of chance for a seed and a purpose; streams of different purposes do not disturb each other. */
export const chanceOf = (seed: string, purpose: string): Chance => {
  const fraction = numbers(createHash('sha256').update(`${seed}\n${purpose}`).digest().readInt32BE(0))
  const whole = (least: number, most: number) => least + Math.floor(fraction() * (most - least + 1))
  return {
    fraction,
    whole,
    pick: (from) => from[whole(0, from.length - 1)] ?? from[0],
    shuffled: (list) =>
      list
        .map((value) => ({ value, at: fraction() }))
        .sort((a, b) => a.at - b.at)
        .map(({ value }) => value),
    bytes: (count) => Uint8Array.from({ length: count }, () => whole(0, 255)),
  }
}

/** A clock that only moves when it is told to. */
export interface SampleClock {
  now(): Moment
  pass(minutes: number): Moment
}

export const sampleClock = (start: string): SampleClock => {
  let time = Date.parse(start)
  const now = () => Moment.parse(new Date(time).toISOString())
  return {
    now,
    pass: (minutes) => {
      time += minutes * 60_000
      return now()
    },
  }
}
