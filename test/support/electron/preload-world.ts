/** The name of the binding and of the symbol the two sides of the stand-in meet under. */
export const bindingName = '__standInInvoke'
export const deliverKey = 'stand-in.deliver'

/**
 * The preload script as Electron's sandbox would run it, in the page's first script: top frame only, nothing but `electron`
 * to require, arguments cloned, what is exposed frozen. `source` is the built CommonJS file.
 */
export const preloadWorld = (source: string): string => `(() => {
  if (window !== window.top || location.protocol === 'about:') return
  const invoke = window[${JSON.stringify(bindingName)}]
  const listeners = new Map()
  const of = (channel) => listeners.get(channel) ?? listeners.set(channel, new Set()).get(channel)
  Object.defineProperty(window, Symbol.for(${JSON.stringify(deliverKey)}), {
    value: (channel, args) => { for (const listener of of(channel)) listener({}, ...args) },
  })
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name, value) =>
        Object.defineProperty(window, name, { value: Object.freeze(value), enumerable: true }),
    },
    ipcRenderer: {
      invoke: async (channel, ...args) => invoke(channel, structuredClone(args)),
      on: (channel, listener) => { of(channel).add(listener) },
      off: (channel, listener) => { of(channel).delete(listener) },
    },
    // A page of an ordinary Chromium never learns where a dropped file lies.
    webUtils: { getPathForFile: () => '' },
  }
  const require = (name) => {
    if (name === 'electron') return electron
    throw new Error('module not found in a sandboxed preload: ' + name)
  }
  ;(function (require, module, exports) { ${source}
  })(require, { exports: {} }, {})
})()`
