import type { Condition } from '#shared/contract/conditions.ts'

export type AtTill = { readonly clientId: number } | { readonly scanned: string }

/* These go with the address of the till when it is opened from another page; no part of the address, so that going on from there changes no page. */
export const atTill = (clientId: number): AtTill => ({ clientId })
export const scannedFor = (scanned: string): AtTill => ({ scanned })

/** With the address: the list opens with these conditions, or while they are being put together. */
export interface AtClients {
  readonly begins: readonly Condition[]
  readonly together: boolean
}
export const atClients = (begins: readonly Condition[]): AtClients => ({ begins, together: false })
export const atConditions: AtClients = { begins: [], together: true }
