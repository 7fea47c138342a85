import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'

export interface StaticFile {
  readonly path: string
  readonly mime: string
  readonly cacheControl: string
}

const mimeTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
}

/**
 * Lists the built screens once, keyed by the address path. Only what is in the list is ever served, so no path that a request
 * names is joined to a folder. Throws when the folder is not there.
 */
export function listStaticFiles(directory: string): ReadonlyMap<string, StaticFile> {
  const files = new Map<string, StaticFile>()
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    const mime = mimeTypes[extname(entry.name)]
    if (!entry.isFile() || mime === undefined) continue
    const path = join(entry.parentPath, entry.name)
    const address = path.slice(directory.length).split(sep).join('/')
    // The build puts a hash of the content into the names under assets/.
    const cacheControl = address.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
    files.set(address, { path, mime, cacheControl })
  }
  const page = files.get('/index.html')
  if (page) files.set('/', page)
  return files
}

export function readStaticFile(file: StaticFile): Promise<Buffer> {
  return readFile(file.path)
}
