import { describe, expect, it } from 'vitest'
import { sweepOpening, sweepWork } from '../support/disk-sweep.ts'

const errnos = ['EIO', 'ENOSPC', 'EROFS', 'EACCES', 'EPERM', 'EBUSY', 'EMFILE', 'EDQUOT', 'SHORT']

describe('when a file call fails, every call and every error', () => {
  it.each(errnos.flatMap((what) => [false, true].map((forEver) => [what, forEver] as const)))(
    '%s (for ever: %s), what was acknowledged is there, and work goes on once the disk is well',
    { timeout: 600_000 },
    async (what, forEver) => {
      const { runs, problems } = await sweepWork(what, forEver, 1)
      expect(problems).toEqual([])
      expect(runs).toBeGreaterThan(20)
    },
  )

  it.each(errnos)('%s while opening, nothing is lost', { timeout: 600_000 }, async (what) => {
    const { problems } = await sweepOpening(what, 1)
    expect(problems).toEqual([])
  })
})
