import type { IpcMain, IpcMainInvokeEvent, WebFrameMain } from 'electron'
import type { Frame } from 'playwright-core'
import { originForMain } from './address.ts'

type Listener = Parameters<IpcMain['handle']>[1]
const listeners = new Map<string, Listener>()

export const ipcMain: Pick<IpcMain, 'handle' | 'removeHandler'> = {
  handle: (channel, listener) => {
    if (listeners.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    listeners.set(channel, listener)
  },
  removeHandler: (channel) => {
    listeners.delete(channel)
  },
}

type SenderFrame = Pick<WebFrameMain, 'url' | 'origin'> & { readonly parent: SenderFrame | null }

/** A frame as main sees it: the origin is Chromium's, so a sandboxed or foreign frame never passes for ours. */
const senderFrame = async (frame: Frame): Promise<SenderFrame> => {
  const parent = frame.parentFrame()
  const origin = parent === null ? new URL(frame.url()).origin : await frame.evaluate(() => window.origin)
  return {
    url: frame.url(),
    origin: originForMain(origin),
    parent: parent === null ? null : await senderFrame(parent),
  }
}

/** A page calls main: arguments and reply are cloned as Electron's IPC clones them. */
export const invoked = async (frame: Frame, channel: string, args: readonly unknown[]): Promise<unknown> => {
  const listener = listeners.get(channel)
  if (listener === undefined) throw new Error(`No handler registered for '${channel}'`)
  const event = { type: 'frame', processId: 0, frameId: 0, senderFrame: await senderFrame(frame) }
  const reply: unknown = await listener(event as IpcMainInvokeEvent, ...structuredClone(args))
  return structuredClone(reply)
}
