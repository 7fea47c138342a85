import { Button } from '@mantine/core'
import { IconPencil, IconPlayerStop } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { Panel } from '#renderer/ui/Panel.tsx'
import type { PointsProgramme } from '#shared/contract/loyalty.ts'
import { presetFor } from '#shared/domain/presets/preset-for.ts'
import classes from './Programme.module.css'
import { ProgrammeForm } from './ProgrammeForm.tsx'
import { ProgrammeSentence } from './ProgrammeSentence.tsx'
import { fieldsOfRules, type ProgrammeRules } from './programme-fields.ts'
import { StopDialog } from './StopDialog.tsx'

/** The points programme: the version in force, the one that follows, and those that were. */
export function Programmes() {
  const { t } = useTranslation('loyalty')
  const { data, error } = useQuery('loyalty.programmes', {})
  if (!data) return <ErrorSentence error={error} />
  const { current, next, past } = data
  return (
    <>
      <Current programme={current} followed={next !== null} />
      {next !== null && <Next programme={next} />}
      {past.length > 0 && (
        <section aria-label={t('history')}>
          <h2 className={classes.historyTitle}>{t('history')}</h2>
          <ul className={classes.history}>
            {past.map((programme) => (
              <li key={programme.id}>
                <Dates programme={programme} />
                <ProgrammeSentence rules={programme} small />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Current({ programme, followed }: { readonly programme: PointsProgramme | null; readonly followed: boolean }) {
  const { t } = useTranslation('loyalty')
  const format = useFormat()
  const { today } = useShop()
  const begin = useBegin()
  const [doing, setDoing] = useState<'edit' | 'stop' | null>(null)
  const done = () => setDoing(null)
  if (programme === null && doing !== 'edit') {
    return (
      <Panel aria-label={t('programme')}>
        <EmptyState picture="cup" title={t('none')} text={t('noneHint')}>
          {!followed && <Button onClick={() => setDoing('edit')}>{t('start')}</Button>}
        </EmptyState>
      </Panel>
    )
  }
  return (
    <Panel className={classes.card ?? ''} aria-label={t('programme')}>
      <div className={classes.head}>
        <h2 className={classes.title}>{t('programme')}</h2>
        {programme && <span className={classes.since}>{t('since', { day: format.day(programme.from) })}</span>}
        {programme?.until != null && !followed && (
          <span className={classes.since}>{t('lastDay', { day: format.day(programme.until) })}</span>
        )}
      </div>
      {doing === 'edit' ? (
        <ProgrammeForm begin={begin(programme)} from={today} onDone={done} />
      ) : (
        programme && (
          <>
            <ProgrammeSentence rules={programme} />
            <div className={classes.acts}>
              <Button leftSection={<IconPencil size={20} stroke={1.75} aria-hidden="true" />} onClick={() => setDoing('edit')}>
                {t('change')}
              </Button>
              {programme.until === null && (
                <Button
                  variant="outline"
                  leftSection={<IconPlayerStop size={20} stroke={1.75} aria-hidden="true" />}
                  onClick={() => setDoing('stop')}
                >
                  {t('stop')}
                </Button>
              )}
            </div>
          </>
        )
      )}
      {doing === 'stop' && <StopDialog onDone={done} />}
    </Panel>
  )
}

function Next({ programme }: { readonly programme: PointsProgramme }) {
  const { t } = useTranslation('loyalty')
  const format = useFormat()
  const begin = useBegin()
  const [editing, setEditing] = useState(false)
  return (
    <Panel className={classes.card ?? ''} aria-label={t('next')}>
      <div className={classes.head}>
        <h2 className={classes.title}>{t('from', { day: format.day(programme.from) })}</h2>
      </div>
      {editing ? (
        <ProgrammeForm begin={begin(programme)} from={programme.from} onDone={() => setEditing(false)} />
      ) : (
        <>
          <ProgrammeSentence rules={programme} />
          <div className={classes.acts}>
            <Button
              variant="outline"
              leftSection={<IconPencil size={20} stroke={1.75} aria-hidden="true" />}
              onClick={() => setEditing(true)}
            >
              {t('change')}
            </Button>
          </div>
        </>
      )}
    </Panel>
  )
}

function Dates({ programme }: { readonly programme: PointsProgramme }) {
  const { t } = useTranslation('loyalty')
  const format = useFormat()
  const from = format.day(programme.from)
  return (
    <span className={classes.dates}>
      {programme.until === null ? t('since', { day: from }) : t('between', { from, until: format.day(programme.until) })}
    </span>
  )
}

/** What the form begins with: the rules as they are, or what a shop of this kind usually has. */
function useBegin() {
  const { shop, me } = useShop()
  return (programme: PointsProgramme | null) => {
    const { earnPer, pointWorth, minimumBill } = presetFor(shop.venue, shop.language, shop.currency).programme
    const usual: ProgrammeRules = {
      unit: '',
      earnPoints: 1,
      earnAmount: earnPer,
      pointWorth,
      minimumBill,
      beforeDiscount: false,
      excludedCategories: [],
    }
    return fieldsOfRules(programme ?? usual, shop.currency, me.language)
  }
}
