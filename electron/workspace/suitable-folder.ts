import path from 'node:path'
import { Fault } from '../../shared/fault.ts'
import { onDisk } from '../storage/disk-fault.ts'
import { ifThere, type Disk } from '../storage/disk.ts'

/** What the system says about volumes; main asks it, tests answer. */
export interface VolumeProbe {
  /** Linux: the text of `/proc/mounts`; macOS: the output of `mount`. */
  mounts(): Promise<string>
  /** Windows: `<drive type>,<file system>` of a drive letter, as .NET names them (`Fixed,NTFS`); '' where it cannot be told. */
  drive(letter: string): Promise<string>
}

/** Why records must not live in a folder. USB sticks and shares are for bundles and backups. */
export type Unsuitable = 'network-share' | 'fat' | 'cloud-sync'

const networkTypes = /^(nfs\d?|cifs|smb\w*|afpfs|webdav|davfs\d?|fuse\.sshfs|fuse\.rclone|9p|ncpfs|afs)$/
const fatTypes = /^(vfat|msdos|exfat|fat\d*|fuse\.exfat|exfat-fuse)$/

const cloudNames = [
  /^onedrive( - .*)?$/,
  /^dropbox( \(.*\))?$/,
  /^google ?drive$/,
  /^my drive$/,
  /^googledrive-.*$/,
  /^icloud ?drive$/,
  /^mobile documents$/,
  /^nextcloud\d?$/,
  /^owncloud$/,
  /^pcloud ?drive$/,
  /^mega(sync)?$/,
  /^box sync$/,
  /^syncthing$/,
]

const isSynced = (folder: string): boolean =>
  folder.split(/[\\/]/).some((name) => cloudNames.some((known) => known.test(name.toLowerCase())))

interface Mount {
  readonly at: string
  readonly type: string
}

const unescaped = (text: string) =>
  text.replace(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)))

const linuxMounts = (text: string): readonly Mount[] =>
  text.split('\n').flatMap((line) => {
    const [, at, type] = line.split(' ')
    return at === undefined || type === undefined ? [] : [{ at: unescaped(at), type: type.toLowerCase() }]
  })

/** `/dev/disk4s1 on /Volumes/USB (msdos, local, nodev)` */
const macMounts = (text: string): readonly Mount[] =>
  text.split('\n').flatMap((line) => {
    const found = / on (.+) \(([^,)]+)/.exec(line)
    return found?.[1] === undefined || found[2] === undefined ? [] : [{ at: found[1], type: found[2].toLowerCase() }]
  })

/** The mount a folder lies on: the longest path above it; of two at one place the later one hides the earlier. */
const mountOf = (folder: string, mounts: readonly Mount[]): Mount | undefined =>
  mounts
    .filter(({ at }) => at === '/' || folder === at || folder.startsWith(`${at}/`))
    .reduce<Mount | undefined>(
      (best, mount) => (best === undefined || mount.at.length >= best.at.length ? mount : best),
      undefined,
    )

const byType = (type: string): Unsuitable | null => {
  if (networkTypes.test(type)) return 'network-share'
  return fatTypes.test(type) ? 'fat' : null
}

const driveLetter = (folder: string): string | undefined =>
  /^(?:[\\/]{2}\?[\\/])?([a-z]):/i.exec(folder)?.[1]?.toUpperCase()

const onWindows = async (folder: string, volumes: VolumeProbe): Promise<Unsuitable | null> => {
  if (/^[\\/]{2}(?![?.][\\/])/.test(folder) || /^[\\/]{2}\?[\\/]unc[\\/]/i.test(folder)) return 'network-share'
  const letter = driveLetter(folder)
  if (letter === undefined) return null
  const [kind = '', system = ''] = (await volumes.drive(letter)).toLowerCase().split(',')
  if (kind === 'network') return 'network-share'
  return byType(system)
}

/** The file system a folder lies on, in lower case as the system names it (`ext4`, `ntfs`, `fat32`, `vfat`); '' where it cannot tell. */
export const fileSystemOf = async (
  folder: string,
  platform: NodeJS.Platform,
  volumes: VolumeProbe,
): Promise<string> => {
  if (platform === 'win32') {
    const letter = driveLetter(folder)
    return letter === undefined ? '' : ((await volumes.drive(letter)).toLowerCase().split(',')[1] ?? '')
  }
  const mounts = platform === 'darwin' ? macMounts(await volumes.mounts()) : linuxMounts(await volumes.mounts())
  return mountOf(path.posix.resolve(folder), mounts)?.type ?? ''
}

/** Why a workspace may not be in this folder, or null. Where the system cannot tell, the folder is let through. */
export const unsuitableBecause = async (
  folder: string,
  platform: NodeJS.Platform,
  volumes: VolumeProbe,
): Promise<Unsuitable | null> => {
  if (isSynced(folder)) return 'cloud-sync'
  if (platform === 'win32') return onWindows(folder, volumes)
  return byType(await fileSystemOf(folder, platform, volumes))
}

/** The real place of a folder, or of the nearest one above it that is there already: a link may lead to a share. */
const realPlace = async (folder: string, disk: Disk): Promise<string> => {
  const real = await ifThere(disk.realPath(folder))
  const above = path.dirname(folder)
  if (real !== undefined || above === folder) return real ?? folder
  return path.join(await realPlace(above, disk), path.basename(folder))
}

/** Refuses a folder, or the place its links lead to, in which no workspace may be. Fault `folder-unsuitable`. */
export const refuseUnsuitable = (
  folder: string,
  {
    disk,
    platform,
    volumes,
  }: { readonly disk: Disk; readonly platform: NodeJS.Platform; readonly volumes: VolumeProbe },
): Promise<void> =>
  onDisk(async () => {
    const reason =
      (await unsuitableBecause(folder, platform, volumes)) ??
      (await unsuitableBecause(await realPlace(folder, disk), platform, volumes))
    if (reason !== null) throw new Fault('folder-unsuitable', { reason })
  })
