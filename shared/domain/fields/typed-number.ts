const MOST = 1_000_000_000

/** A number as a person types it, in thousandths: "12,5", "1 200", "−3". Null when it is none, has more than three decimals or is above a billion. */
export function readThousandths(text: string): number | null {
  const bare = text
    .normalize('NFKC')
    .replace(/[\s'’]/g, '')
    .replace(/^[−–]/, '-')
  const parts = /^(-?)(\d{1,10})(?:[.,](\d{1,3}))?$/.exec(bare)
  if (!parts) return null
  const [, sign, whole = '', decimals = ''] = parts
  const thousandths = Number(whole) * 1000 + Number(decimals.padEnd(3, '0'))
  if (thousandths > MOST * 1000) return null
  return sign === '-' && thousandths > 0 ? -thousandths : thousandths
}
