import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '#electron/backend/db/connection.ts'
import { keptValue, preparedSql } from '#electron/backend/db/prepared.ts'
import { messageTemplates, messageTexts } from '#electron/backend/db/schema/messages.ts'
import type { MessageTemplate } from '#shared/contract/messages.ts'
import { TEMPLATE_KINDS } from '#shared/domain/messages/template.ts'

const kept = keptValue((db): readonly MessageTemplate[] => {
  const texts = Map.groupBy(db.select().from(messageTexts).all(), ({ templateId }) => templateId)
  return db
    .select()
    .from(messageTemplates)
    .orderBy(asc(messageTemplates.id))
    .all()
    .map(({ id, kind, name, purpose, plainSms, retiredAt, version }) => ({
      id,
      kind,
      name,
      purpose,
      plainSms,
      texts: (texts.get(id) ?? []).map(({ language, channel, subject, text }) => ({ language, channel, subject, text })),
      retired: retiredAt !== null,
      version,
    }))
    .toSorted((one, other) => TEMPLATE_KINDS.indexOf(one.kind) - TEMPLATE_KINDS.indexOf(other.kind))
})

/** All of them, those no longer used too, in the order of their kinds. */
export function readTemplates(db: Db): readonly MessageTemplate[] {
  return kept.of(db)
}

export type TemplateFields = Omit<MessageTemplate, 'id' | 'retired' | 'version'>

export function insertTemplate(db: Db, { texts, ...fields }: TemplateFields, createdAt: number): number {
  const { id } = db
    .insert(messageTemplates)
    .values({ ...fields, createdAt })
    .returning({ id: messageTemplates.id })
    .get()
  writeTexts(db, id, texts)
  return id
}

/** False when someone else has changed it meanwhile. */
export function updateTemplate(db: Db, id: number, version: number, { texts, ...fields }: TemplateFields): boolean {
  const { changes } = db
    .update(messageTemplates)
    .set({ ...fields, version: version + 1 })
    .where(and(eq(messageTemplates.id, id), eq(messageTemplates.version, version)))
    .run()
  if (changes !== 1) return false
  db.delete(messageTexts).where(eq(messageTexts.templateId, id)).run()
  writeTexts(db, id, texts)
  return true
}

export function setRetired(db: Db, id: number, version: number, retiredAt: number | null): void {
  kept.forget(db)
  db.update(messageTemplates)
    .set({ retiredAt, version: version + 1 })
    .where(eq(messageTemplates.id, id))
    .run()
}

function writeTexts(db: Db, templateId: number, texts: TemplateFields['texts']): void {
  kept.forget(db)
  for (const text of texts)
    db.insert(messageTexts)
      .values({ templateId, ...text })
      .run()
}

const fieldText = preparedSql<[number, number], { text: string }>(
  'SELECT text FROM own_values WHERE client_id = ? AND field_id = ? AND text IS NOT NULL',
)

/** What stands in one of the shop's own fields of text; empty where nothing does. */
export function textOfField(db: Db, clientId: number, fieldId: number): string {
  return fieldText(db).get(clientId, fieldId)?.text ?? ''
}
