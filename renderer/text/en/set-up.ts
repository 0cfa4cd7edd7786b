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
  create: 'Create the council',
  creating: 'Creating…',
  problems_one: '{{count}} place needs mending:',
  problems_other: '{{count}} places need mending:',
  done: 'The council was created in {{folder}}.',
}
