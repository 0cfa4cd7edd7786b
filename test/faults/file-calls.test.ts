import { describe, expect, it } from 'vitest'
import { sweepOpening, sweepWork } from '../support/disk-sweep.ts'

describe('when a file call fails', () => {
  it.each([
    ['EIO', false, 3],
    ['ENOSPC', false, 5],
    ['EACCES', false, 11],
    ['SHORT', false, 3],
    ['EIO', true, 23],
    ['ENOSPC', true, 23],
  ])(
    '%s (for ever: %s), what was acknowledged is there, and work goes on once the disk is well',
    async (what, forEver, every) => {
      const { runs, problems } = await sweepWork(what, forEver, every)
      expect(problems).toEqual([])
      expect(runs).toBeGreaterThan(3)
    },
  )

  it.each([['EIO'], ['EMFILE']])('%s while opening, nothing is lost', async (what) => {
    const { runs, problems } = await sweepOpening(what, 2)
    expect(problems).toEqual([])
    expect(runs).toBeGreaterThan(5)
  })
})
