import { Button } from '@mantine/core'
import { IconPencil, IconPlayerStop } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useShop } from '#renderer/api/shop.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { Panel } from '#renderer/ui/Panel.tsx'
import { takeFocus } from '#renderer/ui/take-focus.ts'
import type { ProgrammeOf } from '#shared/contract/programmes.ts'
import { presetFor } from '#shared/domain/presets/preset-for.ts'
import classes from './Programme.module.css'
import { ProgrammeForm } from './ProgrammeForm.tsx'
import { ProgrammeSentence } from './ProgrammeSentence.tsx'
import type { PointsRules } from './programme-fields.ts'
import { StopDialog } from './StopDialog.tsx'
import { usePointsProgramme } from './use-programmes.ts'

type Whole = ProgrammeOf<'points'>
type Version = NonNullable<Whole['current']>

/** The points programme: the version in force, the one that follows, and those that were. */
export function Programmes() {
  const { t } = useTranslation('loyalty')
  const programme = usePointsProgramme()
  if (programme === undefined) return null
  const { current, next, past } = programme ?? { current: null, next: null, past: [] }
  return (
    <>
      <Current whole={programme} programme={current} followed={next !== null} />
      {programme !== null && next !== null && <Next whole={programme} programme={next} />}
      {past.length > 0 && (
        <section aria-label={t('history')}>
          <h2 className={classes.historyTitle}>{t('history')}</h2>
          <ul className={classes.history}>
            {past.map((version) => (
              <li key={version.id}>
                <Dates programme={version} />
                <ProgrammeSentence rules={version.rules} small />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

interface CurrentProps {
  readonly whole: Whole | null
  readonly programme: Version | null
  readonly followed: boolean
}

function Current({ whole, programme, followed }: CurrentProps) {
  const { t } = useTranslation('loyalty')
  const format = useFormat()
  const { today } = useShop()
  const begin = useBegin()
  const [doing, setDoing] = useState<'edit' | 'stop' | null>(null)
  const [edited, setEdited] = useState(false)
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
        <ProgrammeForm
          programme={whole}
          rules={begin(programme)}
          from={today}
          onDone={() => {
            done()
            setEdited(true)
          }}
        />
      ) : (
        programme && (
          <>
            <ProgrammeSentence rules={programme.rules} />
            <div className={classes.acts}>
              <Button
                ref={edited ? takeFocus : null}
                leftSection={<IconPencil size={20} stroke={1.75} aria-hidden="true" />}
                onClick={() => setDoing('edit')}
              >
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
      {doing === 'stop' && whole && <StopDialog programme={whole} onDone={done} />}
    </Panel>
  )
}

function Next({ whole, programme }: { readonly whole: Whole; readonly programme: Version }) {
  const { t } = useTranslation('loyalty')
  const format = useFormat()
  const begin = useBegin()
  const [editing, setEditing] = useState(false)
  const [edited, setEdited] = useState(false)
  return (
    <Panel className={classes.card ?? ''} aria-label={t('next')}>
      <div className={classes.head}>
        <h2 className={classes.title}>{t('from', { day: format.day(programme.from) })}</h2>
      </div>
      {editing ? (
        <ProgrammeForm
          programme={whole}
          rules={begin(programme)}
          from={programme.from}
          onDone={() => {
            setEditing(false)
            setEdited(true)
          }}
        />
      ) : (
        <>
          <ProgrammeSentence rules={programme.rules} />
          <div className={classes.acts}>
            <Button
              ref={edited ? takeFocus : null}
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

function Dates({ programme }: { readonly programme: Version }) {
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
  const { shop } = useShop()
  return (programme: Version | null): PointsRules => {
    const { earnPer, pointWorth, minimumBill } = presetFor(shop.venue, shop.language, shop.currency).programme
    const usual: PointsRules = {
      unit: '',
      earnPoints: 1,
      earnAmount: earnPer,
      pointWorth,
      minimumBill,
      beforeDiscount: false,
      excludedCategories: [],
      rounding: 'down',
      rates: [],
      birthdayTimes: 100,
      birthdayDays: 0,
      lasts: null,
    }
    return programme?.rules ?? usual
  }
}
