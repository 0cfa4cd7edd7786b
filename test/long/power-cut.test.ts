import { describe, expect, it } from 'vitest'
import { recordMorning, tryCrashes } from '../support/crash-check.ts'

describe('after a power cut at any moment, every state of the model', () => {
  it.each([
    ['whose flushed files keep their names', true],
    ['that promises no more than POSIX', false],
  ])('on a file system %s nothing acknowledged is lost', { timeout: 1_200_000 }, async (_, linkWithFile) => {
    const { states, problems } = await tryCrashes(await recordMorning(), linkWithFile, 1)
    expect(problems).toEqual([])
    expect(states).toBeGreaterThan(500)
  })
})
