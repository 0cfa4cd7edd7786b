import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'

/** Memory for files where the system offers it: thousands of crash states are laid out, and none needs a real disk. */
export const quickFolder = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
