import type { Db } from '#electron/backend/db/connection.ts'
import { messagesOf, type PresetMessage } from '#shared/domain/presets/messages/messages-of.ts'
import type { VenueKind } from '#shared/domain/presets/preset.ts'
import { insertTemplate, readTemplates } from './repository.ts'

/** Texts that such a venue starts with and of whose kind there is none; one that is no longer used was decided on. */
export function messagesMissing(db: Db, venue: VenueKind): PresetMessage[] {
  const known = new Set<string>(readTemplates(db).map(({ kind }) => kind))
  return messagesOf(venue).filter(({ kind }) => !known.has(kind))
}

/** Writes them; answers how many. They go by the name of their kind until the owner gives them one. */
export function addMessages(db: Db, messages: readonly PresetMessage[], now: number): number {
  for (const { texts, ...message } of messages)
    insertTemplate(db, { ...message, name: '', plainSms: false, texts: [...texts] }, now)
  return messages.length
}
