/** Where a run of the tests finds the script of a thread: they are built before the first test (tests/build-threads.ts). */
export const testThread = (name: 'import-worker' | 'reader-worker' | 'mortal-reader' | 'test-readings'): URL =>
  new URL(`../../../out/test-threads/${name}.js`, import.meta.url)
