import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { catalogues } from '#shared/i18n/catalogues.ts'
import { chromiumOptions, findChromium } from '../../scripts/find-chromium.mjs'
import { startHost } from '../e2e/host-process.ts'
import { spreadOf } from './measure.ts'
import type { Questions } from './questions.ts'
import type { ScreenRow } from './report.ts'
import { fillTimeline } from './timeline-work.ts'
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
  const known = questions.clientIds[0] ?? 1
  const sqlite = new Database(join(copy.path, 'regulars.db'))
  fillTimeline(sqlite, known)
  sqlite.close()
  const host = await startHost(copy.path)
  const browser = await chromium.launch(chromiumOptions(executablePath))
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    await page.goto(host.address)
    await page.getByRole('combobox', { name: words.till.searchLabel }).waitFor()
    await page.evaluate(watchFrames, { panel: words.till.panel, saved: words.common.saved })
    return [...(await serve(page, questions.parts.slice(0, ROUNDS))), await scrollTimeline(page, known)]
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

/** Pixels a frame: a hard flick, some eight screens a second. */
const SCROLLED = 80
const FRAMES = 600

/** Scrolls through the timeline of one client and notes how long each frame took; the first frames only warm it. */
async function scrollTimeline(page: Page, clientId: number): Promise<ScreenRow> {
  await page.goto(`${new URL(page.url()).origin}/#/clients/${clientId}/timeline`)
  const list = page.getByRole('list', { name: words.timeline.title })
  await list.getByRole('listitem').nth(5).waitFor()
  const times = await list.evaluate(
    async (element, { pixels, frames }) => {
      const scroller = element.parentElement as HTMLElement
      const took: number[] = []
      let before = 0
      const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
      for (let count = 0; count < frames; count += 1) {
        const at = await frame()
        if (count > 30) took.push(at - before)
        before = at
        const top = scroller.scrollTop
        scroller.scrollTop = top + pixels
      }
      // What did not move was not scrolled.
      return scroller.scrollTop < (pixels * frames) / 2 ? [] : took
    },
    { pixels: SCROLLED, frames: FRAMES },
  )
  return { work: 'timeline of 5,000, from frame to frame', times: spreadOf(times) }
}
