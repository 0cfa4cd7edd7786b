import type { Translated } from '../catalogue.ts'
import type { safety as vi } from '../vi/safety.ts'

export const safety: Translated<typeof vi> = {
  readOnly: {
    until: 'The latest work the files tell of was at {{at}}; what was done after it, if anything, is not here.',
    untilUnknown: 'The files do not tell when they were last worked on.',
    'no-journal': {
      short: 'Reading only: no journal',
      what: 'The journal of this folder (its journal folder) is gone, so nobody can tell whether all that was saved is in the files.',
      safe: 'Safe: no file is changed; looking, printing and copying work as always.',
      doNow:
        'To do: find the journal folder again (old machine, USB, recycle bin) and open the council anew; else open the newest backup from the start screen.',
    },
    'newer-format': {
      short: 'Reading only: of a newer program',
      what: 'This council was written by a newer Chấm Sao than the one that runs.',
      safe: 'Safe: nothing is lost; this program does not overwrite what it does not understand.',
      doNow: 'To do: install the newer Chấm Sao on this machine and open the council again.',
    },
    beside: {
      short: 'Reading only: open elsewhere',
      what: 'This council is open for writing in another window of this machine.',
      safe: 'Safe: what is changed in that window is saved as always.',
      doNow: 'To do: work in that window, or close it and open the council here again.',
    },
    'not-writable': {
      short: 'Reading only: the folder cannot be written',
      what: 'The machine does not let this folder be written (a read-only disk, a locked USB stick, or a missing right).',
      safe: 'Safe: nothing is lost; looking and printing work as always.',
      doNow: "To do: copy the whole folder to this machine's disk and open the copy, or ask for the right to write.",
    },
  },
}
