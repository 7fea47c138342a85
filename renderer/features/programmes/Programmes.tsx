import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { FoldKey } from '#renderer/ui/FoldKey.tsx'
import { Panel } from '#renderer/ui/Panel.tsx'
import { PROGRAMME_KINDS, SINGLE_KINDS } from '#shared/domain/loyalty/programme.ts'
import type { Beginning } from './beginnings.ts'
import { Gallery } from './Gallery.tsx'
import { kindIcons } from './kind-icons.tsx'
import { ProgrammeCard } from './ProgrammeCard.tsx'
import { ProgrammeForm } from './ProgrammeForm.tsx'
import classes from './Programmes.module.css'

/** What is open beside the cards: a programme being made, or the series whose sentence is being changed. */
type Doing = { readonly act: 'make'; readonly begin: Beginning } | { readonly act: 'edit'; readonly seriesId: number }

/** Every programme of the shop as plain sentences. */
export function Programmes() {
  const { t } = useTranslation('programmes')
  const { today } = useShop()
  const all = useQuery('loyalty.programmes', {}).data
  const [doing, setDoing] = useState<Doing | null>(null)
  const [showEnded, setShowEnded] = useState(false)
  if (all === undefined) return null
  const running = all
    .filter(({ current, next }) => current !== null || next !== null)
    .sort((one, other) => PROGRAMME_KINDS.indexOf(one.kind) - PROGRAMME_KINDS.indexOf(other.kind))
  const ended = all.filter((programme) => !running.includes(programme))
  const taken = SINGLE_KINDS.filter((kind) => running.some((programme) => programme.kind === kind))
  const done = () => setDoing(null)
  const card = (programme: (typeof all)[number]) => (
    <ProgrammeCard
      key={programme.seriesId}
      programme={programme}
      editing={doing?.act === 'edit' && doing.seriesId === programme.seriesId}
      onEdit={(editing) => setDoing(editing ? { act: 'edit', seriesId: programme.seriesId } : null)}
    />
  )
  return (
    <div className={classes.programmes}>
      {running.length === 0 && doing === null && (
        <div>
          <h2 className={classes.title}>{t('none')}</h2>
          <p className={classes.quiet}>{t('noneHint')}</p>
        </div>
      )}
      <div className={classes.cards}>{running.map(card)}</div>
      {doing?.act === 'make' && <Making begin={doing.begin} from={today} onDone={done} />}
      {doing === null && (
        <Gallery
          title={t(running.length === 0 ? 'gallery' : 'add')}
          taken={taken}
          onChoose={(begin) => setDoing({ act: 'make', begin })}
        />
      )}
      {ended.length > 0 && (
        <>
          <FoldKey open={showEnded} onFold={setShowEnded}>
            {t('ended')}
          </FoldKey>
          {showEnded && <div className={classes.cards}>{ended.map(card)}</div>}
        </>
      )}
    </div>
  )
}

function Making({ begin, from, onDone }: { readonly begin: Beginning; readonly from: string; readonly onDone: () => void }) {
  const { t } = useTranslation('programmes')
  const { kind } = begin.programme
  const Icon = kindIcons[kind]
  return (
    <Panel className={classes.card ?? ''} aria-label={t(`kind.${kind}`)}>
      <div className={classes.head}>
        <Icon className={classes.sign} size={22} stroke={1.75} aria-hidden="true" />
        <h2 className={classes.title}>{t(`kind.${kind}`)}</h2>
      </div>
      <ProgrammeForm programme={null} begin={begin} from={from} onDone={onDone} />
    </Panel>
  )
}
