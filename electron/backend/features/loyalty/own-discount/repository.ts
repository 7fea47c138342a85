import { eq } from 'drizzle-orm'
import type { Db } from '#electron/backend/db/connection.ts'
import { clients } from '#electron/backend/db/schema/clients.ts'

export function writeDiscount(db: Db, clientId: number, hundredths: number): void {
  db.update(clients).set({ discount: hundredths }).where(eq(clients.id, clientId)).run()
}
