// Reads an app.asar: a header of JSON (in two nested length-prefixed boxes), then the files one after another.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Lists an archive as { path, size, unpacked, read() }; files marked unpacked lie beside it in `<archive>.unpacked`. */
export function readAsar(archive) {
  const bytes = readFileSync(archive)
  const headerSize = bytes.readUInt32LE(4)
  const header = JSON.parse(bytes.subarray(16, 16 + bytes.readUInt32LE(12)).toString('utf8'))
  const start = 8 + headerSize
  const files = []
  const walk = (node, path) => {
    for (const [name, entry] of Object.entries(node.files)) {
      const here = path === '' ? name : `${path}/${name}`
      if (entry.files) walk(entry, here)
      else {
        const read = () =>
          entry.unpacked
            ? readFileSync(join(`${archive}.unpacked`, here))
            : bytes.subarray(start + Number(entry.offset), start + Number(entry.offset) + entry.size)
        files.push({ path: here, size: entry.size, unpacked: entry.unpacked === true, read })
      }
    }
  }
  walk(header, '')
  return files
}

/** Writes the files of an archive below a folder, as the program sees them when it runs. */
export function extractAsar(files, folder) {
  for (const file of files) {
    const target = join(folder, file.path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, file.read())
  }
}
