import type { MemberId, RandomBytes } from '../../../shared/domain/id.ts'
import type { OpenWorkspace, Preferences, RecentWorkspace } from '../../../shared/ipc/calls/workspace.ts'
import type { Topic } from '../../../shared/ipc/call.ts'
import type { Output, Parsed } from '../../../shared/ipc/contract.ts'
import type { Working } from '../../bundle/long-work.ts'
import type { BundleRoom } from '../../bundle/bundle-room.ts'
import type { RoomIn } from '../../bundle/target-room.ts'
import type { KeptFile } from '../../dossiers/attach-evidence.ts'
import type { KeyCabinet } from '../../keys/key-cabinet.ts'
import type { PackLibrary } from '../../packs/pack-library.ts'
import type { PaperShelf } from '../../papers/paper-shelf.ts'
import type { Clock } from '../../storage/clock.ts'
import type { Act, Change, RecordStore } from '../../storage/record-store.ts'
import type { DialogTitle } from './dialog-titles.ts'

/** What main can ask a person with the system's own dialogs; null: cancelled. */
export interface Dialogs {
  chooseFolder(options: { title: DialogTitle; proposed?: string }): Promise<string | null>
  chooseFiles(options: {
    title: DialogTitle
    extensions: readonly string[]
    several: boolean
  }): Promise<readonly string[]>
  saveFile(options: { title: DialogTitle; proposed: string; extension: string }): Promise<string | null>
}

/** Prints a page of the program (a route of the window) to an A4 PDF; given up with the fault `cancelled` once `signal` is aborted. */
export interface PagePrinter {
  print(route: string, signal?: AbortSignal): Promise<{ pdf: Uint8Array; pages: number }>
}

/** The program's state in main (`electron/workspace`): the one open workspace, who sits at the machine, preferences. */
export interface Program {
  /** Fault `no-workspace` when none is open. */
  store(): RecordStore
  folder(): string
  state(): Promise<OpenWorkspace | null>
  recent(): Promise<RecentWorkspace[]>
  /** Makes a workspace in an empty or new folder, journals the first act and opens it. */
  create(folder: string, act: Act, changes: readonly Change[]): Promise<void>
  open(folder: string): Promise<void>
  openSample(): Promise<void>
  openBackup(backup: string): Promise<void>
  close(): Promise<void>
  forget(folder: string): Promise<void>
  /** `working` follows and cancels it; leaving the workspace cancels it as well. */
  backUp(target: string, working?: Working): Promise<Output<'workspace.backUp'>>
  /** The private keys of the open council on this machine. Fault `no-workspace`. */
  cabinet(): KeyCabinet
  /** Papers that were made once. Fault `no-workspace`. */
  papers(): PaperShelf
  /** Aborted as soon as the open workspace is left: what works on it without a call ends. Fault `no-workspace`. */
  leaving(): AbortSignal
  acting(): MemberId | null
  chooseActing(member: MemberId | null): void
  /** The open council was made in this run of the program, and nobody sat down at the machine since. */
  settingUp(): boolean
  preferences(): Promise<Preferences>
  savePreferences(change: Parsed<'preferences.save'>): Promise<Preferences>
  /** Evidence bytes of the open workspace; null when there are none. */
  findEvidence(sha256: string): Promise<{ readonly path: string; readonly mediaType: string } | null>
  /** Copies an evidence file into the workspace by the hash of its bytes; its type is read from the content. */
  keepEvidence(file: string): Promise<KeptFile>
  /** The half-filled form of a new dossier, kept beside the records. */
  formDraft(): Promise<Record<string, unknown> | null>
  keepFormDraft(draft: Record<string, unknown> | null): Promise<void>
}

/** Everything the handlers need from outside; composed in `main.ts`, the command line and tests. */
export interface HandlerDeps {
  readonly program: Program
  /** The program's packs and those kept in the open workspace. */
  packs(): PackLibrary
  readonly clock: Clock
  readonly random: RandomBytes
  readonly dialogs: Dialogs
  readonly pagePrinter: PagePrinter
  /** Tells the windows what changed without a call of theirs. */
  announce(touched: readonly Topic[]): void
  /** Tells of a bug in work that no call waits for. */
  report(where: string, error: unknown): void
  /** Opened bundles, known councils, and what runs. */
  readonly bundles: BundleRoom
  /** What a folder outside has room for. */
  readonly roomIn: RoomIn
  /** Where new workspaces are proposed: the documents folder. */
  readonly documents: string
  readonly version: string
}
