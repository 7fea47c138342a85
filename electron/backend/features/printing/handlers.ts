import type { HandlersOf } from '#electron/backend/context.ts'
import { AppError, refuse } from '#shared/contract/errors.ts'
import { ROLLS } from '#shared/domain/printing/roll.ts'
import { escposOf } from './escpos.ts'
import { readSlipSettings, writeSlipSettings } from './repository.ts'
import { sendToPrinter } from './send.ts'

/** In milliseconds: somebody stands at the till and waits. */
const PATIENCE = 3_000

export const printingHandlers: HandlersOf<'printing'> = {
  settings: ({ db }) => readSlipSettings(db),

  saveSettings({ db, audit }, { opId: _, version, ...after }) {
    const { version: known, ...before } = readSlipSettings(db)
    if (known !== version) throw new AppError('CONFLICT', { current: { ...before, version: known } })
    writeSlipSettings(db, { ...after, version: version + 1 })
    audit('printing', null, { before, after })
    return { version: version + 1 }
  },

  async slip({ read, log }, { picture: { roll, height, bits } }) {
    const { printer } = read(({ db }) => readSlipSettings(db))
    if (printer === null) refuse('printer-not-set-up')
    const bytes = escposOf({ width: ROLLS[roll], height, bits: Buffer.from(bits, 'base64') })
    try {
      await sendToPrinter(printer, bytes, PATIENCE)
    } catch (error) {
      log.warn('the receipt printer is not there', { reason: error instanceof Error ? error.message : '' })
      refuse('printer-not-there')
    }
    return {}
  },
}
