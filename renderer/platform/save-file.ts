import { desktop } from './desktop.ts'

/** The desktop's dialog takes no longer name, and no sign that means something to a disk. */
const LONGEST_NAME = 100

/** Gives a file to the person: the desktop program asks where to, a browser puts it among the downloads. False when it was not saved after all. */
export async function saveFile(name: string, bytes: Uint8Array<ArrayBuffer>, mime: string): Promise<boolean> {
  const fitting = fileName(name)
  if (desktop) {
    const answer = (await desktop.native('save-file', { name: fitting, bytes })) as {
      readonly value?: { readonly done?: boolean }
    }
    return answer.value?.done === true
  }
  const address = URL.createObjectURL(new Blob([bytes], { type: mime }))
  const link = document.createElement('a')
  link.href = address
  link.download = fitting
  link.click()
  URL.revokeObjectURL(address)
  return true
}

/** A name that every disk takes. */
export function fileName(name: string): string {
  const dot = name.lastIndexOf('.')
  const [stem, ending] = [name.slice(0, dot), name.slice(dot)]
  return `${stem
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_NAME)}${ending}`
}
