import { describe, expect, it } from 'vitest'
import { unsuitableBecause } from '../../../electron/workspace/suitable-folder.ts'
import { aProgram } from '../../support/a-program.ts'
import { temporaryFolder } from '../../support/temporary-workspace.ts'
import { aCouncil } from '../../support/builders.ts'
import path from 'node:path'

const linux = `/dev/sda1 / ext4 rw 0 0
/dev/sdb1 /media/thu/USB\\040SAO vfat rw 0 0
//may-chu/ocop /mnt/chung cifs rw 0 0
/dev/sdc1 /mnt/chung/trong ext4 rw 0 0
`
const mac = `/dev/disk3s1 on / (apfs, sealed, local)
/dev/disk4s1 on /Volumes/USB (msdos, local, nodev)
//thu@may-chu/ocop on /Volumes/ocop (smbfs, nodev)
`
const drives: Readonly<Record<string, string>> = {
  C: 'Fixed,NTFS',
  E: 'Removable,exFAT',
  F: 'Removable,FAT32',
  Z: 'Network,NTFS',
}
const asked = (mounts: string) => ({
  mounts: () => Promise.resolve(mounts),
  drive: (letter: string) => Promise.resolve(drives[letter] ?? ''),
})

describe('a folder for a council', () => {
  it.each([
    ['/home/thu/Documents/hoi-dong', null],
    ['/media/thu/USB SAO/hoi-dong', 'fat'],
    ['/media/thu/USB SAOX', null],
    ['/mnt/chung/hoi-dong', 'network-share'],
    ['/mnt/chung/trong/hoi-dong', null],
    ['/home/thu/Dropbox/hoi-dong', 'cloud-sync'],
    ['/home/thu/Nextcloud2/x', 'cloud-sync'],
  ])('on Linux, %s: %s', async (folder, reason) => {
    expect(await unsuitableBecause(folder, 'linux', asked(linux))).toBe(reason)
  })

  it.each([
    ['/Users/thu/Documents', null],
    ['/Volumes/USB/hoi-dong', 'fat'],
    ['/Volumes/ocop/hoi-dong', 'network-share'],
    ['/Users/thu/Library/Mobile Documents/x', 'cloud-sync'],
    ['/Users/thu/Library/CloudStorage/GoogleDrive-thu@gmail.com/My Drive', 'cloud-sync'],
  ])('on macOS, %s: %s', async (folder, reason) => {
    expect(await unsuitableBecause(folder, 'darwin', asked(mac))).toBe(reason)
  })

  it.each([
    ['C:\\Users\\thu\\Documents\\hoi-dong', null],
    ['\\\\?\\C:\\hoi-dong', null],
    ['e:\\hoi-dong', 'fat'],
    ['F:\\', 'fat'],
    ['Z:\\ocop', 'network-share'],
    ['\\\\may-chu\\ocop', 'network-share'],
    ['//may-chu/ocop', 'network-share'],
    ['\\\\?\\UNC\\may-chu\\ocop', 'network-share'],
    ['C:\\Users\\thu\\OneDrive - UBND tinh\\hoi-dong', 'cloud-sync'],
    ['Q:\\khong-ro', null],
  ])('on Windows, %s: %s', async (folder, reason) => {
    expect(await unsuitableBecause(folder, 'win32', asked(''))).toBe(reason)
  })

  it('is refused before anything is written there', async () => {
    const folder = await temporaryFolder()
    const program = await aProgram(folder, { volumes: asked(`/dev/sdb1 ${folder} exfat rw 0 0\n`) })
    const council = aCouncil()
    const made = program.create(path.join(folder, 'a'), { name: 'council.create', actor: 'set-up' }, [
      { kind: 'council', id: council.id, value: council },
    ])
    await expect(made).rejects.toMatchObject({ code: 'folder-unsuitable', detail: { reason: 'fat' } })
  })
})
