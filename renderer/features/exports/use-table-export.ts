import { useRef, useState } from 'react'
import { call, newOpId } from '#renderer/api/api.ts'
import { saveFile } from '#renderer/platform/save-file.ts'
import type { InputOf } from '#shared/contract/client.ts'

type What = InputOf<'exports.begin'>['what']

type Running =
  | { readonly at: 'rest' | 'stopped' }
  | { readonly at: 'fetching'; readonly done: number; readonly total: number }
  | { readonly at: 'saved'; readonly rows: number }
  | { readonly at: 'failed'; readonly error: unknown }

const MIME = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  json: 'application/json',
} as const

/** Fetches a table portion by portion and gives it to the person as a file; to stop is to fetch no more. */
export function useTableExport() {
  const [running, setRunning] = useState<Running>({ at: 'rest' })
  const wanted = useRef(0)
  const stop = () => {
    wanted.current += 1
    setRunning({ at: 'stopped' })
  }
  /** `name` is that of the file, without its ending. */
  const start = async (what: What, name: string) => {
    wanted.current += 1
    const mine = wanted.current
    const isOver = () => wanted.current !== mine
    setRunning({ at: 'fetching', done: 0, total: 0 })
    try {
      const exportId = newOpId()
      const { total } = await call('exports.begin', { exportId, what })
      const pieces: Uint8Array<ArrayBuffer>[] = []
      for (let number = 0; !isOver(); number += 1) {
        setRunning((now) => ({ at: 'fetching', done: now.at === 'fetching' ? now.done : 0, total }))
        const { bytes, done, last } = await call('exports.portion', { exportId, number })
        if (isOver()) return
        pieces.push(bytesOf(bytes))
        setRunning({ at: 'fetching', done, total })
        if (!last) continue
        const format = what.kind === 'everything' ? 'json' : what.format
        const saved = await saveFile(`${name}.${format}`, joined(pieces), MIME[format])
        if (!isOver()) setRunning(saved ? { at: 'saved', rows: done } : { at: 'rest' })
        return
      }
    } catch (error) {
      if (!isOver()) setRunning({ at: 'failed', error })
    }
  }
  return { running, start, stop }
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const letters = atob(base64)
  const bytes = new Uint8Array(letters.length)
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at)
  return bytes
}

function joined(pieces: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
