import { writeFile } from 'node:fs/promises'
import { type BrowserWindow, clipboard, dialog, shell } from 'electron'
import { z } from 'zod'
import type { Answer } from '#shared/contract/errors.ts'
import { pdfOptions, printOptions, printOrder } from './printing.ts'
import { mayOpenOutside } from './trust.ts'

/** A name that a person sees in the save dialog: no folder may be smuggled in with it. */
const fileToSave = z.strictObject({
  name: z
    .string()
    .min(1)
    .max(120)
    .regex(/^[^\\/:*?"<>|]+$/),
  bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= 500 * 1024 * 1024),
})
const pdfToSave = z.strictObject({ name: fileToSave.shape.name, order: printOrder })

const outside = z.strictObject({ address: z.string().refine(mayOpenOutside) })
const copied = z.strictObject({ text: z.string().min(1).max(20_000) })

type NativeActions = Readonly<Record<string, (payload: unknown) => Promise<Answer>>>

/** What only the desktop can do. The page names a wish; the path on the disk is always chosen by the person in the system's dialog. */
export function nativeActions(currentWindow: () => BrowserWindow | null): NativeActions {
  const inWindow =
    <T>(schema: z.ZodType<T>, act: (window: BrowserWindow, wish: T) => Promise<boolean>) =>
    async (payload: unknown): Promise<Answer> => {
      const parsed = schema.safeParse(payload)
      const window = currentWindow()
      if (!parsed.success || window === null) return { ok: false, error: { code: 'INPUT' } }
      return { ok: true, value: { done: await act(window, parsed.data) } }
    }

  return {
    print: inWindow(
      printOrder,
      (window, order) => new Promise((settle) => window.webContents.print(printOptions(order), (printed) => settle(printed))),
    ),
    'save-file': inWindow(fileToSave, (window, { name, bytes }) => saveAs(window, name, async () => bytes)),
    'save-pdf': inWindow(pdfToSave, (window, { name, order }) =>
      saveAs(window, name, () => window.webContents.printToPDF(pdfOptions(order))),
    ),
    // False where the system knows no program for it.
    'open-outside': inWindow(outside, (_window, { address }) =>
      shell.openExternal(address).then(
        () => true,
        () => false,
      ),
    ),
    // The page itself is allowed nothing of the system, its clipboard included.
    'copy-text': inWindow(copied, async (_window, { text }) => {
      await clipboard.writeText(text)
      return true
    }),
  }
}

/** False when the person closed the dialog without choosing a place. */
async function saveAs(window: BrowserWindow, name: string, content: () => Promise<Uint8Array>): Promise<boolean> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath: name })
  if (canceled || !filePath) return false
  await writeFile(filePath, await content())
  return true
}
