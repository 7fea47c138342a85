import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { PROGRAMME_KINDS, type ProgrammeKind } from '#shared/domain/loyalty/programme.ts'
import { type Beginning, beginningOf } from './beginnings.ts'
import { kindIcons } from './kind-icons.tsx'
import classes from './Programmes.module.css'
import { Sentences } from './Sentences.tsx'

interface GalleryProps {
  readonly title: string
  /** Kinds of which there may be one only, and is one. */
  readonly taken: readonly ProgrammeKind[]
  readonly onChoose: (beginning: Beginning) => void
}

/** The six kinds, each told by an example with this shop's own goods and money. */
export function Gallery({ title, taken, onChoose }: GalleryProps) {
  const { t } = useTranslation('programmes')
  const { shop } = useShop()
  const items = useQuery('catalogue.list', { archived: false }).data
  if (items === undefined) return null
  const { venue, language, currency } = shop
  const words = t('begin', { returnObjects: true })
  return (
    <section className={classes.gallery} aria-label={title}>
      <h2 className={classes.title}>{title}</h2>
      <p className={classes.quiet}>{t('galleryHint')}</p>
      <div className={classes.tiles}>
        {PROGRAMME_KINDS.map((kind) => {
          const Icon = kindIcons[kind]
          const begin = beginningOf(kind, { venue, language, currency, items }, words)
          const isTaken = taken.includes(kind)
          return (
            <button key={kind} type="button" className={classes.tile} disabled={isTaken} onClick={() => onChoose(begin)}>
              <span className={classes.tileName}>
                <Icon className={classes.sign} size={22} stroke={1.75} aria-hidden="true" />
                {t(`kind.${kind}`)}
              </span>
              {isTaken ? (
                <span className={classes.quiet}>{t('onlyOne')}</span>
              ) : (
                <Sentences programme={begin.programme} shown="first" small />
              )}
            </button>
          )
        })}
      </div>
    </section>
  )
}
