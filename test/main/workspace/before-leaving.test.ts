import { mkdir, readdir } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { loadPacks } from '../../../electron/packs/pack-library.ts'
import { mayLeave, type LeaveAnswer } from '../../../electron/workspace/before-leaving.ts'
import type { Moment } from '../../../shared/domain/day.ts'
import { aProgram } from '../../support/a-program.ts'
import { aCouncil, aSession } from '../../support/builders.ts'
import { criteriaFolder } from '../../support/packs.ts'
import { temporaryFolder } from '../../support/temporary-workspace.ts'

/** A council founded so many minutes ago, and a person who answers in this order and picks these folders. */
const leavingAfter = async (
  minutes: number,
  answers: LeaveAnswer[],
  picks: (string | null)[] = [],
  { sample = false, papersLeft = 0 } = {},
) => {
  const folder = await temporaryFolder()
  let at = Date.parse('2026-11-24T01:00:00.000Z')
  const clock = { now: () => new Date(at).toISOString() as Moment, offsetMinutes: () => 420 }
  const program = await aProgram(folder, { clock })
  onTestFinished(() => program.close())
  const council = { ...aCouncil(), pack: (await loadPacks([criteriaFolder])).newest('qd-26-2026').ref, sample }
  const session = aSession(council)
  await program.create(path.join(folder, 'a'), { name: 'council.create', actor: 'set-up' }, [
    { kind: 'council', id: council.id, value: council },
    { kind: 'session', id: session.id, value: session },
  ])
  const usb = path.join(folder, 'usb')
  await mkdir(usb)
  at += minutes * 60_000
  const said: string[] = []
  const leaves = await mayLeave({
    unkept: () => program.unkept(),
    papersLeft: () => Promise.resolve(papersLeft),
    ask: ({ council: name, papersLeft: left }) => {
      said.push(...(left === 0 ? [name] : [name, `papers: ${left}`]))
      return Promise.resolve(answers.shift() ?? 'stay')
    },
    askAboutPapers: (left) => {
      said.push(`papers: ${left}`)
      return Promise.resolve(answers.shift() === 'leave')
    },
    chooseFolder: () => Promise.resolve(picks.length === 0 ? usb : (picks.shift() ?? null)),
    backUp: (to) => program.backUp(to),
    tellFailed: (code) => {
      said.push(code)
      return Promise.resolve()
    },
  })
  return { leaves, said, backups: await readdir(usb), name: council.name }
}

describe('leaving the program', () => {
  it('asks nobody who only had a look, nor about a sample', async () => {
    expect(await leavingAfter(14, [])).toMatchObject({ leaves: true, said: [], backups: [] })
    expect(await leavingAfter(500, [], [], { sample: true })).toMatchObject({ leaves: true, said: [] })
  })

  it('names the council whose work is in no backup, and goes or stays as the person says', async () => {
    const stays = await leavingAfter(15, ['stay'])
    expect(stays).toMatchObject({ leaves: false, said: [stays.name], backups: [] })
    expect(await leavingAfter(15, ['leave'])).toMatchObject({ leaves: true, backups: [] })
  })

  it('says that papers are still being made, with the backup or alone, and goes or stays as the person says', async () => {
    expect(await leavingAfter(5, ['leave'], [], { papersLeft: 3 })).toMatchObject({ leaves: true, said: ['papers: 3'] })
    expect(await leavingAfter(5, ['stay'], [], { papersLeft: 3 })).toMatchObject({ leaves: false })
    const both = await leavingAfter(15, ['leave'], [], { papersLeft: 3 })
    expect(both).toMatchObject({ leaves: true, said: [both.name, 'papers: 3'] })
  })

  it('backs up and goes', async () => {
    const { leaves, backups } = await leavingAfter(15, ['back-up'])
    expect(leaves).toBe(true)
    expect(backups).toEqual([expect.stringMatching(/^Cham Sao - sao luu /)])
  })

  it('asks again where no folder was picked, or the backup failed and that was told', async () => {
    const inItself = await leavingAfter(15, ['back-up', 'back-up', 'stay'], [null, '/nowhere/at/all'])
    expect(inItself).toMatchObject({ leaves: false, backups: [] })
    expect(inItself.said).toEqual([inItself.name, inItself.name, 'disk-error', inItself.name])
  })
})
