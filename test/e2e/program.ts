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
  closeAndStartAgain(): Promise<Page>
  /** Console errors, page errors and policy violations seen so far; any left at the end fails the test. */
  readonly complaints: string[]
  /** axe finds nothing on the screen as it is now. */
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

const expectAccessible = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([])
}

export interface ProgramOptions {
  readonly windowSize: { readonly width: number; readonly height: number }
}

export const test = base.extend<{ program: Program } & ProgramOptions>({
  windowSize: [{ width: 1366, height: 768 }, { option: true }],
  program: async ({ windowSize }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'cham-sao-e2e-'))
    const userData = join(folder, 'user-data')
    const answers = join(folder, 'answers.json')
    /** The documents folder of the person at the machine is in here, never the real one. */
    const home = join(folder, 'home')
    mkdirSync(home)
    const complaints: string[] = []
    const start = async (): Promise<Launched> => {
      const launched = await launch({ userData, answers, env: { HOME: home, USERPROFILE: home } })
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
      closeAndStartAgain: async () => {
        await running.close()
        running = await start()
        return running.page
      },
      expectAccessible: () => expectAccessible(running.page),
    })
    await running.close()
    rmSync(folder, { recursive: true, force: true })
    expect(complaints, 'console errors, page errors, policy violations').toEqual([])
  },
})

export { expect }
