import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { app, BrowserWindow, dialog } from 'electron'
import { systemDialogs } from './dialogs.ts'
import { errorLog } from './error-log.ts'
import { harden, hardenBeforeReady } from './hardening.ts'
import { createDispatch } from './ipc/dispatch.ts'
import { createHandlers } from './ipc/handlers/all.ts'
import { announce, serve } from './ipc/serve.ts'
import { setMenu } from './menu.ts'
import { pageProtocol } from './page-protocol.ts'
import { machineSecret } from './machine-secret.ts'
import { windowPrinter } from './print-window.ts'
import { writeSample } from './sample/write-sample.ts'
import { systemClock, systemSchedule } from './storage/clock.ts'
import { nodeDisk } from './storage/disk.ts'
import { openHiddenWindow, openWindow } from './window.ts'
import { openProgram } from './workspace/program.ts'
import { systemVolumes } from './workspace/system-volumes.ts'

/** The composition root: everything that knows Electron is handed its parts here, in start-up order. */
const start = async () => {
  await app.whenReady()
  const report = errorLog(join(app.getPath('userData'), 'logs'))
  const program = await ownProgram()
  harden(pageProtocol(join(app.getAppPath(), 'out/renderer'), (sha256) => program.findEvidence(sha256)))
  const handlers = createHandlers({
    program,
    packs: () => program.packs(),
    clock: systemClock,
    random: randomBytes,
    dialogs: systemDialogs,
    pagePrinter: windowPrinter(openHiddenWindow),
    documents: app.getPath('documents'),
    version: app.getVersion(),
  })
  serve(createDispatch(handlers, announce, report))
  app.on('window-all-closed', () => app.quit())
  closeBeforeQuit(() => program.close(), report)
  setMenu()
  await openWindow('/')
}

/** The sample council a person opens from the start screen. */
const sampleWish = { dossiers: 30, members: 7, seed: 'thanh-hoa', set: null, level: 'province' } as const

const ownProgram = async () => {
  const machine = { disk: nodeDisk, platform: process.platform, pause: (milliseconds: number) => pause(milliseconds) }
  const program = await openProgram({
    ...machine,
    clock: systemClock,
    random: randomBytes,
    schedule: systemSchedule,
    volumes: systemVolumes(process.platform),
    userData: app.getPath('userData'),
    documents: app.getPath('documents'),
    packFolder: join(app.getAppPath(), 'resources/criteria'),
    machineSecret: machineSecret(app.getPath('userData')),
    writeSample: async (folder) => {
      await writeSample(folder, sampleWish, program.packs().newest('qd-26-2026'), machine)
    },
    changed: () => announce(['workspace']),
  })
  return program
}

/** The workspace is closed properly (checkpoint, lock) before the program ends, whichever way it was asked to. */
const closeBeforeQuit = (close: () => Promise<void>, report: (where: string, error: unknown) => void) => {
  let closed = false
  app.on('before-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void close()
      .catch((error: unknown) => report('close', error))
      .finally(() => {
        closed = true
        app.quit()
      })
  })
}

const fail = (error: unknown) => {
  errorLog(join(app.getPath('userData'), 'logs'))('start', error)
  dialog.showErrorBox('Chấm Sao', error instanceof Error ? error.message : String(error))
  app.exit(1)
}

hardenBeforeReady()
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => BrowserWindow.getAllWindows()[0]?.focus())
  // Never awaited here: Electron becomes ready only after this module has run to its end.
  start().catch(fail)
} else app.quit()
