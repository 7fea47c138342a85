import { fork } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import type { Asked, Told } from './hosts-program.ts'

/** A shop that is served to the browser. */
export interface ServedShop {
  readonly address: string
  readonly port: number
  readonly dataDir: string
  /** Closes it in order; rejects with what went wrong. */
  close(): Promise<void>
}

export interface Hosts {
  open(dataDir: string): Promise<ServedShop>
  /** Ends the process once every shop is closed; answers its exit code. */
  end(): Promise<number | null>
}

/** Starts the process that serves the shops of one worker's journeys: see hosts-program.ts. */
export function startHosts(): Hosts {
  const child = fork(resolve(import.meta.dirname, '../../out/test-threads/hosts.js'))
  const ended = once(child, 'exit') as Promise<[number | null]>
  const ask = async (asked: Asked): Promise<Told> => {
    const answered = once(child, 'message') as Promise<[Told]>
    child.send(asked)
    const [told] = await Promise.race([answered, ended.then(([code]): [Told] => [{ failed: `The hosts left with ${code}` }])])
    if ('failed' in told) throw new Error(told.failed)
    return told
  }
  return {
    async open(dataDir) {
      const told = await ask({ open: dataDir })
      if (!('opened' in told)) throw new Error('Another answer than asked for')
      const { address, port } = told.opened
      return {
        address,
        port,
        dataDir,
        async close() {
          await ask({ close: port })
        },
      }
    },
    async end() {
      child.send({ end: true } satisfies Asked)
      return (await ended)[0]
    },
  }
}
