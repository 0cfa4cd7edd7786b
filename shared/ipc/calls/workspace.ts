import { z } from '../../zod.ts'
import { Moment } from '../../domain/day.ts'
import { DossierId, MemberId } from '../../domain/id.ts'
import { command, query } from '../call.ts'

const none = z.object({}).strict()
const nothing = z.null()

export const RecentWorkspace = z.object({
  folder: z.string(),
  name: z.string(),
  sample: z.boolean(),
  openedAt: Moment,
  exists: z.boolean(),
})
export type RecentWorkspace = z.output<typeof RecentWorkspace>

/** A file that was set aside, and which revision the person sees instead. */
export const Quarantined = z.object({
  file: z.string(),
  kept: z.string(),
  restoredFrom: z.enum(['journal', 'previous', 'backup', 'nothing']),
  rev: z.int().nullable(),
})
export type Quarantined = z.output<typeof Quarantined>

/** Why a whole workspace can only be read; each has a text. */
const readOnlyReasons = ['no-journal', 'newer-format', 'beside', 'not-writable'] as const
const ReadOnlyReason = z.enum(readOnlyReasons)
export type ReadOnlyReason = z.output<typeof ReadOnlyReason>

/** An evidence file whose bytes are gone, or no longer those that were attached. */
const BadEvidence = z.object({
  dossier: DossierId,
  code: z.string(),
  name: z.string(),
  problem: z.enum(['missing', 'damaged']),
})
export type BadEvidence = z.output<typeof BadEvidence>

export const OpenWorkspace = z.object({
  folder: z.string(),
  name: z.string(),
  sample: z.boolean(),
  /** `until`: the moment up to which the files go where there is no journal, as far as they say. */
  readOnly: z.object({ because: ReadOnlyReason, until: Moment.nullable() }).nullable(),
  quarantined: z.array(Quarantined),
  /** How many records can only be read, as far as their files were looked at. */
  locked: z.int(),
  /** Found by the check in the background. */
  badEvidence: z.array(BadEvidence),
  lastBackup: z.object({ at: Moment, folder: z.string() }).nullable(),
  /** A backup is due: none for two hours of work. */
  backupDue: z.boolean(),
})
export type OpenWorkspace = z.output<typeof OpenWorkspace>

export const Preferences = z.object({
  language: z.enum(['vi', 'en']),
  colorScheme: z.enum(['light', 'dark', 'auto']),
  /** Widths of panes by name, in percent. */
  panes: z.record(z.string(), z.number()),
})
export type Preferences = z.output<typeof Preferences>

/** Another council is open now; packs kept in its folder come and go with it. */
const everything = ['workspace', 'council', 'packs', 'dossiers', 'sheets', 'results', 'acting'] as const

/** Where a folder or file is to be picked, main shows the dialog; a cancelled dialog is the fault `cancelled`. */
export const workspaceCalls = {
  'workspace.state': query(
    ['workspace'],
    none,
    z.object({ open: OpenWorkspace.nullable(), program: z.object({ version: z.string() }) }),
  ),
  'workspace.recent': query(['workspace'], none, z.array(RecentWorkspace)),
  'workspace.open': command(everything, z.object({ folder: z.string().max(4000) }), nothing),
  'workspace.chooseFolder': command(everything, none, nothing),
  'workspace.openSample': command(everything, none, nothing),
  'workspace.close': command(everything, none, nothing),
  'workspace.forget': command(['workspace'], z.object({ folder: z.string().max(4000) }), nothing),
  /** Sao lưu ra USB: copy to a chosen folder, read back, compared. */
  'workspace.backUp': command(
    ['workspace'],
    none,
    z.object({ folder: z.string(), at: Moment, files: z.int(), bytes: z.int() }),
  ),
  /** Bytes copied and read back of all; null: no backup runs. */
  'workspace.backUpProgress': query([], none, z.object({ done: z.int(), total: z.int() }).nullable()),
  /** Stops the running backup; what was copied of it is taken away again. */
  'workspace.cancelBackUp': command([], none, nothing),
  /** Mở bản sao lưu: opens a copy of the backup as a new workspace. */
  'workspace.openBackup': command(everything, none, nothing),
  'acting.read': query(['acting', 'council'], none, z.object({ member: MemberId.nullable() })),
  /**
   * Who sits at the machine. State in main; no other call carries a member as authority. Whoever has a key on this machine
   * unlocks it with their own secret: fault `key-locked` asks for it. The keys of everyone else are locked.
   */
  'acting.choose': command(
    ['acting', 'sheets', 'results', 'keys'],
    z.object({ member: MemberId.nullable(), secret: z.string().min(1).max(200).optional() }),
    nothing,
  ),
  'preferences.read': query(['preferences'], none, Preferences),
  'preferences.save': command(['preferences'], Preferences.partial(), Preferences),
}
