import { useRef, useState } from 'react'
import { keepDraft, keeperNow, readDraft } from './kept-draft.ts'

/** Letters of one picture. A browser keeps some five million for all drafts; a portrait as it is framed or drawn has some hundred thousand. */
const MOST = 1_000_000

/** The picture of a card that is being made, kept like what is typed under `draft`. */
export function useKeptPicture(draft: string): readonly [File | null, (picture: File | null) => void] {
  const key = `${draft}-picture`
  const [picture, setPicture] = useState(() => fileOf(readDraft<string>(key)))
  const latest = useRef(picture)
  const keep = (next: File | null) => {
    latest.current = next
    setPicture(next)
    keepDraft(key, null)
    const keepLetters = keeperNow(key)
    if (next !== null)
      void lettersOf(next).then((letters) => {
        if (latest.current === next && letters.length <= MOST) keepLetters(letters)
      })
  }
  return [picture, keep]
}

/** Where the strokes of a drawing that is not finished are kept. */
export const drawingOf = (draft: string): string => `${draft}-drawing`

/** The card was saved or left. */
export function forgetPicture(draft: string): void {
  keepDraft(`${draft}-picture`, null)
  keepDraft(drawingOf(draft), null)
}

/** As a data address: "data:image/png;base64,…". */
function lettersOf(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '')
    reader.onerror = () => reject(reader.error ?? new Error('the picture cannot be read'))
    reader.readAsDataURL(file)
  })
}

function fileOf(letters: string | null): File | null {
  const [, type, data] = /^data:([\w/]+);base64,(.+)$/.exec(letters ?? '') ?? []
  if (type === undefined || data === undefined) return null
  return new File([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))], 'portrait', { type })
}
