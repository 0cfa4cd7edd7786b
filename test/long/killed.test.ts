import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { killAgainAndAgain } from '../support/kill-loop.ts'
import { temporaryFolder } from '../support/temporary-workspace.ts'

describe('a program that is killed hundreds of times', () => {
  it('has on disk whatever it said was saved', { timeout: 1_800_000 }, async () => {
    const folder = path.join(await temporaryFolder(), 'hoi-dong')
    const { problems } = await killAgainAndAgain(folder, 300, () => Math.floor(Math.random() * 400))
    expect(problems).toEqual([])
  })
})
