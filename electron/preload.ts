import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron'
import type { Bridge } from '../shared/ipc/contract.ts'

const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke('call', name, input),
  onChanged: (listener) => {
    const relay = (_: IpcRendererEvent, stale: Parameters<typeof listener>[0]) => listener(stale)
    ipcRenderer.on('changed', relay)
    return () => ipcRenderer.off('changed', relay)
  },
  pathOf: (file) => webUtils.getPathForFile(file as Parameters<typeof webUtils.getPathForFile>[0]),
}
contextBridge.exposeInMainWorld('bridge', bridge)
