import * as en from './en/index.ts'
import type { Language } from './languages.ts'
import * as pl from './pl/index.ts'
import * as ro from './ro/index.ts'
import * as ru from './ru/index.ts'
import * as uk from './uk/index.ts'

/** English is the source: its keys and placeholders are the ones that the other languages must have. */
export type Catalogues = typeof en
export type Namespace = keyof Catalogues

/** All words of the screens by language and namespace. A namespace is one line in each language's `index.ts`. */
export const catalogues = { en, uk, ru, ro, pl } satisfies Record<Language, Record<Namespace, object>>
