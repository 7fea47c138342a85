import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RecordedCall } from './recorded-calls.ts'

const SECTOR = 512

type Pending = Extract<RecordedCall, { kind: 'write' | 'truncate' }>

interface FileState {
  /** As it surely lies on the disk. */
  durable: Buffer
  /** Which of all contents that is: no two are called the same. */
  called: string
  /** Written since the file was last synced: each may be there or not, whole or torn, in any order. */
  pending: { readonly call: Pending; readonly number: number }[]
}

/** A disk that keeps what was synced, and of the rest what chance decides: as after the plug was pulled. */
export interface UnsyncedDisk {
  /** Takes the next call. */
  take(call: RecordedCall): void
  /** What could lie there if the power went now. */
  cut(draw: (below: number) => number): CutDisk
}

export interface CutDisk {
  /** The same for two that hold the same, byte for byte. */
  readonly called: string
  writeInto(folder: string): void
}

export function unsyncedDisk(atFirst: Readonly<Record<string, Buffer>>): UnsyncedDisk {
  const files = new Map<string, FileState>(
    Object.entries(atFirst).map(([name, durable]) => [name, { durable, called: name, pending: [] }]),
  )
  /** Taken away since the folder was last synced: they may still be there. */
  const unlinked = new Map<string, FileState>()
  let taken = 0
  const of = (name: string) => {
    const known = files.get(name) ?? { durable: Buffer.alloc(0), called: '', pending: [] }
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
      taken += 1
      switch (call.kind) {
        case 'write':
        case 'truncate':
          of(call.file).pending.push({ call, number: taken })
          break
        case 'sync':
          if (call.file === '.') unlinked.clear()
          else {
            const state = of(call.file)
            if (state.pending.length === 0) break
            state.durable = applied(
              state.durable,
              state.pending.map(({ call }) => call),
            )
            state.called = `synced ${taken}`
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
    cut(draw) {
      const again = [...unlinked].filter(([name]) => !files.has(name) && draw(2) === 0)
      const left = [...files, ...again].map(([name, state]) => ({ name, ...survivor(state, draw) }))
      return {
        called: left
          .map(({ name, called }) => JSON.stringify([name, called]))
          .sort()
          .join('\n'),
        writeInto(folder) {
          rmSync(folder, { recursive: true, force: true })
          mkdirSync(folder)
          for (const { name, bytes } of left) writeFileSync(join(folder, name), bytes())
        },
      }
    },
  }
}

/** The durable content and some of what was pending, in any order, and torn where a write is longer than a sector. */
function survivor({ durable, called, pending }: FileState, draw: (below: number) => number) {
  const manner = draw(4)
  // None of it, all of it, everything up to some point, or any of it in any order.
  if (manner === 0 || pending.length === 0) return { called, bytes: () => durable }
  const chosen =
    manner === 1
      ? pending
      : manner === 2
        ? pending.slice(0, draw(pending.length + 1))
        : shuffled(
            pending.filter(() => draw(2) === 0),
            draw,
          )
  const last = manner < 2 ? undefined : chosen.at(-1)
  const left = last === undefined ? chosen : [...chosen.slice(0, -1), torn(last, draw)]
  const named = left.map(({ call, number }) => (call.kind === 'write' ? `${number}/${call.bytes.length}` : number))
  return {
    called: named.length === 0 ? called : `${called} ${named.join(' ')}`,
    bytes: () =>
      applied(
        durable,
        left.map(({ call }) => call),
      ),
  }
}

function torn(one: FileState['pending'][number], draw: (below: number) => number): typeof one {
  const { call } = one
  if (call.kind === 'truncate' || call.bytes.length <= SECTOR) return one
  const sectors = Math.ceil(call.bytes.length / SECTOR)
  return { ...one, call: { ...call, bytes: call.bytes.subarray(0, draw(sectors + 1) * SECTOR) } }
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
function applied(bytes: Buffer, calls: readonly Pending[]): Buffer {
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
