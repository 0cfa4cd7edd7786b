import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test as base, type Page } from '@playwright/test'
import { Reply, type Bridge } from '../../shared/ipc/contract.ts'
import { launch, type Launched } from '../support/launch.ts'

type DialogAnswer =
  | { readonly dialog: 'showOpenDialog'; readonly answer: { canceled: boolean; filePaths: readonly string[] } }
  | { readonly dialog: 'showSaveDialog'; readonly answer: { canceled: boolean; filePath: string } }
  /** The number of the button, from 0. */
  | { readonly dialog: 'showMessageBox'; readonly answer: { response: number; checkboxChecked: false } }

/** The program as a person meets it: its window, its folders, and the power switch. */
export interface Program {
  readonly page: Page
  /** A folder of this test's own, for workspaces and files. */
  readonly folder: string
  readonly userData: string
  /** What the system's next dialogs will answer, in order. */
  answerDialogs(...answers: readonly DialogAnswer[]): void
  /** A call past the screen, as a page that went astray would make it. */
  call(name: string, input: unknown): Promise<Reply>
  /** kill -9, then a start on the same folders. */
  killAndStartAgain(): Promise<Page>
  /** Files given: as the system starts it when they are double-clicked. */
  closeAndStartAgain(...files: readonly string[]): Promise<Page>
  /** Console errors, page errors and policy violations seen so far; any left at the end fails the test. */
  readonly complaints: string[]
  /** axe finds nothing on the screen as it is now, nor on the messages that stand on it; none of them says that something failed. */
  expectAccessible(): Promise<void>
}

const listen = (page: Page, complaints: string[]) => {
  page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`))
  page.on('console', (line) => {
    if (line.type() === 'error') complaints.push(line.text())
  })
}

const callOf = (page: Page) => async (name: string, input: unknown) => {
  const callBridge = ([call, value]: readonly [string, unknown]) =>
    (Reflect.get(window, 'bridge') as Bridge).call(call, value)
  return Reply.parse(await page.evaluate(callBridge, [name, input] as const))
}

/** A message in passing goes by itself after a while, at any moment; while the mouse is on one, all stay. */
const holdMessages = async (page: Page) => {
  const last = page.locator('.mantine-Notification-root').last()
  if (await last.isVisible()) await last.hover({ timeout: 2000 }).catch(() => undefined) // it may just be going
}

/** What fades in or out is half transparent: contrast is judged when everything that moves has come to rest. */
const atRest = (page: Page) =>
  page.evaluate(async () => {
    const moving = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(moving.map(({ finished }) => finished))
  })

const expectAccessible = async (page: Page) => {
  await expect(page.locator('.mantine-Notification-root[role="alert"]'), 'messages that something failed').toHaveCount(
    0,
  )
  await holdMessages(page)
  await atRest(page)
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  await page.mouse.move(0, 0)
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([])
}

export interface ProgramOptions {
  readonly windowSize: { readonly width: number; readonly height: number }
}

/** Starts the program on folders of its own, hands it to the test, and ends it; anything it complained of fails the test. */
const aProgram = async (windowSize: ProgramOptions['windowSize'], use: (program: Program) => Promise<void>) => {
  const folder = mkdtempSync(join(tmpdir(), 'cham-sao-e2e-'))
  const userData = join(folder, 'user-data')
  const answers = join(folder, 'answers.json')
  /** The documents folder of the person at the machine is in here, never the real one. */
  const home = join(folder, 'home')
  mkdirSync(home)
  const complaints: string[] = []
  const start = async (files: readonly string[] = []): Promise<Launched> => {
    const launched = await launch({ userData, answers, env: { HOME: home, USERPROFILE: home }, files })
    listen(launched.page, complaints)
    launched.page.setDefaultTimeout(20_000)
    await launched.page.setViewportSize(windowSize)
    await launched.page.locator('main').first().waitFor()
    return launched
  }
  let running = await start()
  await use({
    get page() {
      return running.page
    },
    folder,
    userData,
    complaints,
    answerDialogs: (...list) => writeFileSync(answers, JSON.stringify(list)),
    call: (name, input) => callOf(running.page)(name, input),
    killAndStartAgain: async () => {
      await running.kill()
      running = await start()
      return running.page
    },
    closeAndStartAgain: async (...files) => {
      await running.close()
      running = await start(files)
      return running.page
    },
    expectAccessible: () => expectAccessible(running.page),
  })
  await running.close()
  rmSync(folder, { recursive: true, force: true })
  expect(complaints, 'console errors, page errors, policy violations').toEqual([])
}

export const test = base.extend<{ program: Program; receiver: Program } & ProgramOptions>({
  windowSize: [{ width: 1366, height: 768 }, { option: true }],
  program: ({ windowSize }, use) => aProgram(windowSize, use),
  /** Another machine: the program once more, with folders of its own. */
  receiver: ({ windowSize }, use) => aProgram(windowSize, use),
})

export { expect }
