import { registerHooks } from 'node:module'

/** Loaded before the built program: whoever imports `electron` gets the stand-in. */
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: new URL('./electron-main-stand-in.ts', import.meta.url).href, shortCircuit: true }
      : next(specifier, context),
})
