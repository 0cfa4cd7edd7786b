import { execFileSync } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createStore } from '../../electron/storage/create-store.ts'
import { nodeDisk } from '../../electron/storage/disk.ts'
import { openStore } from '../../electron/storage/open-store.ts'
import { backUp } from '../../electron/workspace/back-up.ts'
import { Fault } from '../../shared/fault.ts'
import { brokenPromises, createWitness, foundWith, seenIn } from '../support/council-at-work.ts'
import { aDraft } from '../support/stored-records.ts'
import { storeDeps, temporaryFolder } from '../support/temporary-workspace.ts'

/** A real disk of two megabytes; needs root. */
const aSmallDisk = async () => {
  const folder = path.join(await temporaryFolder(), 'dia-nho')
  await mkdir(folder)
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder])
  onTestFinished(() => {
    execFileSync('umount', ['-l', folder])
  })
  return folder
}

const draftOf = (turn: number) => {
  const value = aDraft('hs1', 'chu', { opinion: `lượt ${turn} ${'mật ong '.repeat(300)}`.trim() })
  return { kind: 'draft', id: `${value.dossier}.${value.member}`, value } as const
}

describe('a full disk', () => {
  it('is told, loses nothing that was saved, and work goes on once there is room', async () => {
    const disk = await aSmallDisk()
    const folder = path.join(disk, 'hoi-dong')
    const store = await createStore(folder, storeDeps(), { segmentLimit: 200_000 })
    onTestFinished(() => store.close())
    const witness = createWitness()
    await foundWith(store, witness)
    const ballast = path.join(disk, 'phim.mp4')
    await writeFile(ballast, Buffer.alloc(1_000_000))
    let refusals = 0
    for (let turn = 0; turn < 400 && refusals < 5; turn += 1)
      if (!(await witness.act(store, [draftOf(turn)]))) refusals += 1
    expect(refusals).toBe(5)
    await expect(store.commit({ name: 'x', actor: 'x' }, [draftOf(999)])).rejects.toMatchObject({ code: 'disk-full' })
    expect(await store.checkpoint()).toBeInstanceOf(Fault)
    await rm(ballast)
    for (let turn = 1000; turn < 1010; turn += 1) expect(await witness.act(store, [draftOf(turn)])).toBe(true)
    await store.close()
    const again = await openStore(folder, storeDeps(), { mode: 'write' })
    onTestFinished(() => again.close())
    const { deeds } = witness
    expect(brokenPromises(await seenIn(again), deeds, (place) => deeds[place]?.outcome === 'saved')).toEqual([])
    expect(again.quarantined()).toEqual([])
  })

  it('of a stick gives no backup and leaves nothing there', async () => {
    const stick = await aSmallDisk()
    const from = path.join(await temporaryFolder(), 'hoi-dong')
    const store = await createStore(from, storeDeps())
    onTestFinished(() => store.close())
    await foundWith(store, createWitness())
    await writeFile(path.join(from, 'evidence', `${'a'.repeat(64)}.pdf`), Buffer.alloc(4_000_000))
    const order = { from, target: stick, name: 'Hội đồng' }
    await expect(backUp(order, storeDeps())).rejects.toMatchObject({ code: 'disk-full' })
    // Even where the stick says that there is room.
    const boastful = { ...nodeDisk, freeBytes: () => Promise.resolve(1e12) }
    await expect(backUp(order, storeDeps({ disk: boastful }))).rejects.toMatchObject({ code: 'disk-full' })
    expect(await nodeDisk.list(stick)).toEqual([])
  })
})
