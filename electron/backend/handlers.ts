import type { Json } from '#shared/contract/define.ts'
import { arrivalHandlers } from './features/arrival/index.ts'
import { catalogueHandlers } from './features/catalogue/index.ts'
import { clientsHandlers } from './features/clients/index.ts'
import { importsHandlers } from './features/imports/index.ts'
import { loyaltyHandlers } from './features/loyalty/index.ts'
import { shopHandlers } from './features/shop/index.ts'
import { visitsHandlers } from './features/visits/index.ts'

type AnyHandler = (context: never, input: never) => Json | Promise<Json>

/** Every handler by its operation's name; each feature's own table is exhaustive by type. */
export const handlers: ReadonlyMap<string, AnyHandler> = new Map(
  Object.entries({
    shop: shopHandlers,
    clients: { ...clientsHandlers, ...arrivalHandlers },
    catalogue: catalogueHandlers,
    visits: visitsHandlers,
    imports: importsHandlers,
    loyalty: loyaltyHandlers,
  }).flatMap(([feature, verbs]) =>
    Object.entries(verbs).map(([verb, handler]): [string, AnyHandler] => [`${feature}.${verb}`, handler as AnyHandler]),
  ),
)
