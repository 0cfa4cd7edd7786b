import { nodeDisk, type Disk } from '../../../electron/storage/disk.ts'

/** Real files without flushes, for looking at thousands of crash states: what these tests reopen has crashed already. */
export const hastyDisk: Disk = {
  ...nodeDisk,
  open: async (file, flags) => ({
    ...(await nodeDisk.open(file, flags)),
    sync: () => Promise.resolve(),
    datasync: () => Promise.resolve(),
  }),
}
