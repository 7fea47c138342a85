import type { Db } from '#electron/backend/db/connection.ts'
import type { Language } from '#shared/i18n/languages.ts'
import type { ExportKind, ExportState } from './readings.ts'

/** An export that was begun: what is fetched, for whom, and how far it has come. */
export interface Underway {
  readonly what: ExportKind
  readonly ids: readonly number[]
  readonly device: string
  readonly language: Language
  /** The state with which each portion begins; the last one fetched can be fetched again. */
  readonly states: ExportState[]
}

/** Exports that are fetched at the same time; the oldest one makes room. */
const KEPT = 4

const ofShop = new WeakMap<Db, Map<string, Underway>>()

export function keepUnderway(db: Db, exportId: string, underway: Underway): void {
  const all = ofShop.get(db) ?? new Map<string, Underway>()
  ofShop.set(db, all)
  all.set(keyOf(exportId, underway.device), underway)
  for (const oldest of all.keys()) {
    if (all.size <= KEPT) break
    all.delete(oldest)
  }
}

/** Only for the device that began it. */
export function findUnderway(db: Db, exportId: string, device: string): Underway | null {
  return ofShop.get(db)?.get(keyOf(exportId, device)) ?? null
}

const keyOf = (exportId: string, device: string) => `${device} ${exportId}`
