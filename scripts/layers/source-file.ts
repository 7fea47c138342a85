import { parseSync } from 'vite'

export interface Imported {
  /** A path of the repository ('shared/kernel/money.ts') or the name of a package ('zod', 'node:fs'). */
  readonly target: string
  readonly local: boolean
  /** Gone when the program runs. */
  readonly typeOnly: boolean
  readonly line: number
}

interface Node {
  readonly type: string
  readonly start: number
  readonly [key: string]: unknown
}

export interface SourceFile {
  readonly path: string
  readonly imports: readonly Imported[]
  readonly nodes: readonly (Node & { readonly line: number })[]
}

/** Reads one file of TypeScript: what it imports, and its syntax as a flat list. Throws when it is not TypeScript. */
export function readSource(path: string, text: string): SourceFile {
  const { program, module, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} could not be parsed: ${errors[0]?.message}`)
  const lineStarts = [...text.matchAll(/\n/g)].map((match) => match.index)
  const lineOf = (offset: number) => lineStarts.filter((start) => start < offset).length + 1
  const imported = (specifier: string, typeOnly: boolean, offset: number): Imported => {
    const target = resolveImport(path, specifier)
    return { target: target ?? packageName(specifier), local: target !== null, typeOnly, line: lineOf(offset) }
  }

  const imports = [
    ...module.staticImports.map(({ moduleRequest, entries, start }) =>
      imported(moduleRequest.value, entries.length > 0 && entries.every(({ isType }) => isType), start),
    ),
    ...module.staticExports.flatMap(({ entries, start }) =>
      entries.flatMap(({ moduleRequest, isType }) => (moduleRequest ? [imported(moduleRequest.value, isType, start)] : [])),
    ),
    ...module.dynamicImports.map(({ moduleRequest, start }) =>
      imported(text.slice(moduleRequest.start + 1, moduleRequest.end - 1), false, start),
    ),
  ]
  return { path, imports, nodes: flatten(program).map((node) => ({ ...node, line: lineOf(node.start) })) }
}

function resolveImport(from: string, specifier: string): string | null {
  const alias = /^#(shared|electron|renderer)\//.exec(specifier)
  if (alias) return specifier.slice(1)
  if (!specifier.startsWith('.')) return null
  return new URL(specifier, `file:///${from}`).pathname.slice(1)
}

function packageName(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier
  const parts = specifier.split('/')
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier)
}

const interesting = new Set([
  'NewExpression',
  'CallExpression',
  'MemberExpression',
  'JSXAttribute',
  'Identifier',
  'Literal',
  'TemplateElement',
])

function flatten(value: unknown, into: Node[] = []): Node[] {
  if (Array.isArray(value)) for (const each of value) flatten(each, into)
  else if (typeof value === 'object' && value !== null) {
    if (isNode(value) && interesting.has(value.type)) into.push(value)
    for (const each of Object.values(value)) flatten(each, into)
  }
  return into
}

function isNode(value: object): value is Node {
  return 'type' in value && typeof value.type === 'string' && 'start' in value
}
