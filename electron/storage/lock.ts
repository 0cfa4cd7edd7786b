import { createHash } from 'node:crypto'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { unlink } from 'node:fs/promises'
import { Fault } from '../../shared/fault.ts'
import { errnoOf } from './disk.ts'

/**
 * A listening name that only one program can hold and that the system takes back when the program dies, however it dies: a
 * named pipe on Windows, an abstract socket on Linux, a socket file elsewhere. Keyed by the folder itself, not by its path.
 */
const lockName = (identity: string, platform: NodeJS.Platform): string => {
  const key = `cham-sao-${createHash('sha256').update(identity).digest('hex').slice(0, 32)}`
  if (platform === 'win32') return `\\\\.\\pipe\\${key}`
  return platform === 'linux' ? `\0${key}` : path.join(tmpdir(), `${key}.sock`)
}

const listen = (name: string): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', reject)
    server.listen(name, () => {
      server.unref()
      resolve(server)
    })
  })

const answers = (name: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(name)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })

/** Holds a folder for this program; the returned function gives it back. Fault `workspace-in-use`. */
export const lockFolder = async (identity: string, platform: NodeJS.Platform): Promise<() => Promise<void>> => {
  const name = lockName(identity, platform)
  const take = async (): Promise<Server> => {
    try {
      return await listen(name)
    } catch (error) {
      if (errnoOf(error) !== 'EADDRINUSE') throw error
      const leftover = path.isAbsolute(name) && platform !== 'win32' && !(await answers(name))
      if (!leftover) throw new Fault('workspace-in-use')
      await unlink(name)
      return listen(name)
    }
  }
  const server = await take()
  return () => new Promise((resolve) => server.close(() => resolve()))
}
