import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'

/** Calls that change a name, cut a file or wait for the disk. */
const EACH = 'rename,renameat,renameat2,unlink,unlinkat,mkdir,mkdirat,rmdir,ftruncate,fsync,fdatasync'

/** Longer than the program needs from one moment to the next on a machine that is busy with other things. */
const STUCK_MS = 15_000
/** After so long without a word of the tracer, what the system says of each thread is believed: one that was just begun or is about to end tells nothing. */
const SILENCE_MS = 1_000

/**
 * Runs the source of a module and has the system stop it, with all its threads, after each call of these and after one in `oneIn` of those that write.
 * What lies there then is what a kill at that moment would leave. Answers the code with which the program ended; 'stuck' where the tracer did not let it go
 * on (it was ended then, and what it did is to be done anew); null when `over` ended it.
 *
 * @param look called while everything stands still
 */
export async function atEachMoment(
  source: string,
  words: readonly string[],
  oneIn: number,
  over: AbortSignal,
  look: () => Promise<void>,
): Promise<number | 'stuck' | null> {
  const stops = ['-e', `inject=${EACH}:signal=SIGSTOP`, '-e', `inject=pwrite64:signal=SIGSTOP:when=1+${oneIn}`]
  const strace = ['-f', '-o', '|cat >&3', '-e', `trace=${EACH},pwrite64`, ...stops]
  // As a file: what a program was given on its command line would be given to its threads, too, and they may not take it.
  const folder = mkdtempSync(join(tmpdir(), 'regulars-program-'))
  const program = join(folder, 'program.mjs')
  writeFileSync(program, source)
  const child = spawn('strace', [...strace, process.execPath, program, ...words], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    // What was compiled would be kept, too, and stopped at; what the system writes by threads of its own could not be stopped.
    env: { ...process.env, NODE_COMPILE_CACHE: undefined, UV_USE_IO_URING: '0' },
  })
  const end: { code?: number | null } = {}
  child.once('close', (code) => {
    end.code = code
  })
  const stopped = new Set<string>()
  let running = null as number | null
  let heardAt = performance.now()
  createInterface({ input: child.stdio[3] as Readable }).on('line', (line) => {
    const thread = /^(\d+) +--- stopped by SIGSTOP/.exec(line)?.[1]
    if (thread === undefined) return
    stopped.add(thread)
    running ??= processOf(thread)
    heardAt = performance.now()
  })
  let movedAt = performance.now()
  const isStuck = () => performance.now() - movedAt > STUCK_MS
  while (end.code === undefined && !over.aborted && !isStuck()) {
    await setTimeout(2)
    if (running === null || stopped.size === 0) continue
    if (!standsStill(running, stopped, performance.now() - heardAt > SILENCE_MS)) continue
    stopped.clear()
    await look()
    process.kill(running, 'SIGCONT')
    movedAt = performance.now()
  }
  if (end.code === undefined) {
    if (!over.aborted) console.error(`ended by the tracer: told ${[...stopped].join(' ')}, threads ${threadsOf(running)}`)
    // First: what its tracer left behind would stand still for ever, and hold whoever waits for its end.
    for (const begun of childrenOf(child.pid)) process.kill(begun, 'SIGKILL')
    child.kill('SIGKILL')
  }
  rmSync(folder, { recursive: true })
  return end.code ?? (over.aborted ? null : 'stuck')
}

/** Whether no thread of the process goes on: each was told to have stopped or has ended. */
function standsStill(pid: number, stopped: ReadonlySet<string>, isSilent: boolean): boolean {
  const still = isSilent ? NOT_RUNNING : ENDED
  try {
    return readdirSync(`/proc/${pid}/task`).every((thread) => stopped.has(thread) || still.test(statusOf(thread)))
  } catch {
    // A thread ended while it was looked at.
    return false
  }
}

/** How each thread stands, for whoever has to find out why nothing went on. */
function threadsOf(pid: number | null): string {
  if (pid === null) return 'unknown'
  return readdirSync(`/proc/${pid}/task`)
    .map((thread) => `${thread} ${/^State:\s*(\S)/m.exec(statusOf(thread))?.[1]}`)
    .join(', ')
}

/** What a process has begun itself: here the program, also while none of its threads was heard of yet. */
function childrenOf(pid: number | undefined): readonly number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)
  } catch {
    // It has just ended, and what it had begun with it.
    return []
  }
}

const ENDED = /^State:\s*[XZ]/m
/** A thread that sleeps through the stop of all others is none of the program's: the system has such for its own work. */
const NOT_RUNNING = /^State:\s*[^RD]/m

const statusOf = (thread: string) => readFileSync(`/proc/${thread}/status`, 'utf8')

/** Which process a thread is of; null when it has ended. */
function processOf(thread: string): number | null {
  try {
    return Number(/^Tgid:\s*(\d+)/m.exec(statusOf(thread))?.[1])
  } catch {
    return null
  }
}
