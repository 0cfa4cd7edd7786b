import type { Page } from '@playwright/test'
import { contract } from '../../shared/ipc/contract.ts'
import { launch } from '../support/launch.ts'
import { foreignServer } from '../support/foreign-server.ts'
import { expect, test, type Program } from './program.ts'

/** The tests below provoke refusals on purpose; those complaints are theirs, all others still count. */
const forgive = (program: Program) => {
  for (let at = program.complaints.length - 1; at >= 0; at -= 1)
    if (
      /Content Security Policy|ERR_BLOCKED_BY_CLIENT|ERR_FAILED|Not allowed to|Failed to load|net::ERR/.test(
        program.complaints[at] ?? '',
      )
    )
      program.complaints.splice(at, 1)
}

const settle = (page: Page) => page.waitForTimeout(500)

test.describe('A page that went astray', () => {
  test('finds in its world the bridge and nothing of Node', async ({ program }) => {
    const world = await program.page.evaluate(() => {
      const bridge: unknown = Reflect.get(window, 'bridge')
      return {
        node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
        bridge: Object.keys(bridge as object).sort(),
        frozen: Object.isFrozen(bridge),
        replaced: Reflect.set(window, 'bridge', 1),
      }
    })
    expect(world).toEqual({ node: [], bridge: ['call', 'onChanged', 'pathOf'], frozen: true, replaced: false })
  })

  test('cannot leave for another page', async ({ program }) => {
    const server = await foreignServer()
    const before = program.page.url()
    for (const url of [
      `http://127.0.0.1:${server.port}/`,
      'https://example.com/',
      'file:///etc/passwd',
      'data:text/html,hi',
    ]) {
      await program.page.evaluate((to) => {
        window.location.href = to
      }, url)
      await settle(program.page)
      expect(program.page.url()).toBe(before)
    }
    expect(server.reached()).toBe(0)
    expect((await program.call('workspace.state', {})).ok).toBe(true)
    server.close()
    forgive(program)
  })

  test('opens no second window', async ({ program }) => {
    const server = await foreignServer()
    await program.page.evaluate((port) => {
      window.open(`http://127.0.0.1:${port}/`)
      const link = Object.assign(document.createElement('a'), { href: `http://127.0.0.1:${port}/`, target: '_blank' })
      document.body.append(link)
      link.click()
      link.remove()
    }, server.port)
    await settle(program.page)
    expect(program.page.context().pages()).toHaveLength(1)
    expect(server.reached()).toBe(0)
    server.close()
    forgive(program)
  })

  test('is given no permission', async ({ program }) => {
    const states = await program.page.evaluate(async () => {
      const asked = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'] as const
      const found = await Promise.all(
        asked.map((name) => navigator.permissions.query({ name: name as PermissionName })),
      )
      const camera = await navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'given',
        () => 'refused',
      )
      return { states: found.map(({ state }) => state), camera }
    })
    expect(states.camera).toBe('refused')
    expect(states.states.filter((state) => state === 'granted')).toEqual([])
  })

  test('reaches no server by any of its ways out', async ({ program }) => {
    const server = await foreignServer()
    const outcome = await program.page.evaluate(async (port) => {
      const http = `http://127.0.0.1:${port}`
      const failed = (work: Promise<unknown>) =>
        work.then(
          () => 'reached',
          () => 'blocked',
        )
      const event = (target: EventTarget) =>
        new Promise<string>((done) => {
          target.addEventListener('load', () => done('reached'))
          target.addEventListener('open', () => done('reached'))
          target.addEventListener('error', () => done('blocked'))
        })
      const tag = (element: HTMLElement) => {
        document.head.append(element)
        return event(element)
      }
      const image = new Image()
      image.src = `${http}/a.png`
      const form = Object.assign(document.createElement('form'), { action: `${http}/form`, method: 'post' })
      document.body.append(form)
      form.submit()
      navigator.sendBeacon(`${http}/beacon`, 'x')
      document.head.append(Object.assign(document.createElement('link'), { rel: 'preconnect', href: http }))
      return {
        fetch: await failed(fetch(http)),
        noCors: await failed(fetch(http, { mode: 'no-cors' })),
        image: await event(image),
        socket: await event(new WebSocket(`ws://127.0.0.1:${port}/`)),
        events: await event(new EventSource(`${http}/events`)),
        script: await tag(Object.assign(document.createElement('script'), { src: `${http}/a.js` })),
        style: await tag(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${http}/a.css` })),
        module: await failed(import(/* @vite-ignore */ `${http}/a.mjs`)),
      }
    }, server.port)
    await settle(program.page)
    expect(new Set(Object.values(outcome))).toEqual(new Set(['blocked']))
    expect(server.reached()).toBe(0)
    server.close()
    forgive(program)
  })

  test('runs no script and no style that was written into it', async ({ program }) => {
    const ran = await program.page.evaluate(() => {
      const script = Object.assign(document.createElement('script'), { textContent: 'window.ran = true' })
      const style = Object.assign(document.createElement('style'), { textContent: 'body { outline: 7px solid red }' })
      document.head.append(script, style)
      return { script: 'ran' in window, outline: getComputedStyle(document.body).outlineWidth === '7px' }
    })
    expect(ran).toEqual({ script: false, outline: false })
    forgive(program)
  })

  test('is not heard from inside a frame', async ({ program }) => {
    await program.page.evaluate(() => {
      for (const sandbox of ['', 'allow-scripts', null]) {
        const frame = document.createElement('iframe')
        frame.srcdoc = '<p>Trang lạ</p>'
        if (sandbox !== null) frame.setAttribute('sandbox', sandbox)
        document.body.append(frame)
      }
    })
    await settle(program.page)
    const frames = program.page.frames().slice(1)
    expect(frames.length).toBeGreaterThan(0)
    for (const frame of frames) {
      const heard = await frame.evaluate(async () => {
        // The channel itself, where the shell shows it to frames at all; Electron gives it to the preload alone.
        const channel: unknown = Reflect.get(window, '__standInInvoke')
        return {
          bridge: 'bridge' in window,
          reply: typeof channel === 'function' ? ((await channel('call', ['workspace.state', {}])) as unknown) : null,
        }
      })
      expect(heard.bridge).toBe(false)
      expect([null, { ok: false, code: 'refused' }]).toContainEqual(heard.reply)
    }
    forgive(program)
  })
})

const garbage: readonly unknown[] = [
  undefined,
  null,
  0,
  Number.NaN,
  'rác',
  true,
  [],
  [[]],
  { id: { $ne: null } },
  { id: '../../council', folder: 7, dossier: 'x'.repeat(70_000), rows: 'a', text: {} },
  JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
]

test.describe('The boundary', () => {
  test('refuses calls it does not know', async ({ program }) => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'workspace', 'workspace.state '])
      expect(await program.call(name, {})).toEqual({ ok: false, code: 'refused' })
  })

  test('takes no garbage for an answer, in any call', async ({ program }) => {
    for (const name of Object.keys(contract))
      for (const input of garbage) {
        const reply = await program.call(name, input)
        expect(reply.ok || reply.code, `${name} ${JSON.stringify(input)?.slice(0, 60)}`).not.toBe('internal')
      }
    expect(await program.call('workspace.state', {})).toMatchObject({ ok: true, value: { open: null } })
  })

  test('cannot be sent what is not plain data', async ({ program }) => {
    const outcome = await program.page.evaluate(() => {
      const bridge = Reflect.get(window, 'bridge') as { call(name: string, input: unknown): Promise<unknown> }
      return bridge.call('workspace.state', { run: () => 1 }).then(
        () => 'sent',
        () => 'not sent',
      )
    })
    expect(outcome).toBe('not sent')
  })

  test('shows no file outside the pages and no evidence by another name', async ({ program }) => {
    const paths = [
      '/../package.json',
      '/..%2fpackage.json',
      '/..%2f..%2fpackage.json',
      '/%2e%2e/%2e%2e/package.json',
      '/%2e%2e%2felectron%2fmain.js',
      '/..%5c..%5cpackage.json',
      '/assets/..%2f..%2felectron/main.js',
      '/%00',
      '/%',
      '/assets',
      '/assets/',
      '/index.html%00.js',
      '/evidence/',
      '/evidence/..%2f..%2fcouncil.json',
      `/evidence/${'A'.repeat(64)}`,
      `/evidence/${'a'.repeat(63)}`,
      `/evidence/${'a'.repeat(64)}/..`,
      `/evidence/${'a'.repeat(64)}`,
    ]
    const statuses = await program.page.evaluate(
      (list) => Promise.all(list.map(async (path) => (await fetch(path)).status)),
      paths,
    )
    expect(statuses).toEqual(paths.map(() => 404))
    forgive(program)
  })

  test('lets one program at a time into its folder', async ({ program }) => {
    await expect(launch({ userData: program.userData })).rejects.toThrow(/ended with 0/)
    expect((await program.call('workspace.state', {})).ok).toBe(true)
  })
})
