import type { HandlersOf } from '#electron/backend/context.ts'
import type { consentOperations } from '#shared/contract/consent.ts'
import { CHANNELS } from '#shared/domain/contacts/channel.ts'
import { cardInUse, requireClient } from '../../clients/index.ts'
import { contactFacts, verdictOf } from './verdict.ts'

export const consentHandlers: Pick<HandlersOf<'contacts'>, keyof typeof consentOperations> = {
  verdicts(context, { clientId, purpose }) {
    const facts = contactFacts(context, cardInUse(context, requireClient(context, clientId)), context.now)
    return CHANNELS.map((channel) => ({
      channel,
      verdict: verdictOf(context, { ...facts, hasAddress: facts.reaches(channel) }, channel, purpose),
    }))
  },
}
