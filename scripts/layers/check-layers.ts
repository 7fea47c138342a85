import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { rules } from './rules.ts'
import { readSource, type SourceFile } from './source-file.ts'

export interface Finding {
  readonly path: string
  readonly line: number
  readonly rule: string
  /** Why the rule is there and what to do instead. */
  readonly explanation: string
}

/** Reads the layers below a root and answers what breaks the rules of the architecture. */
export function checkLayers(root: string): { filesRead: number; findings: readonly Finding[] } {
  const files = ['shared', 'electron', 'renderer', 'tests']
    .flatMap((folder) => sourcesBelow(join(root, folder)))
    .map((path) => {
      return readSource(relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8'))
    })
  const broken = files.flatMap((file) =>
    rules.flatMap(({ name, why, instead, breaks }) =>
      [...new Set(breaks(file))].map((line) => ({
        path: file.path,
        line,
        rule: name,
        explanation: `${why}. Instead: ${instead}.`,
      })),
    ),
  )
  return { filesRead: files.length, findings: [...broken, ...cycles(files)] }
}

function sourcesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes('node_modules'))
    .map((entry) => join(entry.parentPath, entry.name))
}

/**
 * Every way back from a file to itself, once per circle. Imports of types alone are left out: they are gone when the program runs,
 * and a type that names its neighbour is no knot in the order of loading.
 */
function cycles(files: readonly SourceFile[]): Finding[] {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const found = new Map<string, Finding>()
  const finished = new Set<string>()

  const visit = (file: SourceFile, way: readonly string[]) => {
    if (finished.has(file.path)) return
    for (const { target, typeOnly, line } of file.imports) {
      const next = typeOnly ? undefined : byPath.get(target)
      if (!next) continue
      const since = [...way, file.path].indexOf(target)
      if (since === -1) visit(next, [...way, file.path])
      else {
        const circle = [...way, file.path].slice(since)
        const explanation = `${[...circle, target].join(' → ')}. None of these files can be read, tested or changed without the others. Instead: move what both need into a file of its own.`
        found.set([...circle].sort().join(), { path: file.path, line, rule: 'no-cycles', explanation })
      }
    }
    finished.add(file.path)
  }
  for (const file of files) visit(file, [])
  return [...found.values()]
}
