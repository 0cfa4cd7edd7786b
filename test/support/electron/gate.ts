import { createServer, type Server } from 'node:http'
import { connect, type Socket } from 'node:net'
import { session } from './session.ts'

/** `host:port` of a CONNECT line. */
const target = (address: string) => {
  const at = address.lastIndexOf(':')
  return { host: address.slice(0, at).replace(/^\[|\]$/g, ''), port: Number(address.slice(at + 1)) }
}

/**
 * The one door to the network for the stand-in's Chromium: a proxy on the loopback that asks the program's `webRequest`
 * listener about everything, web sockets and Chromium's own services too, and lets through only what it allows.
 */
export const openGate = async (): Promise<{ address: string; server: Server }> => {
  const server = createServer((request, response) => {
    response.writeHead(403).end(`not let out: ${request.url ?? ''}`)
  })
  server.on('connect', (request, socket: Socket) => {
    const address = request.url ?? ''
    void session.defaultSession
      .lets({ url: `wss://${address}/`, method: 'GET', resourceType: 'webSocket' })
      .then((allowed) => {
        if (!allowed) return socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
        const out = connect(target(address), () => {
          socket.write('HTTP/1.1 200 OK\r\n\r\n')
          out.pipe(socket).pipe(out)
        })
        return out.on('error', () => socket.destroy())
      })
    socket.on('error', () => undefined) // Chromium hung up
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  server.unref()
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the gate has no port')
  return { address: `127.0.0.1:${address.port}`, server }
}
