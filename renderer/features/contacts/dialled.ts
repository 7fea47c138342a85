/** The address by which a telephone program dials: with the country where it is known, else as it was typed. */
export function dialled({ typed, e164 }: { readonly typed: string; readonly e164: string | null }): string {
  return `tel:${e164 ?? typed.replaceAll(/[^\d+*#]/g, '')}`
}
