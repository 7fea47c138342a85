import { toSVG } from 'bwip-js/browser'
import { useShop } from '#renderer/api/shop.tsx'
import { ShopLogo } from '#renderer/ui/ShopLogo.tsx'
import { isEan13 } from '#shared/domain/labels/card-number.ts'
import { onSheets, PAPERS, type Sheet, type Tenths } from '#shared/domain/labels/sheet.ts'
import { addressLines } from '#shared/domain/letters/letter.ts'
import classes from './Labels.module.css'
import type { OnLabel, What } from './use-choice.ts'

interface LabelSheetsProps {
  readonly what: What
  readonly sheet: Sheet
  readonly first: number
  readonly clients: readonly OnLabel[]
  /** One of them only, counted from 0; all where it is not said. */
  readonly page?: number
}

/** Beneath the name; a label of 33.9 mm has room for them. */
const ADDRESS_LINES = 4

const mm = (tenths: Tenths) => `${tenths / 10}mm`

/** Sheets as they come out of the printer, in their real size. */
export function LabelSheets({ what, sheet, first, clients, page }: LabelSheetsProps) {
  const pages = onSheets(sheet, clients, first)
  const shown = page === undefined ? pages : pages.slice(page, page + 1)
  const { width, height } = PAPERS[sheet.paper]
  return shown.map((placed) => (
    <div key={placed[0]?.thing.id} className={classes.paper} style={{ width: mm(width), height: mm(height) }}>
      {placed.map(({ thing, left, top }) => (
        <div
          key={thing.id}
          className={classes.label}
          data-what={what}
          style={{ left: mm(left), top: mm(top), width: mm(sheet.width), height: mm(sheet.height) }}
        >
          <Label what={what} client={thing} />
        </div>
      ))}
    </div>
  ))
}

function Label({ what, client }: { readonly what: What; readonly client: OnLabel }) {
  const { shop } = useShop()
  const { code } = client
  const name = client.name || client.called
  if (what === 'names') return <p className={classes.name}>{name}</p>
  if (what === 'addresses')
    return (
      <>
        <p className={classes.name}>{name}</p>
        {addressLines(client.address, ADDRESS_LINES).map((line) => (
          <p key={line} className={classes.line}>
            {line}
          </p>
        ))}
      </>
    )
  if (what === 'codes')
    return (
      <>
        <p className={classes.name}>{name}</p>
        {code !== null && (
          <>
            <img
              className={classes.bars}
              data-square={barsOf(code) === 'qrcode' || undefined}
              alt=""
              src={picture(barsOf(code), code)}
            />
            <p className={classes.code}>{code}</p>
          </>
        )}
      </>
    )
  return (
    <>
      <div className={classes.words}>
        <ShopLogo className={classes.logo} />
        <p className={classes.shop}>{shop.name}</p>
        <p className={classes.holder}>{name}</p>
        {code !== null && <p className={classes.code}>{code}</p>}
      </div>
      {code !== null && <img className={classes.square} alt="" src={picture('qrcode', code)} />}
    </>
  )
}

/** Bars that hold this code: those of goods where it is such a number, else any sign of a keyboard; other letters need a square. */
const barsOf = (code: string) => (isEan13(code) ? 'ean13' : /^[ -~]+$/.test(code) ? 'code128' : 'qrcode')

function picture(bcid: string, text: string): string {
  const drawn = toSVG({ bcid, text })
  // Bars may be as long and as broad as the label has room for; a square stays one.
  const stretched = bcid === 'qrcode' ? drawn : drawn.replace('<svg ', '<svg preserveAspectRatio="none" ')
  return `data:image/svg+xml,${encodeURIComponent(stretched)}`
}
