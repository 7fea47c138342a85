import { chromium, type Page } from '@playwright/test'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { findChromium } from '../../scripts/find-chromium.mjs'
import { startHost } from '../e2e/host-process.ts'
import { spreadOf } from './measure.ts'
import type { Questions } from './questions.ts'
import type { ScreenRow } from './report.ts'
import { type Frame, watchFrames } from './watch-frames.ts'
import { workingCopy } from './working-copy.ts'

const ROUNDS = 70
const words = catalogues.uk

/** From the key to the pixels, at the till of the built program in Chromium; nothing where there is no Chromium. */
export async function timeScreens(folder: string, questions: Questions, say: (line: string) => void): Promise<ScreenRow[]> {
  const executablePath = await findChromium()
  if (executablePath === null) {
    say('No Chromium here: the screens are left out.')
    return []
  }
  say('Working in Chromium …')
  const copy = workingCopy(folder)
  const host = await startHost(copy.path)
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    await page.goto(host.address)
    await page.getByRole('combobox', { name: words.till.searchLabel }).waitFor()
    await page.evaluate(watchFrames, { panel: words.till.panel, saved: words.common.saved })
    return await serve(page, questions.parts.slice(0, ROUNDS))
  } finally {
    await browser.close()
    await host.close()
    copy.remove()
  }
}

/** Finds, chooses and saves for one guest after the other: four letters, Enter, Enter. */
async function serve(page: Page, parts: readonly string[]): Promise<ScreenRow[]> {
  const times = { hits: [] as number[], panel: [] as number[], saved: [] as number[] }
  const search = page.getByRole('combobox', { name: words.till.searchLabel })
  const keyboard = await page.context().newCDPSession(page)
  // Playwright's own keyboard knows the letters of a US one only.
  const press = (letter: string) => keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', key: letter, text: letter })
  for (const part of parts) {
    await search.focus()
    await page.keyboard.insertText(part.slice(0, -1))
    await page.waitForTimeout(250)
    const before = (await framesOf(page)).at(-1)?.hits
    const typed = await after(page, () => press(part.slice(-1)))
    const hits = typed.at(-1)?.hits ?? ''
    // The answer to the last letter can be told from the one before it only where it is another.
    if (hits !== before) times.hits.push(firstTime(typed, (frame) => frame.hits === hits))

    const chosen = await after(page, () => page.keyboard.press('Enter'))
    const panel = chosen.at(-1)
    if (!panel?.guest) throw new Error(`nobody stands at the till after "${part}"`)
    // Who has never been here has no summary to wait for.
    if (panel.summary !== '')
      times.panel.push(firstTime(chosen, ({ guest, summary }) => guest === panel.guest && summary === panel.summary))

    // Who has no usual basket yet is not saved by Enter alone, and the same name twice could not be told apart.
    const kept = await after(page, () => page.keyboard.press('Enter'))
    const saved = kept.at(-1)?.saved ?? ''
    if (saved !== '' && saved !== panel.saved) times.saved.push(firstTime(kept, (frame) => frame.saved === saved))
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
  }
  return [
    { work: 'key to hits', times: spreadOf(times.hits) },
    { work: 'choice to panel', times: spreadOf(times.panel) },
    { work: 'save to confirmation', times: spreadOf(times.saved) },
  ]
}

/** Presses a key and answers every frame after it that showed something new. */
async function after(page: Page, press: () => Promise<unknown>): Promise<Frame[]> {
  await page.evaluate(() => window.bench?.forget())
  await press()
  await page.waitForTimeout(400)
  return framesOf(page)
}

const framesOf = (page: Page) => page.evaluate(() => window.bench?.frames() ?? [])

function firstTime(frames: readonly Frame[], shows: (frame: Frame) => boolean): number {
  return frames.find(shows)?.sinceKey ?? Number.POSITIVE_INFINITY
}
