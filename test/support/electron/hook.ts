import { registerHooks } from 'node:module'

const standIn = new URL('./electron.ts', import.meta.url).href

/** `import 'electron'` means the stand-in from here on in this process. Also for `node --import`. */
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: standIn, shortCircuit: true, format: 'module-typescript' }
      : next(specifier, context),
})
