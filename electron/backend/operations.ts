import type { Operation } from '#shared/contract/define.ts'
import { contract } from '#shared/contract/index.ts'

/** All operations of the contract by name. A Map, so that `__proto__` or `constructor` name nothing. */
export const operations: ReadonlyMap<string, Operation> = new Map(
  Object.entries(contract).flatMap(([feature, verbs]) =>
    Object.entries(verbs).map(([verb, operation]): [string, Operation] => [`${feature}.${verb}`, operation]),
  ),
)
