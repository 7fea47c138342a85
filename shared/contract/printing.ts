import { z } from 'zod'
import { LONGEST_SLIP, ROLLS } from '#shared/domain/printing/roll.ts'
import { command, job, query } from './define.ts'
import { line, nothing, opId, requiredLine, version } from './values.ts'

const roll = z.enum(['58', '80'])
const printer = z.strictObject({
  host: requiredLine(200).regex(/^[\w.\-:]+$/, 'not-understood'),
  port: z.int('not-a-number').min(1, 'too-small').max(65_535, 'too-large'),
})

const settings = {
  /** In the shop's network, spoken to by ESC/POS over TCP; null where slips go to a printer of the computer. */
  printer: printer.nullable(),
  roll,
  /** At the foot of each slip; empty stands for the program's own thanks. */
  thanks: line(200),
}

/** How many bytes a text in base64 holds. */
const bytesIn = (text: string) => (text.length / 4) * 3 - (text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0)

/** Dots as they are printed: see `Dots`. */
const picture = z
  .strictObject({
    roll,
    height: z.int().min(1, 'too-small').max(LONGEST_SLIP, 'too-large'),
    bits: z.base64('not-understood'),
  })
  .refine((slip) => bytesIn(slip.bits) === (ROLLS[slip.roll] / 8) * slip.height, { path: ['bits'], message: 'not-understood' })

export const printingOperations = {
  settings: query('everyone', nothing, z.object({ ...settings, version })),
  saveSettings: command('shop.edit', z.strictObject({ opId, version, ...settings }), z.object({ version })),
  /**
   * Puts a slip on the receipt printer's paper and cuts it. Refused with `printer-not-set-up`, and with `printer-not-there` when it does not answer
   * within three seconds; nothing else waits for it.
   */
  slip: job('visits.log', z.strictObject({ opId, picture }), nothing),
}
