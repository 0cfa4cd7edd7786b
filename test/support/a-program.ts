import path from 'node:path'
import { openProgram, type ProgramDeps } from '../../electron/workspace/program.ts'
import { criteriaFolder } from './packs.ts'
import { storeDeps } from './temporary-workspace.ts'

/** The program's state over a folder of its own, on a machine whose disks are all fit for records. */
export const aProgram = (folder: string, wishes: Partial<ProgramDeps> = {}) => {
  const { machine: _, ...deps } = storeDeps()
  return openProgram({
    ...deps,
    volumes: { mounts: () => Promise.resolve('/dev/sda / ext4 rw 0 0\n'), drive: () => Promise.resolve('Fixed,NTFS') },
    userData: path.join(folder, 'user-data'),
    documents: path.join(folder, 'Documents'),
    packFolder: criteriaFolder,
    machineSecret: () => Promise.resolve('secret of the test machine'),
    writeSample: () => Promise.reject(new Error('no sample in this test')),
    changed: () => undefined,
    ...wishes,
  })
}
