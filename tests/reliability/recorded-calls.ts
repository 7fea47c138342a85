import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'

/** What a program did to the files of a folder, in the order in which it did it. */
export type RecordedCall =
  | { readonly kind: 'write'; readonly file: string; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly file: string; readonly size: number }
  | { readonly kind: 'sync'; readonly file: string }
  | { readonly kind: 'unlink'; readonly file: string }
  | { readonly kind: 'rename'; readonly file: string; readonly to: string }
  | { readonly kind: 'acknowledge'; readonly count: number }

/** Why system calls cannot be recorded here; null where they can. */
export function cannotRecord(): string | null {
  if (process.platform !== 'linux') return 'system calls are recorded on Linux only'
  const tried = spawnSync('strace', ['-f', '-o', '/dev/null', process.execPath, '-e', '0'], { stdio: 'ignore' })
  if (tried.error !== undefined) return 'strace is not installed'
  return tried.status === 0 ? null : 'strace may not follow a process here'
}

/** Runs the source of a module under strace and gives what it did to the files of `folder`; a line `ack N` that it prints is an acknowledgement. */
export function record(source: string, folder: string, words: readonly string[], trace: string): RecordedCall[] {
  const calls = 'pwrite64,write,ftruncate,fsync,fdatasync,unlink,unlinkat,rename,renameat,renameat2'
  const strace = ['-f', '-y', '-xx', '-s', '70000', '-e', `trace=${calls}`, '-e', 'signal=none', '-o', trace]
  execFileSync('strace', [...strace, process.execPath, '--input-type=module', '-e', source, folder, ...words], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return readFileSync(trace, 'latin1')
    .split('\n')
    .flatMap(
      (line) =>
        readCall(
          line.replace(/<((?:\\x..)+)>/g, (_, hex: string) => `<${textOf(hex)}>`),
          folder,
        ) ?? [],
    )
}

const PAIRS: readonly [RegExp, (parts: RegExpMatchArray) => RecordedCall][] = [
  [
    /pwrite64\(\d+<([^>]+)>, "((?:\\x..)*)", \d+, (\d+)\) = \d+$/,
    ([, path = '', hex = '', at]) => ({ kind: 'write', file: path, at: Number(at), bytes: bytesOf(hex) }),
  ],
  [/ftruncate\(\d+<([^>]+)>, (\d+)\) = 0$/, ([, path = '', size]) => ({ kind: 'truncate', file: path, size: Number(size) })],
  [/f(?:data)?sync\(\d+<([^>]+)>\) = 0$/, ([, path = '']) => ({ kind: 'sync', file: path })],
  [/unlink(?:at)?\((?:[^"]*, )?"((?:\\x..)*)"(?:, 0)?\) = 0$/, ([, hex = '']) => ({ kind: 'unlink', file: textOf(hex) })],
  [
    /rename(?:at2?)?\((?:[^"]*, )?"((?:\\x..)*)", (?:[^"]*, )?"((?:\\x..)*)"(?:, 0)?\) = 0$/,
    ([, from = '', to = '']) => ({ kind: 'rename', file: textOf(from), to: textOf(to) }),
  ],
]

function readCall(line: string, folder: string): RecordedCall | null {
  const said = /write\(1<[^>]*>, "((?:\\x..)*)"/.exec(line)
  if (said) {
    const acknowledged = /^ack (\d+)/.exec(textOf(said[1] ?? ''))
    return acknowledged ? { kind: 'acknowledge', count: Number(acknowledged[1]) } : null
  }
  // A file written from its beginning on, without a place: small ones, such as the mark beside the database.
  const whole = /write\(\d+<([^>]+)>, "((?:\\x..)*)"/.exec(line)
  if (whole?.[1]?.startsWith(folder)) return { kind: 'write', file: basename(whole[1]), at: 0, bytes: bytesOf(whole[2] ?? '') }
  for (const [pattern, read] of PAIRS) {
    const parts = pattern.exec(line)
    if (!parts) continue
    const call = read(parts)
    if ('file' in call && call.file !== folder && !call.file.startsWith(`${folder}/`)) return null
    const inside = 'file' in call ? { ...call, file: call.file === folder ? '.' : basename(call.file) } : call
    return inside.kind === 'rename' ? { ...inside, to: basename(inside.to) } : inside
  }
  return null
}

const bytesOf = (hex: string) => Buffer.from(hex.replaceAll('\\x', ''), 'hex')
const textOf = (hex: string) => bytesOf(hex).toString('utf8')
