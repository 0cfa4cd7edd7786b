import { randomBytes } from 'node:crypto'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { app, BrowserWindow, dialog } from 'electron'
import { openBundleRoom, type BundleRoom } from './bundle/bundle-room.ts'
import { systemRoom } from './bundle/target-room.ts'
import { systemDialogs } from './dialogs.ts'
import { errorLog } from './error-log.ts'
import { askAboutPapers, askBeforeLeaving, tellBackUpFailed, type Language } from './leave-dialog.ts'
import { harden, hardenBeforeReady } from './hardening.ts'
import { createDispatch } from './ipc/dispatch.ts'
import { createHandlers } from './ipc/handlers/all.ts'
import { announce, serve } from './ipc/serve.ts'
import { setMenu, withMenu } from './menu.ts'
import { pageProtocol } from './page-protocol.ts'
import { machineSecret } from './machine-secret.ts'
import { windowPrinter } from './print-window.ts'
import { writeSample } from './sample/write-sample.ts'
import { systemClock, systemSchedule } from './storage/clock.ts'
import { nodeDisk } from './storage/disk.ts'
import { openHiddenWindow, openWindow } from './window.ts'
import { mayLeave, type Leaving } from './workspace/before-leaving.ts'
import { openProgram, type RunningProgram } from './workspace/program.ts'
import { systemVolumes } from './workspace/system-volumes.ts'

/** The composition root: everything that knows Electron is handed its parts here, in start-up order. */
const start = async () => {
  await app.whenReady()
  const report = errorLog(join(app.getPath('userData'), 'logs'))
  const program = await ownProgram()
  const language = async () => (await program.preferences()).language
  const bundles = openBundleRoom(app.getPath('userData'), { ...machine, ...own, machine: '' })
  openHandedOver(bundles)
  harden(
    pageProtocol(
      join(app.getAppPath(), 'out/renderer'),
      (sha256) => program.showEvidence(sha256),
      (entry) => bundles.find(entry),
    ),
  )
  const handlers = createHandlers({
    program: withMenu(program),
    packs: () => program.packs(),
    clock: systemClock,
    random: randomBytes,
    dialogs: systemDialogs(language),
    pagePrinter: windowPrinter(openHiddenWindow),
    announce,
    report,
    bundles,
    roomIn: systemRoom(process.platform, systemVolumes(process.platform)),
    documents: app.getPath('documents'),
    version: app.getVersion(),
  })
  serve(createDispatch(handlers, announce, report))
  app.on('window-all-closed', () => app.quit())
  const { closed } = closeBeforeQuit(
    remindingBeforeLeaving(program, language, async () => {
      const making = await handlers['papers.making']({})
      return making?.working === true ? making.all - making.done : 0
    }),
    async () => {
      bundles.work.cancel()
      await bundles.leave()
      await program.close()
    },
    report,
  )
  setMenu(await language())
  leaveByWindow(await openWindow('/'), closed)
}

/** The sample council a person opens from the start screen. */
const sampleWish = { dossiers: 30, members: 7, seed: 'thanh-hoa', set: null, level: 'province' } as const

const machine = { disk: nodeDisk, platform: process.platform, pause: (milliseconds: number) => pause(milliseconds) }
const own = { clock: systemClock, random: randomBytes, schedule: systemSchedule }

const ownProgram = async () => {
  const program = await openProgram({
    ...machine,
    ...own,
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

/** Bundles that the system hands over: by double-click before or after the start, and macOS in its own way. */
const handedOver: string[] = []
let handOver = (file: string): void => void handedOver.push(file)
const takeOver = (words: readonly string[], folder: string) => {
  const file = words.findLast((word) => word.toLowerCase().endsWith('.asice'))
  if (file !== undefined) handOver(resolve(folder, file))
}

const openHandedOver = (bundles: BundleRoom) => {
  handOver = (file) => {
    bundles.handOver(file)
    announce(['bundles'])
  }
  for (const file of handedOver) handOver(file)
}

/** Before leaving, work that is in no backup is pointed out, and papers that are still being made. */
const remindingBeforeLeaving = (program: RunningProgram, language: Language, papersLeft: Leaving['papersLeft']) => {
  const leaving: Leaving = {
    unkept: () => program.unkept(),
    papersLeft,
    ask: (about) => askBeforeLeaving(language, about),
    askAboutPapers: (left) => askAboutPapers(language, left),
    chooseFolder: () => systemDialogs(language).chooseFolder({ title: 'Sao lưu ra USB' }),
    backUp: (folder) => program.backUp(folder),
    tellFailed: (code) => tellBackUpFailed(language, code),
  }
  // Without a window nobody is there to be asked.
  return async () => BrowserWindow.getAllWindows().length === 0 || mayLeave(leaving)
}

/** The workspace is closed properly (checkpoint, lock) before the program ends, whichever way it was asked to. */
const closeBeforeQuit = (
  mayClose: () => Promise<boolean>,
  close: () => Promise<void>,
  report: (where: string, error: unknown) => void,
) => {
  let state: 'open' | 'asking' | 'closed' = 'open'
  const quit = async () => {
    // A reminder that fails keeps nobody in.
    const may = await mayClose().catch((error: unknown) => {
      report('leaving', error)
      return true
    })
    if (!may) {
      state = 'open'
      return
    }
    await close().catch((error: unknown) => report('close', error))
    state = 'closed'
    app.quit()
  }
  app.on('before-quit', (event) => {
    if (state === 'closed') return
    event.preventDefault()
    if (state === 'asking') return
    state = 'asking'
    void quit()
  })
  return { closed: () => state === 'closed' }
}

/** Closing the window is leaving the program: it stays in sight until the person has answered and all is closed. */
const leaveByWindow = (window: BrowserWindow, isClosed: () => boolean) =>
  window.on('close', (event) => {
    if (isClosed()) return
    event.preventDefault()
    app.quit()
  })

const fail = (error: unknown) => {
  errorLog(join(app.getPath('userData'), 'logs'))('start', error)
  dialog.showErrorBox('Chấm Sao', error instanceof Error ? error.message : String(error))
  app.exit(1)
}

hardenBeforeReady()
if (app.requestSingleInstanceLock()) {
  takeOver(process.argv.slice(1), process.cwd())
  app.on('open-file', (event, file) => {
    event.preventDefault()
    takeOver([file], process.cwd())
  })
  app.on('second-instance', (_event, words, folder) => {
    BrowserWindow.getAllWindows()[0]?.focus()
    takeOver(words, folder)
  })
  // Never awaited here: Electron becomes ready only after this module has run to its end.
  start().catch(fail)
} else app.quit()
