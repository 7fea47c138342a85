import type { Db } from '#electron/backend/db/connection.ts'
import { catalogues } from '#shared/i18n/catalogues.ts'
import type { Language } from '#shared/i18n/languages.ts'
import { findFace } from '../clients/index.ts'
import { type ClientExport, partsOf } from '../exports/index.ts'

type Whose = Pick<ClientExport, 'id' | 'name' | 'nickname' | 'phones'>

export const calledOnPaper = ({ name, nickname }: Whose): string => name || nickname

/** How to reach a client; of who is not to be contacted it says that instead, so that nobody calls from the sheet. */
export function phoneOnPaper(db: Db, { id, phones }: Whose, language: Language): string | null {
  if (findFace(db, id)?.barred) return catalogues[language].papers.barred
  return partsOf(phones)[0] ?? null
}
