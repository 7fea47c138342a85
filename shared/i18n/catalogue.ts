import type { Language, PluralCategories } from './languages.ts'

type PluralBase<Key> = Key extends `${infer Base}_${PluralCategories['en']}` ? Base : never
type PlainKey<Key> = Key extends `${string}_${PluralCategories['en']}` ? never : Key

/**
 * What a language must say for an English namespace: the same keys, nested alike; a counted key (`hits_one`, `hits_other`)
 * in exactly the plural categories of that language.
 */
export type Catalogue<English, L extends Language> = {
  readonly [Key in keyof English as PlainKey<Key>]: English[Key] extends string ? string : Catalogue<English[Key], L>
} & {
  readonly [Key in keyof English as `${PluralBase<Key>}_${PluralCategories[L]}`]: string
}
