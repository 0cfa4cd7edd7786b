import { describe, expect, it } from 'vitest'
import { recordMorning, tryCrashes } from '../support/crash-check.ts'

describe('after a power cut at any moment', () => {
  it.each([
    ['whose flushed files keep their names', true, 7],
    ['that promises no more than POSIX', false, 31],
  ])('on a file system %s nothing acknowledged is lost', async (_, linkWithFile, every) => {
    const { states, problems } = await tryCrashes(await recordMorning(), linkWithFile, every)
    expect(problems).toEqual([])
    expect(states).toBeGreaterThan(50)
  })
})
