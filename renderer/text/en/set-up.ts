import type { Translated } from '../catalogue.ts'
import type { setUp as vi } from '../vi/set-up.ts'

export const setUp: Translated<typeof vi> = {
  title: 'Set up a new council',
  back: 'Start',
  sections: 'Steps of the set-up',
  kept: 'What you type is kept when you leave this screen.',
  restart: 'Clear and start again',
  restartText: 'Clear everything typed in "{{name}}" and start again?',
  restartUnnamed: 'the unnamed council',
  folder: {
    title: 'Where the data is kept',
    hint: 'Every council is one folder on the hard disk of this machine. USB sticks are for backups.',
    question: 'Where to keep it?',
    proposed: 'The folder the program proposes',
    other: 'Another folder',
    otherText: 'The program asks when you press "Create the council".',
    needsName: 'Name the council first.',
  },
  authority: {
    section: 'Root key',
    next: 'The last step, right after the council is created: the program makes its root key and shows the passphrase once, to be printed or written down and sealed in an envelope. It can be put off.',
    title: 'Last step: the root key of the council',
    what: 'The root key issues certificates for the keys of the members. By them receivers check that a sheet was filled by a member of this council and was not changed after it was handed in.',
    where:
      "Whoever sets up needs no key of their own. The root key lies on this machine, neither in the council's folder nor in backups: make it on the machine that will issue certificates.",
    later: 'Later',
    laterHint:
      'If put off, the board reminds you; chair or secretary make the root key. Sheets handed in before members have keys bear no signature.',
    made: 'The council has its root key',
    madeText: 'Seal the envelope and keep it in a safe place. The passphrase is never shown again.',
    toBoard: 'Go to the board',
  },
  create: 'Create the council',
  problems_one: '{{count}} place needs mending:',
  problems_other: '{{count}} places need mending:',
  done: 'The council was created in {{folder}}.',
}
