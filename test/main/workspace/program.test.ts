import { mkdir, readFile, readdir, rename, rmdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadPacks } from '../../../electron/packs/pack-library.ts'
import type { Council } from '../../../shared/domain/council.ts'
import type { Moment } from '../../../shared/domain/day.ts'
import { aProgram } from '../../support/a-program.ts'
import { aCouncil, aSession } from '../../support/builders.ts'
import { memberId } from '../../support/ids.ts'
import { criteriaFolder } from '../../support/packs.ts'
import { temporaryFolder } from '../../support/temporary-workspace.ts'

const founding = { name: 'council.create', actor: 'set-up' }

const changes = async () => {
  const packs = await loadPacks([criteriaFolder])
  const council = aCouncil({ pack: packs.newest('qd-26-2026').ref })
  const value = aSession(council)
  return [
    { kind: 'council', id: council.id, value: council },
    { kind: 'session', id: value.id, value },
  ] as const
}

/** The fault of work that is refused. */
const code = (work: Promise<void>) =>
  work.then(
    () => 'opened',
    ({ code: found }: { code: string }) => found,
  )

describe('the program', () => {
  it('opens the council it made, knows it again, and keeps its pack with it', async () => {
    const folder = await temporaryFolder()
    const program = await aProgram(folder)
    const home = path.join(folder, 'hoi-dong')
    await program.create(home, founding, await changes())
    program.chooseActing(memberId('chu'))
    expect(await program.state()).toMatchObject({ folder: home, readOnly: null, quarantined: [], lastBackup: null })
    expect(await readdir(path.join(home, 'packs'))).toEqual([expect.stringMatching(/^qd-26-2026-[0-9a-f]{12}\.json$/)])
    await program.close()
    expect(program.acting()).toBeNull()
    expect(() => program.store()).toThrow(expect.objectContaining({ code: 'no-workspace' }))

    const again = await aProgram(folder)
    expect(await again.recent()).toEqual([expect.objectContaining({ folder: home, sample: false, exists: true })])
    await again.open(home)
    expect(again.store().ids('council')).toHaveLength(1)
    expect((await again.store().acts(9)).map(({ act }) => act)).toEqual(['council.create'])
    await again.forget(home)
    expect(await again.recent()).toEqual([])
    await again.close()
  })

  it('leaves the open council as it is when another cannot be opened', async () => {
    const folder = await temporaryFolder()
    const program = await aProgram(folder)
    await program.create(path.join(folder, 'a'), founding, await changes())
    await mkdir(path.join(folder, 'khac'))
    await expect(program.open(path.join(folder, 'khac'))).rejects.toMatchObject({ code: 'not-a-workspace' })
    await expect(program.open(path.join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'not-a-workspace' })
    expect(program.folder()).toBe(path.join(folder, 'a'))
    await program.close()
  })

  it('is not left half open, nor the folder locked, when the council in it cannot be read', async () => {
    const folder = await temporaryFolder()
    const home = path.join(folder, 'a')
    const file = path.join(home, 'council.json')
    const first = await aProgram(folder)
    await first.create(home, founding, await changes())
    await first.close()
    const program = await aProgram(folder)
    await program.create(path.join(folder, 'b'), founding, await changes())
    await rename(file, `${file}.kept`)
    await mkdir(file) // as unreadable as a file that a virus scanner holds
    await expect(program.open(home)).rejects.toMatchObject({ code: 'disk-error' })
    expect(program.folder()).toBe(path.join(folder, 'b'))
    await rmdir(file)
    await rename(`${file}.kept`, file)
    await program.open(home)
    expect(await program.state()).toMatchObject({ folder: home, readOnly: null })
    await program.close()
  })

  it('refuses in words a place that no folder can have, and one that depends on where the program was started', async () => {
    const folder = await temporaryFolder()
    await writeFile(path.join(folder, 'thu.docx'), 'x')
    const program = await aProgram(folder)
    for (const place of [path.join(folder, 'thu.docx', 'x'), path.join(folder, 'a'.repeat(300)), `${folder}/a\0b`]) {
      expect(await code(program.open(place))).toMatch(/^(disk-error|not-a-workspace)$/)
      expect(await code(program.create(place, founding, await changes()))).toBe('disk-error')
    }
    expect(await code(program.open('hoi-dong'))).toBe('folder-unsuitable')
    expect(await code(program.create('../hoi-dong', founding, await changes()))).toBe('folder-unsuitable')
    await program.close()
  })

  it('refuses a folder that holds something else, and one that another window has open', async () => {
    const folder = await temporaryFolder()
    await writeFile(path.join(folder, 'thu.docx'), 'x')
    const program = await aProgram(folder)
    await expect(program.create(folder, founding, await changes())).rejects.toMatchObject({ code: 'folder-not-empty' })
    const home = path.join(folder, 'a')
    await program.create(home, founding, await changes())
    const second = await aProgram(folder)
    await expect(second.open(home)).rejects.toMatchObject({ code: 'workspace-in-use' })
    await program.close()
    await second.open(home)
    await second.close()
  })

  it('remembers preferences and machine; a damaged file of its own means defaults, and is set aside', async () => {
    const folder = await temporaryFolder()
    const program = await aProgram(folder)
    await program.savePreferences({ language: 'en' })
    await program.savePreferences({ panes: { outline: 20 } })
    expect(await (await aProgram(folder)).preferences()).toEqual({
      language: 'en',
      colorScheme: 'auto',
      panes: { outline: 20 },
    })
    const file = path.join(folder, 'user-data', 'preferences.json')
    await writeFile(file, (await readFile(file, 'utf8')).replace('en', 'vi'))
    const again = await aProgram(folder)
    expect((await again.preferences()).language).toBe('vi')
    expect((await again.preferences()).panes).toEqual({})
    expect((await readdir(path.join(folder, 'user-data'))).filter((name) => name.includes('damaged'))).toHaveLength(1)
  })

  it('says that a backup is due after two hours of work, until one is made', async () => {
    const folder = await temporaryFolder()
    let at = Date.parse('2026-11-24T01:00:00.000Z')
    const clock = { now: () => new Date(at).toISOString() as Moment, offsetMinutes: () => 420 }
    const program = await aProgram(folder, { clock })
    await program.create(path.join(folder, 'a'), founding, await changes())
    at += 2 * 3600_000 - 1
    expect((await program.state())?.backupDue).toBe(false)
    at += 1
    expect((await program.state())?.backupDue).toBe(true)
    await mkdir(path.join(folder, 'usb'))
    const made = await program.backUp(path.join(folder, 'usb'))
    expect(await program.state()).toMatchObject({
      backupDue: false,
      lastBackup: { folder: made.folder, at: '2026-11-24T03:00:00.000Z' },
    })
    at += 3 * 3600_000
    expect((await program.state())?.backupDue).toBe(false)
    await program.close()
    const again = await aProgram(folder, { clock })
    await again.open(path.join(folder, 'a'))
    expect(await again.state()).toMatchObject({ backupDue: false, lastBackup: { folder: made.folder } })
    await again.close()
  })

  it('still says so when the clock was set back after the last backup', async () => {
    const folder = await temporaryFolder()
    let at = Date.parse('2026-11-24T09:00:00.000Z')
    const clock = { now: () => new Date(at).toISOString() as Moment, offsetMinutes: () => 420 }
    const program = await aProgram(folder, { clock })
    await program.create(path.join(folder, 'a'), founding, await changes())
    await mkdir(path.join(folder, 'usb'))
    await program.backUp(path.join(folder, 'usb'))
    at -= 5 * 3600_000
    const [id = ''] = program.store().ids('council')
    const council = await program.store().read('council', id)
    const renamed = { ...council?.value, name: 'Hội đồng khác' } as Council
    await program.store().commit({ name: 'council.save', actor: 'set-up' }, [{ kind: 'council', id, value: renamed }])
    await program.close()
    const again = await aProgram(folder, { clock })
    await again.open(path.join(folder, 'a'))
    at += 2 * 3600_000
    expect((await again.state())?.backupDue).toBe(true)
    await again.close()
  })

  it('keeps a half-filled form beside the records', async () => {
    const folder = await temporaryFolder()
    const program = await aProgram(folder)
    await program.create(path.join(folder, 'a'), founding, await changes())
    expect(await program.formDraft()).toBeNull()
    await program.keepFormDraft({ code: '38-01' })
    await program.close()
    const again = await aProgram(folder)
    await again.open(path.join(folder, 'a'))
    expect(await again.formDraft()).toEqual({ code: '38-01' })
    await again.keepFormDraft(null)
    expect(await again.formDraft()).toBeNull()
    await again.close()
  })
})
