/** The person's own colour, 1–8, kept with the person: the same name gets the same one. */
export function colourFor(name: string): number {
  let sum = 0
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973
  return (sum % 8) + 1
}
