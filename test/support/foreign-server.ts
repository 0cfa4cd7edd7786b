import { createServer, type Server } from 'node:net'

/** Somebody else's server on this machine: counts everyone who reaches it, whatever they want. */
export const foreignServer = async (): Promise<{ port: number; reached: () => number; close: () => void }> => {
  let reached = 0
  const server: Server = createServer((socket) => {
    reached += 1
    socket.on('error', () => undefined) // hung up
    socket.end('HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 2\r\n\r\nhi')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the foreign server has no port')
  return { port: address.port, reached: () => reached, close: () => void server.close() }
}
