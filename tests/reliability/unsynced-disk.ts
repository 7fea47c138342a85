import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RecordedCall } from './recorded-calls.ts'

const SECTOR = 512

interface FileState {
  /** As it surely lies on the disk. */
  durable: Buffer
  /** Written since the file was last synced: each may be there or not, whole or torn, in any order. */
  pending: Extract<RecordedCall, { kind: 'write' | 'truncate' }>[]
}

/** A disk that keeps what was synced, and of the rest what chance decides: as after the plug was pulled. */
export interface UnsyncedDisk {
  /** Takes the next call. */
  take(call: RecordedCall): void
  /** Writes into `folder` what could lie there if the power went now. */
  cutInto(folder: string, draw: (below: number) => number): void
}

export function unsyncedDisk(atFirst: Readonly<Record<string, Buffer>>): UnsyncedDisk {
  const files = new Map<string, FileState>(Object.entries(atFirst).map(([name, durable]) => [name, { durable, pending: [] }]))
  /** Taken away since the folder was last synced: they may still be there. */
  const unlinked = new Map<string, FileState>()
  const of = (name: string) => {
    const known = files.get(name) ?? { durable: Buffer.alloc(0), pending: [] }
    files.set(name, known)
    return known
  }
  const takeAway = (name: string) => {
    const state = of(name)
    files.delete(name)
    return state
  }
  return {
    take(call) {
      switch (call.kind) {
        case 'write':
        case 'truncate':
          of(call.file).pending.push(call)
          break
        case 'sync':
          if (call.file === '.') unlinked.clear()
          else {
            const state = of(call.file)
            state.durable = applied(state.durable, state.pending)
            state.pending = []
          }
          break
        case 'unlink':
          unlinked.set(call.file, takeAway(call.file))
          break
        case 'rename':
          files.set(call.to, takeAway(call.file))
          break
        case 'acknowledge':
      }
    },
    cutInto(folder, draw) {
      rmSync(folder, { recursive: true, force: true })
      mkdirSync(folder)
      const again = [...unlinked].filter(([name]) => !files.has(name) && draw(2) === 0)
      for (const [name, state] of [...files, ...again]) writeFileSync(join(folder, name), survivor(state, draw))
    },
  }
}

/** The durable content and some of what was pending, in any order, and torn where a write is longer than a sector. */
function survivor({ durable, pending }: FileState, draw: (below: number) => number): Buffer {
  const manner = draw(4)
  // None of it, all of it, everything up to some point, or any of it in any order.
  if (manner === 0 || pending.length === 0) return durable
  const chosen =
    manner === 1
      ? pending
      : manner === 2
        ? pending.slice(0, draw(pending.length + 1))
        : shuffled(
            pending.filter(() => draw(2) === 0),
            draw,
          )
  const last = chosen.at(-1)
  return applied(durable, manner < 2 || last === undefined ? chosen : [...chosen.slice(0, -1), torn(last, draw)])
}

function torn(call: FileState['pending'][number], draw: (below: number) => number): FileState['pending'][number] {
  if (call.kind === 'truncate' || call.bytes.length <= SECTOR) return call
  const sectors = Math.ceil(call.bytes.length / SECTOR)
  return { ...call, bytes: call.bytes.subarray(0, draw(sectors + 1) * SECTOR) }
}

function shuffled<T>(list: readonly T[], draw: (below: number) => number): T[] {
  const mixed = [...list]
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = draw(at + 1)
    ;[mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T]
  }
  return mixed
}

/** The content after all of these, in one copy. */
function applied(bytes: Buffer, calls: FileState['pending']): Buffer {
  let size = bytes.length
  let most = size
  for (const call of calls) {
    size = call.kind === 'truncate' ? call.size : Math.max(size, call.at + call.bytes.length)
    most = Math.max(most, size)
  }
  const result = Buffer.alloc(most)
  bytes.copy(result)
  for (const call of calls) {
    if (call.kind === 'write') call.bytes.copy(result, call.at)
    else result.fill(0, call.size)
  }
  return result.subarray(0, size)
}
