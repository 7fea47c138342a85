/** Signs that are written one for the other; capitals and small letters stand for each other anyway. */
const ALIKE = ["’‘ʼ`´'", 'её', 'гґ']

/** A pattern of SQLite's GLOB for texts that have this one somewhere in them, whatever its capitals: SQLite itself knows them of Latin letters only. */
export function containing(text: string): string {
  const signs = [...text.trim().normalize('NFC').toLowerCase()].map((sign) => {
    const alike = [...(ALIKE.find((group) => group.includes(sign)) ?? sign)]
    const all = new Set(alike.flatMap((one) => [one, ...oneSign(one.toUpperCase())]))
    return all.size > 1 || '*?['.includes(sign) ? `[${[...all].join('')}]` : sign
  })
  return `*${signs.join('')}*`
}

/** ß has no capital of one sign. */
const oneSign = (text: string) => ([...text].length === 1 ? [text] : [])
