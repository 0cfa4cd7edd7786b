import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import type { VolumeProbe } from './suitable-folder.ts'

const outputOf = (program: string, args: readonly string[]): Promise<string> =>
  new Promise((resolve) => {
    // A machine that cannot answer in time says nothing: the folder is then let through.
    execFile(program, args, { timeout: 5000, windowsHide: true }, (error, stdout) => resolve(error ? '' : stdout))
  })

const driveQuestion = (letter: string) =>
  `$d = New-Object IO.DriveInfo '${letter}'; Write-Output "$($d.DriveType),$($d.DriveFormat)"`

/** Asks the system this program runs on. */
export const systemVolumes = (platform: NodeJS.Platform): VolumeProbe => ({
  mounts: () =>
    platform === 'darwin' ? outputOf('/sbin/mount', []) : readFile('/proc/mounts', 'utf8').catch(() => ''),
  drive: async (letter) =>
    (await outputOf('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', driveQuestion(letter)])).trim(),
})
