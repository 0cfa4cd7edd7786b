/**
 * A picture of a screen of the built program, for looking at what one builds:
 *
 *     npm run build && node test/support/shoot.ts /results out.png --workspace ~/hoi-dong --size 1920 --dark --lang en
 *
 * The first argument is a route of renderer/routes.tsx (`/sheet/<dossier>`), the second the PNG. Options:
 *   --workspace DIR   opens this workspace first (make one with `npm run cli -- sample DIR`)
 *   --acting ID       who sits at the machine (a member's id)
 *   --user-data DIR   folder of settings to use and keep (default: a fresh one, thrown away)
 *   --size 1366|1920  1366×768 (default) or 1920×1080
 *   --dark            dark colours      --lang en   English
 *   --full            the whole page, not only what fits the window
 *   --wait SELECTOR   waits until this is seen
 *   --do CODE         JavaScript run in the page before the picture (may be async; `page` is not there, `document` is)
 *   --keys "a b c"    keys pressed one after the other (Playwright names: `Tab`, `ArrowDown`, `Control+z`)
 * What the page writes to its console, its errors and the policy's violations are printed.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Reply, type Bridge } from '../../shared/ipc/contract.ts'
import { buildAll } from '../scripts/build.ts'
import { launch } from './launch.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    workspace: { type: 'string' },
    acting: { type: 'string' },
    'user-data': { type: 'string' },
    size: { type: 'string', default: '1366' },
    dark: { type: 'boolean', default: false },
    lang: { type: 'string', default: 'vi' },
    full: { type: 'boolean', default: false },
    wait: { type: 'string' },
    do: { type: 'string' },
    keys: { type: 'string' },
  },
})
const [route = '/', out = 'shot.png'] = positionals
await buildAll({ ifStale: true })
const userData = values['user-data'] ?? mkdtempSync(join(tmpdir(), 'shoot-'))
const { page, close } = await launch({ userData, env: { HOME: userData, USERPROFILE: userData } })
page.on('console', (line) => console.log(`[${line.type()}]`, line.text()))
page.on('pageerror', (error) => console.log('[error]', error.message))
await page.setViewportSize(values.size === '1920' ? { width: 1920, height: 1080 } : { width: 1366, height: 768 })
await page.waitForFunction(() => 'bridge' in window)

const call = async (name: string, input: unknown) => {
  const reply = await page.evaluate(([calls, value]) => (Reflect.get(window, 'bridge') as Bridge).call(calls, value), [
    name,
    input,
  ] as const)
  if (!Reply.parse(reply).ok) console.log(name, reply)
}
await call('preferences.save', {
  language: values.lang === 'en' ? 'en' : 'vi',
  colorScheme: values.dark ? 'dark' : 'light',
})
if (values.workspace !== undefined) await call('workspace.open', { folder: resolve(values.workspace) })
if (values.acting !== undefined) await call('acting.choose', { member: values.acting })
await page.evaluate((hash) => (window.location.hash = hash), route)
await page.reload()
await page.locator('main').first().waitFor()
await page.waitForLoadState('networkidle')
if (values.wait !== undefined) await page.locator(values.wait).first().waitFor()
if (values.do !== undefined) await page.evaluate(`(async () => { ${values.do} })()`)
for (const key of values.keys?.split(' ') ?? []) await page.keyboard.press(key)
await page.evaluate(() => document.fonts.ready)
await page.waitForTimeout(300) // transitions
await page.screenshot({ path: out, fullPage: values.full })
console.log(out)
await close()
if (values['user-data'] === undefined) rmSync(userData, { recursive: true, force: true })
process.exit(0)
