import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'
import type { Reply } from '../shared/ipc/contract.ts'
import { harden, hardenBeforeReady } from './hardening.ts'
import type { PagePrinter } from './ipc/handlers/deps.ts'
import { serve } from './ipc/serve.ts'
import { pageProtocol, type FindEvidence } from './page-protocol.ts'
import { windowPrinter } from './print-window.ts'
import { openHiddenWindow } from './window.ts'

/**
 * The shell without a window, for the command line: pages are made by the same protocol, policy and dispatch as in the program
 * and only printed. `end` closes it and ends the process.
 */
export const printShell = async (
  dispatch: (name: unknown, input: unknown) => Promise<Reply>,
  findEvidence: FindEvidence,
): Promise<{ printer: PagePrinter; end: (exitCode: number) => void }> => {
  const userData = await mkdtemp(join(tmpdir(), 'cham-sao-print-'))
  app.setPath('userData', userData)
  app.on('quit', () => rmSync(userData, { recursive: true, force: true }))
  hardenBeforeReady()
  app.on('window-all-closed', () => undefined) // a printed page is no reason to end
  await app.whenReady()
  harden(pageProtocol(join(app.getAppPath(), 'out/renderer'), findEvidence))
  serve(dispatch)
  return { printer: windowPrinter(openHiddenWindow), end: (exitCode) => app.exit(exitCode) }
}
