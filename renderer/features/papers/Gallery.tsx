import { UnstyledButton } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMay, useShop } from '#renderer/api/shop.tsx'
import { namesClients } from '#shared/domain/papers/papers.ts'
import classes from './Gallery.module.css'
import { ELSEWHERE, type Elsewhere, GROUPS, PAPER_NAMES, PAPERS, type PaperName } from './papers.ts'

interface GalleryProps {
  readonly onOpen: (paper: PaperName) => void
  readonly onElsewhere: (where: Elsewhere) => void
}

/** All that can be printed as a report, each with a small picture of its sheet, and where the rest is printed. */
export function Gallery({ onOpen, onElsewhere }: GalleryProps) {
  const { t } = useTranslation('papers')
  const mayNameClients = useMay('clients.export')
  // Where sums do not name anybody, nobody needs more than the right to see reports.
  const offered = PAPER_NAMES.filter((paper) => mayNameClients || !namesClients({ paper, by: 'kind' }))
  return (
    <div className={classes.gallery}>
      {GROUPS.map((group) => {
        const papers = offered.filter((paper) => PAPERS[paper].group === group)
        return (
          papers.length > 0 && (
            <section key={group} data-group={group} aria-label={t(`groups.${group}`)}>
              <h2 className={classes.title}>{t(`groups.${group}`)}</h2>
              <div className={classes.papers}>
                {papers.map((paper) => (
                  <UnstyledButton key={paper} className={classes.paper ?? ''} onClick={() => onOpen(paper)}>
                    <Miniature paper={paper} />
                    <strong>{t(`of.${paper}.name`)}</strong>
                    <span>{t(`of.${paper}.lead`)}</span>
                  </UnstyledButton>
                ))}
              </div>
            </section>
          )
        )
      })}
      <section data-group="elsewhere" aria-label={t('groups.elsewhere')}>
        <h2 className={classes.title}>{t('groups.elsewhere')}</h2>
        <div className={classes.elsewhere}>
          {ELSEWHERE.map((where) => (
            <UnstyledButton key={where} className={classes.lead ?? ''} onClick={() => onElsewhere(where)}>
              <strong>{t(`of.${where}.name`)}</strong>
              <span>{t(`of.${where}.lead`)}</span>
              <IconChevronRight size={20} stroke={1.75} aria-hidden="true" />
            </UnstyledButton>
          ))}
        </div>
      </section>
    </div>
  )
}

const ROWS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']
/** Names and sums are never of one length. */
const LENGTHS = [0.9, 0.6, 0.75, 0.5, 0.85, 0.65, 0.95, 0.55, 0.7]

/** The sheet from afar: the shop's name and the title in words, the rows as lines. */
function Miniature({ paper }: { readonly paper: PaperName }) {
  const { t } = useTranslation('papers')
  const { shop } = useShop()
  const { widths, numbers } = PAPERS[paper]
  return (
    <span className={classes.miniature} data-mantine-color-scheme="light" aria-hidden="true">
      <span className={classes.shop}>{shop.name}</span>
      <span className={classes.heading}>{t(`of.${paper}.name`)}</span>
      <span className={classes.rule} />
      {ROWS.map((row, at) => (
        <span key={row} className={classes.row} data-head={at === 0 || undefined}>
          {widths.map((width, column) => {
            const length = LENGTHS[(at * 4 + column * 3) % LENGTHS.length] ?? 1
            const right = column >= widths.length - numbers
            // Columns of one miniature differ by their place alone.
            // biome-ignore lint/suspicious/noArrayIndexKey: they never change their order
            return <i key={column} data-right={right || undefined} style={{ flexGrow: width, '--length': length } as object} />
          })}
        </span>
      ))}
    </span>
  )
}
