import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      externalizeDeps: { include: ['better-sqlite3'] },
      rollupOptions: {
        external: ['better-sqlite3'],
        input: {
          main: 'electron/main/main.ts',
          host: 'electron/host/cli.ts',
          'import-worker': 'electron/backend/workers/import-worker.ts',
          'reader-worker': 'electron/backend/workers/reader-worker.ts',
          'backup-worker': 'electron/backend/workers/backup-worker.ts',
        },
        output: { format: 'es' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rollupOptions: {
        input: { preload: 'electron/preload/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    // Read anew at every start: half as much to read is half of the time until the first screen.
    build: { outDir: 'out/renderer', minify: true, cssMinify: true, rollupOptions: { input: 'renderer/index.html' } },
    plugins: [react()],
  },
})
