import type { Translated } from '../catalogue.ts'
import type { start as vi } from '../vi/start.ts'

export const start: Translated<typeof vi> = {
  title: 'Chấm Sao',
  lead: 'Score OCOP dossiers, work out star ratings and print the results, without a network.',
  recent: 'Councils opened lately',
  opened: 'Last opened {{at}}',
  openNow: 'Open now',
  missing: 'Folder not found',
  missingHint: 'The folder may have been moved, or is on a USB stick that is not plugged in.',
  locate: 'Find the folder…',
  forget: 'Take off the list',
  forgetNamed: 'Take "{{name}}" off the list',
  forgotten: '"{{name}}" was taken off the list; its folder was not deleted.',
  sample: 'Sample',
  begin: 'Begin',
  new: 'Set up a new council',
  newHint: 'Name, level, founding decision, roster, and rules from the working regulation.',
  open: 'Open a council folder',
  openHint: 'A folder already on this machine, copied from another one.',
  backup: 'Open a backup',
  backupHint: 'The backup is copied into a new council; the one on the USB stick is not changed.',
  openSample: 'Open the sample council',
  openSampleHint: 'Sample data of Thanh Hoá to practise with, apart from real data.',
  version: 'Version {{version}}',
  opening: 'Opening the council…',
}
