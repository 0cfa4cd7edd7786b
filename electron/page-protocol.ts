import { randomBytes } from 'node:crypto'
import { open, readFile } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import { Readable } from 'node:stream'

/** Every page of the program has this one origin; windows know no other. */
export const pageOrigin = 'app://council'

/** Where a route of the window lives, e.g. `/sheet/<dossier>`. */
export const pageAddress = (route: string): string => `${pageOrigin}/index.html#${route}`

/** An evidence file (minh chứng) on disk, as the page protocol hands it to a window. */
export interface EvidenceFile {
  readonly path: string
  readonly mediaType: string
}

/** A file inside a verified bundle, streamed from the handle it was verified through. */
export interface BundledBytes {
  readonly size: number
  readonly mediaType: string
  readonly bytes: (from: number, to: number) => AsyncIterable<Uint8Array>
}

/** Finds an evidence file or paper of the opened bundle by its entry name; null unless every check passed. */
export type FindBundled = (entry: string) => Promise<BundledBytes | null>

/** Finds the bytes of evidence by their SHA-256 in the open workspace; null when there are none. */
export type FindEvidence = (sha256: string) => Promise<EvidenceFile | null>

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
}

/** `'wasm-unsafe-eval'` is for pdf.js's decoders alone; styles carry the nonce that the page reads from its meta tag. */
const contentSecurityPolicy = (nonce: string) =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    "connect-src 'self'",
    "img-src 'self' blob: data:",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

const guarded = (nonce: string) => ({
  'content-security-policy': contentSecurityPolicy(nonce),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
})

const freshNonce = () => randomBytes(18).toString('base64')

const refuse = (status: number, headers: Record<string, string> = {}) =>
  new Response(null, { status, headers: { ...guarded(freshNonce()), ...headers } })

/** The bytes a `Range` header asks for: inclusive ends, null for a header that does not fit the file. */
const rangeOf = (header: string, size: number): { from: number; to: number } | null => {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header) ?? []
  if (first === '' && last === '') return null
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return from > to || from >= size ? null : { from, to }
}

const isMissing = (error: unknown) =>
  error instanceof Error && 'code' in error && ['ENOENT', 'EISDIR', 'ENOTDIR'].includes(String(error.code))

const openFile = async (path: string) => {
  try {
    const file = await open(path)
    const stat = await file.stat()
    if (stat.isFile()) return { file, size: stat.size }
    await file.close()
  } catch (error) {
    if (!isMissing(error)) throw error
  }
  return null
}

/** Bytes with a size as a streamed answer, whole or the asked range; nothing is held in memory. */
const sendBytes = (
  { size, mediaType, bytes }: BundledBytes,
  request: Request,
  unused: () => Promise<void> = () => Promise.resolve(),
) => {
  const asked = request.headers.get('range')
  const range = asked === null ? { from: 0, to: size - 1 } : rangeOf(asked, size)
  const sends = range !== null && request.method !== 'HEAD' && size > 0
  if (!sends) void unused()
  if (range === null) return refuse(416, { 'content-range': `bytes */${size}` })
  const body = sends ? Readable.toWeb(Readable.from(bytes(range.from, range.to))) : null
  return new Response(body as ReadableStream<Uint8Array> | null, {
    status: asked === null ? 200 : 206,
    headers: {
      ...guarded(freshNonce()),
      'content-type': mediaType,
      'content-length': String(size === 0 ? 0 : range.to - range.from + 1),
      'accept-ranges': 'bytes',
      'cache-control': 'no-store',
      ...(asked === null ? {} : { 'content-range': `bytes ${range.from}-${range.to}/${size}` }),
    },
  })
}

/** An evidence file on disk, opened for this one answer. */
const sendFile = async ({ path, mediaType }: EvidenceFile, request: Request) => {
  const opened = await openFile(path)
  if (opened === null) return refuse(404)
  const { file, size } = opened
  const bytes = (start: number, end: number) => file.createReadStream({ start, end })
  return sendBytes({ size, mediaType, bytes }, request, () => file.close())
}

/** A built file; null where there is none. Read whole: it is small, and inside a package's archive only that is quick. */
const builtFile = async (path: string): Promise<Buffer | null> => {
  try {
    return await readFile(path)
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

/** The page itself, with a fresh nonce for its styles in the header and in a meta tag. */
const sendPage = (html: Buffer) => {
  const nonce = freshNonce()
  const meta = `<meta name="csp-nonce" property="csp-nonce" content="${nonce}" nonce="${nonce}">`
  return new Response(html.toString().replace('<head>', `<head>${meta}`), {
    headers: { ...guarded(nonce), 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  })
}

const sendBuilt = async (path: string, isPage: boolean) => {
  const bytes = await builtFile(path)
  if (bytes === null) return refuse(404)
  if (isPage) return sendPage(bytes)
  const mediaType = mediaTypes[extname(path)] ?? 'application/octet-stream'
  return new Response(new Uint8Array(bytes), {
    headers: { ...guarded(freshNonce()), 'content-type': mediaType, 'cache-control': 'max-age=31536000' },
  })
}

/** The path's segments decoded once, or null where one could lead out of the folder or hides something. */
const segmentsOf = (pathname: string): readonly string[] | null => {
  try {
    const segments = pathname.slice(1).split('/').map(decodeURIComponent)
    return segments.every((segment) => /^[\w@~()[\]+=, -][\w.@~()[\]+=, -]*$/.test(segment)) ? segments : null
  } catch {
    return null // a malformed escape
  }
}

/**
 * Answers every request of a window: files of the built pages (`pages` is their folder), evidence under `/evidence/<sha256>`
 * and files of the verified bundle under `/bundle/<entry>`, with ranges. Anything else, and any path that would leave the folder, is 404.
 */
export const pageProtocol =
  (pages: string, findEvidence: FindEvidence, findBundled: FindBundled = () => Promise.resolve(null)) =>
  async (request: Request): Promise<Response> => {
    const { host, pathname } = new URL(request.url)
    if (host !== new URL(pageOrigin).host) return refuse(404)
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405)
    const segments = segmentsOf(pathname)
    if (segments === null) return refuse(404)
    if (segments[0] === 'bundle') return sendBundled(segments.slice(1), findBundled, request)
    if (segments[0] === 'evidence') return sendEvidence(segments.slice(1), findEvidence, request)
    const path = resolve(pages, ...segments)
    if (!path.startsWith(resolve(pages) + sep)) return refuse(404)
    return sendBuilt(path, path === join(resolve(pages), 'index.html'))
  }

const sendEvidence = async (segments: readonly string[], findEvidence: FindEvidence, request: Request) => {
  const [sha256 = ''] = segments
  if (segments.length !== 1 || !/^[0-9a-f]{64}$/.test(sha256)) return refuse(404)
  const found = await findEvidence(sha256)
  return found === null ? refuse(404) : sendFile(found, request)
}

const sendBundled = async (segments: readonly string[], findBundled: FindBundled, request: Request) => {
  const found = await findBundled(segments.join('/'))
  return found === null ? refuse(404) : sendBytes(found, request)
}
