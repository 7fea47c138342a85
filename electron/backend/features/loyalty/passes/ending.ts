import type { Db } from '#electron/backend/db/connection.ts'
import type { PassReminder } from '#shared/domain/loyalty/passes.ts'
import type { Day } from '#shared/kernel/day.ts'
import { heldOn } from './held.ts'
import { passesNearEnd } from './repository.ts'

interface EndingPass {
  readonly id: number
  readonly clientId: number
  readonly name: string
  readonly remind: PassReminder
}

/** Passes of which their owners are to be reminded today; frozen ones are not ending. */
export function passesEnding(db: Db, today: Day): EndingPass[] {
  return passesNearEnd(db, today).flatMap((pass) => {
    const { id, name, remind } = heldOn(db, pass, today)
    return remind === null ? [] : [{ id, clientId: pass.clientId, name, remind }]
  })
}
