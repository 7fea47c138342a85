import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

/** Calls that change a name, cut a file or wait for the disk. */
const EACH = 'rename,renameat,renameat2,unlink,unlinkat,mkdir,mkdirat,rmdir,ftruncate,fsync,fdatasync'

/**
 * Runs the source of a module and has the system stop it, with all its threads, after each call of these and after one in `oneIn` of those that write.
 * What lies there then is what a kill at that moment would leave. Answers the code with which the program ended.
 *
 * @param look called while everything stands still
 */
export async function atEachMoment(
  source: string,
  words: readonly string[],
  oneIn: number,
  look: () => Promise<void>,
): Promise<number | null> {
  const stops = ['-e', `inject=${EACH}:signal=SIGSTOP`, '-e', `inject=pwrite64:signal=SIGSTOP:when=1+${oneIn}`]
  const strace = ['-f', '-o', '|cat >&3', '-e', `trace=${EACH},pwrite64`, ...stops]
  // As a file: what a program was given on its command line would be given to its threads, too, and they may not take it.
  const folder = mkdtempSync(join(tmpdir(), 'regulars-program-'))
  const program = join(folder, 'program.mjs')
  writeFileSync(program, source)
  const child = spawn('strace', [...strace, process.execPath, program, ...words], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    // What was compiled would be kept, too, and stopped at.
    env: { ...process.env, NODE_COMPILE_CACHE: undefined },
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const stopped = new Set<string>()
  for await (const line of createInterface({ input: child.stdio[3] as Readable })) {
    const thread = /^(\d+) --- stopped by SIGSTOP/.exec(line)?.[1]
    if (thread === undefined) continue
    stopped.add(thread)
    const running = processOf(thread)
    if (running === null || readdirSync(`/proc/${running}/task`).some((each) => !stopped.has(each))) continue
    stopped.clear()
    await look()
    process.kill(running, 'SIGCONT')
  }
  rmSync(folder, { recursive: true })
  return ended
}

/** Which process a thread is of; null when it has ended. */
function processOf(thread: string): number | null {
  try {
    return Number(/^Tgid:\s*(\d+)/m.exec(readFileSync(`/proc/${thread}/status`, 'utf8'))?.[1])
  } catch {
    return null
  }
}
