import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'

export interface HostProcess {
  readonly address: string
  readonly port: number
  readonly pid: number
  readonly dataDir: string
  /** Asks it to close and waits; answers the exit code. */
  close(): Promise<number | null>
  /** Ends it at once, as a power cut of the process would. */
  kill(): Promise<void>
}

const hostFile = resolve(import.meta.dirname, '../../out/main/host.js')

/** Starts the built HTTP host on a data folder and a free port; rejects with what it said when it does not come up. */
export async function startHost(dataDir: string, ...extra: string[]): Promise<HostProcess> {
  const child = spawn(process.execPath, [hostFile, `--data=${dataDir}`, '--port=0', ...extra], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const { address, port, pid } = await readyLine(child)
  const ended = once(child, 'exit') as Promise<[number | null]>
  return {
    address,
    port,
    pid,
    dataDir,
    async close() {
      child.kill('SIGTERM')
      return (await ended)[0]
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

function readyLine(child: ChildProcess): Promise<{ address: string; port: number; pid: number }> {
  const said: string[] = []
  return new Promise((settle, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line)
        if (line.startsWith('{"event":"ready"')) settle(JSON.parse(line))
      })
    }
    child.once('exit', (code) => reject(new Error(`The host left with ${code}:\n${said.join('\n')}`)))
    child.once('error', reject)
  })
}
