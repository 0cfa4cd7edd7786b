import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { floorPage } from './floor-page.ts'

const built = join(import.meta.dirname, '../../../out/renderer')
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
}

const nonce = 'bench'
const withNonce = (html: string) =>
  html.replace('<head>', `<head><meta name="csp-nonce" content="${nonce}" nonce="${nonce}">`)

const fileOf = (path: string): { body: string | Buffer; type: string } => {
  if (path === '/floor') return { body: floorPage, type: 'text/html; charset=utf-8' }
  if (path === '/') return { body: withNonce(readFileSync(join(built, 'index.html'), 'utf8')), type: 'text/html' }
  return { body: readFileSync(join(built, path)), type: types[extname(path)] ?? 'application/octet-stream' }
}

/** Serves the built pages and the floor from this machine; returns the address and the way to stop. */
export const serve = async () => {
  const server = createServer((request, response) => {
    try {
      const { body, type } = fileOf(new URL(request.url ?? '/', 'http://localhost').pathname)
      response.writeHead(200, { 'content-type': type }).end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}`, stop: () => server.close() }
}
