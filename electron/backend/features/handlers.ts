import type { Json } from '#shared/contract/define.ts'
import { catalogueHandlers } from './catalogue/handlers.ts'
import { clientsHandlers } from './clients/handlers.ts'
import { loyaltyHandlers } from './loyalty/handlers.ts'
import { shopHandlers } from './shop/handlers.ts'
import { visitsHandlers } from './visits/handlers.ts'

type AnyHandler = (context: never, input: never) => Json | Promise<Json>

/** Every handler by its operation's name; each feature's own table is exhaustive by type. */
export const handlers: ReadonlyMap<string, AnyHandler> = new Map(
  Object.entries({
    shop: shopHandlers,
    clients: clientsHandlers,
    catalogue: catalogueHandlers,
    visits: visitsHandlers,
    loyalty: loyaltyHandlers,
  }).flatMap(([feature, verbs]) =>
    Object.entries(verbs).map(([verb, handler]): [string, AnyHandler] => [`${feature}.${verb}`, handler as AnyHandler]),
  ),
)
