import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageProtocol } from '../../../electron/page-protocol.ts'

const scan = 'a'.repeat(64)
const bytes = Buffer.from('0123456789')
let folder = ''
let answer: (request: Request) => Promise<Response>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pages-'))
  await mkdir(join(folder, 'pages/assets'), { recursive: true })
  await writeFile(join(folder, 'pages/index.html'), '<!doctype html><html><head></head><body>Trang</body></html>')
  await writeFile(join(folder, 'pages/assets/main.js'), 'export {}')
  await writeFile(join(folder, 'pages/empty.css'), '')
  await writeFile(join(folder, 'secret.json'), '{"secret":true}')
  await writeFile(join(folder, 'scan.pdf'), bytes)
  answer = pageProtocol(join(folder, 'pages'), (sha256) =>
    Promise.resolve(sha256 === scan ? { path: join(folder, 'scan.pdf'), mediaType: 'application/pdf' } : null),
  )
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  answer(new Request(`app://council${path}`, { method, headers }))

/** The nonce of the answer's policy, which must be the one written into its page. */
const nonceOf = async (response: Response) => {
  const policy = response.headers.get('content-security-policy') ?? ''
  const [, nonce = 'none'] = /style-src 'self' 'nonce-([^']+)'/.exec(policy) ?? []
  expect(await response.text()).toContain(`content="${nonce}"`)
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain("'unsafe-inline'")
  expect(policy).not.toContain("'unsafe-eval'")
  return nonce
}

describe('The page protocol', () => {
  it('serves the page with a policy whose nonce is the one in the page, a new one each time', async () => {
    const [first, second] = [await get('/index.html'), await get('/index.html')]
    expect(await nonceOf(first)).not.toBe(await nonceOf(second))
  })

  it('serves files of the pages with their media type, an empty one too', async () => {
    const script = await get('/assets/main.js')
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(script.headers.get('x-content-type-options')).toBe('nosniff')
    expect(await script.text()).toBe('export {}')
    const empty = await get('/empty.css')
    expect([empty.status, await empty.text()]).toEqual([200, ''])
  })

  it.each([
    '/..%2fsecret.json',
    '/%2e%2e/secret.json',
    '/%2e%2e%2fsecret.json',
    '/assets/..%2f..%2fsecret.json',
    '/..%5csecret.json',
    '/%252e%252e/secret.json',
    '/index.html%00',
    '/%',
    '/%ff',
    '/assets',
    '/assets/',
    '/',
    '/.hidden',
    '/nothing.js',
    '/C:/Windows/win.ini',
    '/index.html::$DATA',
  ])('finds nothing at %s', async (path) => {
    const response = await get(path)
    expect([response.status, await response.text()]).toEqual([404, ''])
  })

  it('knows no other host and no way to write', async () => {
    expect((await answer(new Request('app://other/index.html'))).status).toBe(404)
    for (const method of ['POST', 'PUT', 'DELETE']) expect((await get('/index.html', {}, method)).status).toBe(405)
  })
})

describe('Evidence (minh chứng) through the page protocol', () => {
  it.each([
    ['bytes=0-3', 206, '0123', 'bytes 0-3/10'],
    ['bytes=4-', 206, '456789', 'bytes 4-9/10'],
    ['bytes=-2', 206, '89', 'bytes 8-9/10'],
    ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=5-2', 416, '', 'bytes */10'],
    ['bytes=-', 416, '', 'bytes */10'],
    ['bytes=0-1,4-5', 416, '', 'bytes */10'],
    ['rác', 416, '', 'bytes */10'],
  ])('answers the range %s with %i', async (range, status, body, contentRange) => {
    const response = await get(`/evidence/${scan}`, { range })
    expect([response.status, await response.text(), response.headers.get('content-range')]).toEqual([
      status,
      body,
      contentRange,
    ])
  })

  it('gives the whole file and its length, or only the length when asked for the head', async () => {
    const whole = await get(`/evidence/${scan}`)
    expect([whole.status, await whole.text(), whole.headers.get('content-type')]).toEqual([
      200,
      bytes.toString(),
      'application/pdf',
    ])
    const head = await get(`/evidence/${scan}`, {}, 'HEAD')
    expect([await head.text(), head.headers.get('content-length')]).toEqual(['', '10'])
  })

  it.each([
    '',
    '/',
    `/${'A'.repeat(64)}`,
    `/${'a'.repeat(63)}`,
    `/${scan}/x`,
    `/${scan}.pdf`,
    `/..%2f${scan}`,
    `/${'b'.repeat(64)}`,
  ])('finds nothing at /evidence%s', async (rest) => {
    expect((await get(`/evidence${rest}`)).status).toBe(404)
  })
})

describe('A file of the verified bundle', () => {
  const inside = Buffer.from('%PDF-1.7 trong gói')
  const sending = pageProtocol(
    '/nowhere',
    () => Promise.resolve(null),
    (entry) =>
      Promise.resolve(
        entry === 'papers/bien-ban.pdf'
          ? {
              size: inside.length,
              mediaType: 'application/pdf',
              // oxlint-disable-next-line func-style -- arrow functions cannot generate
              bytes: async function* (from: number, to: number) {
                yield inside.subarray(from, to + 1)
              },
            }
          : null,
      ),
  )
  const ask = (path: string, headers: Record<string, string> = {}) =>
    sending(new Request(`app://council${path}`, { headers }))

  it('comes whole and in ranges, with the policy of every page', async () => {
    const whole = await ask('/bundle/papers/bien-ban.pdf')
    expect(whole.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(Buffer.from(await whole.arrayBuffer())).toEqual(inside)
    const part = await ask('/bundle/papers/bien-ban.pdf', { range: 'bytes=1-3' })
    expect(part.status).toBe(206)
    expect(await part.text()).toBe('PDF')
  })

  it.each(['/bundle/', '/bundle/papers/other.pdf', '/bundle/papers/..%2f..%2fetc', '/bundle/%2e%2e/council.json'])(
    '%s is not found',
    async (path) => {
      expect((await ask(path)).status).toBe(404)
    },
  )
})
