import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { killAgainAndAgain } from '../support/kill-loop.ts'
import { temporaryFolder } from '../support/temporary-workspace.ts'

describe('a program that is killed while members score', () => {
  it('has on disk whatever it said was saved, kill after kill', { timeout: 180_000 }, async () => {
    const folder = path.join(await temporaryFolder(), 'hoi-dong')
    const { problems, acks } = await killAgainAndAgain(folder, 25, () => Math.floor(Math.random() * 120))
    expect(problems).toEqual([])
    expect(acks).toBeGreaterThan(50)
  })
})
