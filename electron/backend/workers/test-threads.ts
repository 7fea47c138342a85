/** Where a run of the tests finds the script of a thread: they are built before the first test (tests/build-threads.ts). */
export const testThread = (name: 'import-worker' | 'reader-worker' | 'backup-worker' | 'mortal-reader' | 'test-readings'): URL =>
  new URL(`../../../out/test-threads/${name}.js`, import.meta.url)

/** The same for a program of its own that a test starts: what of the database it imports. */
export const testProgram = (name: 'open' | 'test-shop'): string =>
  new URL(`../../../out/test-threads/db/${name}.js`, import.meta.url).href

/** And for one that opens a whole shop behind its door: `createBackend`. */
export const testBackend: string = new URL('../../../out/test-threads/backend.js', import.meta.url).href
