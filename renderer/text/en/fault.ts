import type { FaultCode } from '../../../shared/fault.ts'
import type { FaultWords } from '../vi/fault.ts'

const nothingWritten = 'Nothing was written; earlier data is intact.'
const nothingLost = 'The data of the council is not affected.'

export const fault: Record<FaultCode, FaultWords> = {
  'invalid-input': {
    what: 'Some fields are not filled in correctly.',
    safe: nothingWritten,
    doNow: 'Look at the marked fields, mend them and try again.',
  },
  refused: {
    what: 'The program refused this request.',
    safe: nothingWritten,
    doNow: 'Close and open the program again. If it happens again, copy the details for your support person.',
  },
  internal: {
    what: 'The program met an unexpected error.',
    safe: 'What you just did was not written; everything marked as saved is on disk.',
    doNow: 'Try once more. If it happens again, copy the details for your support person.',
  },
  'not-found': {
    what: 'This item was not found.',
    safe: nothingLost,
    doNow: 'It may have just been undone or moved. Go back to the list and choose again.',
  },
  outdated: {
    what: 'This item was just changed elsewhere.',
    safe: 'The newest version is on disk; your last change was not written.',
    doNow: 'Look at the newest version now shown and repeat the change if it is still needed.',
  },
  'damaged-file': {
    what: 'A data file is damaged.',
    safe: 'The damaged file is kept aside, not deleted; other dossiers are not affected.',
    doNow: 'See the file name in the details, then open the last backup or call your support person.',
  },
  'newer-format': {
    what: 'This data was written by a newer Chấm Sao.',
    safe: 'The data is intact and open for reading only.',
    doNow: 'Install the newer Chấm Sao to edit it.',
  },
  'read-only': {
    what: 'This council is open for reading only.',
    safe: nothingWritten,
    doNow: 'See the reason at the foot of the window. To go on working, open the backup as a new folder.',
  },
  'no-workspace': {
    what: 'No council is open.',
    safe: nothingLost,
    doNow: 'Go to the start screen and open the council.',
  },
  'workspace-in-use': {
    what: 'The folder of this council is open in another window.',
    safe: nothingLost,
    doNow: 'Close the other program (or running command), then open it again.',
  },
  'not-a-workspace': {
    what: 'The chosen folder is not the folder of a council.',
    safe: 'Nothing in that folder was changed.',
    doNow: 'Choose the folder that holds council.json, or set up a new council.',
  },
  'folder-not-empty': {
    what: 'The chosen folder holds other files.',
    safe: 'Nothing in that folder was changed.',
    doNow: 'Choose an empty folder or name a new one.',
  },
  'folder-unsuitable': {
    what: 'It is not safe to work in this folder.',
    safe: 'Nothing was written there.',
    doNow:
      'Choose a folder on the hard disk of this machine: no network drive, USB stick (FAT32/exFAT) or cloud-synced folder. USB sticks are for backups.',
  },
  'disk-full': {
    what: 'The disk is full.',
    safe: 'Everything marked as saved is intact; the last change was not written.',
    doNow: 'Delete files you do not need from the disk and try again.',
  },
  'disk-error': {
    what: 'The disk reported an error while writing or reading.',
    safe: 'Everything marked as saved is intact; the last change was not written.',
    doNow: 'Back up to a USB stick now, then restart the machine. If it happens again, move to another machine.',
  },
  'no-acting-member': {
    what: 'Nobody is chosen as working at this machine.',
    safe: nothingWritten,
    doNow: 'Choose your name at the top right of the window.',
  },
  'not-allowed': {
    what: 'The role of the person working may not do this.',
    safe: nothingWritten,
    doNow: 'Ask the secretary or the chair, or choose the right person.',
  },
  'damaged-pack': {
    what: 'The criteria pack is damaged and is not used.',
    safe: 'No sheet was scored with it; other packs still work.',
    doNow: 'See file, set and criterion in the details; reinstall the program or import the pack again.',
  },
  'unknown-pack': {
    what: 'This machine does not have the criteria pack of the dossier.',
    safe: nothingLost,
    doNow: 'Install a Chấm Sao that has it.',
  },
  'unknown-set': {
    what: 'The criteria pack has no such product set.',
    safe: nothingWritten,
    doNow: 'Choose the product set of the dossier again.',
  },
  'unknown-criterion': {
    what: 'The product set has no such criterion.',
    safe: nothingWritten,
    doNow: 'Open the sheet again from the board.',
  },
  'unknown-option': {
    what: 'The criterion has no such option.',
    safe: nothingWritten,
    doNow: 'Choose one of the options shown.',
  },
  'unknown-reading': {
    what: 'The product set has no such place to compare, or it was not recorded as compared.',
    safe: nothingWritten,
    doNow: 'Open the page Criteria again and look at the list shown there.',
  },
  'criterion-locked': {
    what: 'A rule of the table answers this criterion.',
    safe: nothingWritten,
    doNow: 'To choose here, change the criterion that locks it.',
  },
  'sheet-incomplete': {
    what: 'The sheet has criteria that are not scored yet.',
    safe: 'The sheet stays a draft, every choice is saved.',
    doNow: 'Score what is left, then hand in.',
  },
  'sheet-handed-in': {
    what: 'This sheet has been handed in.',
    safe: 'The handed-in sheet does not change.',
    doNow: 'To correct it, make a corrected version with a reason.',
  },
  recused: {
    what: 'The member is recused from this product.',
    safe: nothingWritten,
    doNow: 'Choose another product. If it was recorded by mistake, the secretary can take the recusal back.',
  },
  'not-assigned': {
    what: 'The member is not assigned to this product.',
    safe: nothingWritten,
    doNow: 'Choose another product, or ask the secretary to change the assignment.',
  },
  'everyone-scores': {
    what: 'By the rules as set, every member scores every product: nobody is assigned to one.',
    safe: nothingWritten,
    doNow:
      'If the working rules allow assignments, change "Who scores which product" on the council page. A member with a conflict of interest is recorded as stepping aside.',
  },
  'dossier-closed': {
    what: 'The dossier is closed, returned or withdrawn.',
    safe: nothingWritten,
    doNow: 'The chair must reopen it with a reason before it can change.',
  },
  'not-closable': {
    what: 'The product cannot be closed yet.',
    safe: nothingWritten,
    doNow:
      "See what is still in the way on the product's result page (and in the details), settle it, then close again.",
  },
  'session-not-closable': {
    what: 'The session cannot be closed yet.',
    safe: nothingWritten,
    doNow: 'Close, return or withdraw each dossier that is still open (codes in the details), then close the session.',
  },
  'session-closed': {
    what: 'The session is closed.',
    safe: nothingWritten,
    doNow: 'To change something, reopen the product concerned with a reason; the session opens again with it.',
  },
  'recomputation-differs': {
    what: 'Two recomputations from the raw sheets did not come to the same result.',
    safe: 'The product is not closed; the handed-in sheets are untouched.',
    doNow: 'Do not announce the result. Run the check of the folder and tell whoever supports you.',
  },
  'reason-required': {
    what: 'This needs a reason.',
    safe: nothingWritten,
    doNow: 'Write the reason; it goes into the minutes.',
  },
  'vote-required': {
    what: 'By the working rules the majority decides about findings.',
    safe: nothingWritten,
    doNow: 'Enter the votes for, against and abstaining.',
  },
  'vote-unasked': {
    what: 'The rules as set know no vote on findings.',
    safe: nothingWritten,
    doNow: 'Decide without a vote, or change the rule on the council page.',
  },
  'vote-impossible': {
    what: 'The votes cannot be right: none at all, or more than members are present.',
    safe: nothingWritten,
    doNow: 'Count again, and look at who is marked present on the council page.',
  },
  'vote-decides': {
    what: 'The vote says otherwise than the decision to be recorded.',
    safe: nothingWritten,
    doNow: 'Check the votes: a finding stands when more than half of the votes are for it, else it is rejected.',
  },
  'nothing-to-undo': {
    what: 'There is nothing left to undo.',
    safe: nothingLost,
    doNow: 'Nothing to do.',
  },
  'code-taken': {
    what: 'Another product has this code.',
    safe: nothingWritten,
    doNow: 'Type another code or take the one proposed.',
  },
  'already-scored': {
    what: 'This dossier already has score sheets.',
    safe: nothingWritten,
    doNow: 'Its product set can no longer change. If the set is wrong, return the dossier and enter a new one.',
  },
  'own-sheet-due': {
    what: 'Your own sheet for this product is still due.',
    safe: nothingLost,
    doNow:
      'Score it and hand it in first; then you may see what others gave. Of a dossier knocked out, stopped, returned or withdrawn, points are shown when the session has ended.',
  },
  'figures-seen': {
    what: 'You do not let yourself score: while you owed no sheet, the others’ points were open to you.',
    safe: nothingWritten,
    doNow: 'If you are needed all the same, ask the chair or the secretary (not yourself) to record it.',
  },
  'no-manager': {
    what: 'The roster has neither a chair nor a secretary.',
    safe: nothingWritten,
    doNow:
      'Give at least one person of the roster the role of chair or secretary and save again: only these two may change the council.',
  },
  'member-has-sheets': {
    what: 'This member already has score sheets.',
    safe: nothingWritten,
    doNow: 'Keep the member among those who score. To take their sheets out, record a recusal at each dossier.',
  },
  'file-type-refused': {
    what: 'This kind of file cannot be used here.',
    safe: 'The file itself is unchanged and was not added.',
    doNow: 'Use PDF, JPEG or PNG for evidence; .xlsx or .csv for lists.',
  },
  'file-too-large': {
    what: 'The file is too large.',
    safe: 'The file itself is unchanged and was not added.',
    doNow: 'Split it or scan it again at a lower resolution (200 dpi).',
  },
  'file-unreadable': {
    what: 'The file cannot be read.',
    safe: 'The file itself is unchanged.',
    doNow: 'Try it in another program, save it again and choose it again.',
  },
  'file-empty': {
    what: 'The file is empty, there is nothing in it.',
    safe: 'The original file is unchanged and was not brought into the dossier.',
    doNow: 'It may not have been copied to the end: copy it again from the original, then choose it again.',
  },
  'no-rows': {
    what: 'No rows of data were found.',
    safe: nothingWritten,
    doNow: 'Copy the heading row and the product rows from Excel and paste them again.',
  },
  'rows-faulty': {
    what: 'Some rows are not right, so no row was added.',
    safe: nothingWritten,
    doNow: 'Mend the marked rows or leave them out, then add again.',
  },
  cancelled: {
    what: 'Skipped, nothing was chosen.',
    safe: nothingLost,
    doNow: 'Do it again when needed.',
  },
  'backup-mismatch': {
    what: 'The backup, read back, differs from the original.',
    safe: 'The data on this machine is intact; the backup just made is NOT to be trusted.',
    doNow: 'Back up again, to another USB stick.',
  },
  'print-failed': {
    what: 'The PDF could not be made.',
    safe: nothingLost,
    doNow: 'See whether a file of that name is open and the disk has room, then try again.',
  },
  'authority-missing': {
    what: 'The council has no authority key yet.',
    safe: nothingWritten,
    doNow: 'The chair or the secretary opens the Keys page and makes it first.',
  },
  'authority-exists': {
    what: 'The council already has its authority key.',
    safe: nothingWritten,
    doNow: 'Use the one there is; its passphrase is in the sealed envelope.',
  },
  'key-missing': {
    what: 'This machine does not hold the key of the person at work.',
    safe: nothingWritten,
    doNow: 'Use the machine the key was made on, or revoke the old key and make a new one.',
  },
  'key-locked': {
    what: 'The personal key is locked.',
    safe: nothingWritten,
    doNow: 'Enter the PIN or passphrase to unlock it, then try again.',
  },
  'key-exists': {
    what: 'This member already has a valid certificate.',
    safe: nothingWritten,
    doNow: 'To issue another, revoke the old one first.',
  },
  'wrong-secret': {
    what: 'The PIN or passphrase is not right.',
    safe: nothingWritten,
    doNow: 'Type it again; mind Caps Lock and the Vietnamese keyboard.',
  },
  'weak-secret': {
    what: 'The PIN or passphrase is too easy to guess.',
    safe: nothingWritten,
    doNow:
      'A PIN needs 6 digits or more that do not run on; a passphrase 4 words or more, not the published sample one.',
  },
  'request-refused': {
    what: 'The file is not a valid certificate request.',
    safe: nothingWritten,
    doNow: 'Choose the .csr file that the member saved from Chấm Sao.',
  },
  'certificate-refused': {
    what: 'The certificate does not fit this key or this council.',
    safe: nothingWritten,
    doNow: 'Choose the .pem file the council issued for the key on this machine.',
  },
  'already-revoked': {
    what: 'There is no certificate left to revoke.',
    safe: nothingWritten,
    doNow: 'Look at the list of keys again.',
  },
  'fingerprint-differs': {
    what: 'What was read from the minutes is not the fingerprint of this bundle.',
    safe: 'The council was not marked as known.',
    doNow:
      'Read each group from the minutes signed in ink again. If they still differ, do not trust the bundle and ask the council.',
  },
  'work-running': {
    what: 'A backup runs, or another bundle is being sealed or verified.',
    safe: nothingWritten,
    doNow: 'Wait for it to end, or stop it, then try again.',
  },
  'signatures-missing': {
    what: 'Some handed-in sheets bear no signature of their member.',
    safe: nothingWritten,
    doNow: 'The member unlocks their key and hands the sheet in again (correct a handed-in sheet), then seal again.',
  },
}
