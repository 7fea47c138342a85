import { useShop } from '#renderer/api/shop.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { ShopLogo } from '#renderer/ui/ShopLogo.tsx'
import type { Letter } from '#shared/contract/letters.ts'
import type { Paper } from '#shared/domain/labels/sheet.ts'
import { addressLines, WINDOWS } from '#shared/domain/letters/letter.ts'
import { formatDay } from '#shared/i18n/format.ts'
import classes from './Letters.module.css'

/** What all letters of a pile have in common. */
export interface OnLetter {
  readonly paper: Paper
  readonly place: string
  readonly signature: string
}

/** One letter in its real size, with the address where a window envelope shows it. */
export function LetterPage({ letter, look }: { readonly letter: Letter; readonly look: OnLetter }) {
  const { shop } = useShop()
  const { today } = useFormat()
  const { left, top, width, height, lines } = WINDOWS[look.paper]
  const mm = (length: number) => `${length}mm`
  return (
    <article className={classes.letter} data-paper={look.paper} lang={letter.language}>
      <p className={classes.shop}>
        <ShopLogo className={classes.logo} />
        {shop.name}
      </p>
      <address className={classes.address} style={{ left: mm(left), top: mm(top), width: mm(width), height: mm(height) }}>
        {[letter.name || letter.called, ...addressLines(letter.address, lines)].map((line) => (
          <span key={line}>{line}</span>
        ))}
      </address>
      <div className={classes.body}>
        <p className={classes.date}>{[look.place, formatDay(today, letter.language)].filter(Boolean).join(', ')}</p>
        <h2 className={classes.subject}>{letter.subject}</h2>
        <p className={classes.words}>{letter.text}</p>
        <p className={classes.signature}>{look.signature}</p>
      </div>
    </article>
  )
}
