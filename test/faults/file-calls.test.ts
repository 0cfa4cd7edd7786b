import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createStore } from '../../electron/storage/create-store.ts'
import { nodeDisk, type Disk } from '../../electron/storage/disk.ts'
import { openStore } from '../../electron/storage/open-store.ts'
import { createWitness, foundWith } from '../support/council-at-work.ts'
import { sweepOpening, sweepWork } from '../support/disk-sweep.ts'
import { aDraft } from '../support/stored-records.ts'
import { storeDeps, temporaryFolder } from '../support/temporary-workspace.ts'

describe('when a file call fails', () => {
  it.each([
    ['EIO', false, 3],
    ['ENOSPC', false, 5],
    ['EACCES', false, 11],
    ['SHORT', false, 2],
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

  it('of a flush, that file is never trusted again: a new segment takes over', async () => {
    const folder = path.join(await temporaryFolder(), 'hoi-dong')
    const touched: string[] = []
    let failures = 0
    const disk: Disk = {
      ...nodeDisk,
      open: async (file, flags) => {
        const open = await nodeDisk.open(file, flags)
        const note = (what: string) => touched.push(`${what} ${path.basename(file)}`)
        return {
          ...open,
          write: (bytes, at) => (note('write'), open.write(bytes, at)),
          datasync: () => {
            note('flush')
            failures -= 1
            return failures === 0 ? Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' })) : open.datasync()
          },
        }
      },
    }
    const store = await createStore(folder, storeDeps({ disk }))
    onTestFinished(() => store.close())
    const witness = createWitness()
    await foundWith(store, witness)
    const value = aDraft('hs1', 'chu')
    const change = { kind: 'draft', id: `${value.dossier}.${value.member}`, value } as const
    const other = aDraft('hs1', 'pho')
    const refused = { kind: 'draft', id: `${other.dossier}.${other.member}`, value: other } as const
    expect(await witness.act(store, [change])).toBe(true)
    failures = 1
    const lost = { ...change, value: aDraft('hs1', 'chu', { opinion: 'lần đầu' }) }
    expect(await witness.act(store, [lost, refused])).toBe(false)
    expect((await store.read('draft', change.id))?.value.opinion).toBe('')
    touched.length = 0
    expect(await witness.act(store, [{ ...change, value: aDraft('hs1', 'chu', { opinion: 'lần hai' }) }])).toBe(true)
    expect(touched).toEqual(['write 000002.jsonl', 'flush 000002.jsonl'])
    // As after a kill: nothing but the journal tells.
    const again = await openStore(folder, storeDeps(), { mode: 'read' })
    // The refused lines stand in the old segment still; the new ones replaced them.
    expect(again.ids('draft')).toEqual([change.id])
    expect((await again.history('draft', change.id)).map(({ after }) => after?.opinion)).toEqual(['', 'lần hai'])
    expect((await again.acts(9)).map(({ n }) => n)).toEqual([5, 4, 3])
  })
})
