import { nameWords } from '../duplicates/name-words.ts'

/** The given name within a name as it was typed, whichever comes first: "Коваленко Олена" is Олена. Where none is known, the first word that is no form of address. */
export function firstNameOf(name: string): string {
  const memory = new Map()
  const words = name.split(/\s+/u).filter((word) => nameWords(word, memory).length > 0)
  return words.find((word) => nameWords(word, memory).some(({ given }) => given.length > 0)) ?? words[0] ?? ''
}
