import { Button } from '@mantine/core'
import { IconPencil, IconPlayerStop } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useShop } from '#renderer/api/shop.tsx'
import { FoldKey } from '#renderer/ui/FoldKey.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { Panel } from '#renderer/ui/Panel.tsx'
import { takeFocus } from '#renderer/ui/take-focus.ts'
import type { Programme } from '#shared/contract/programmes.ts'
import type { Day } from '#shared/kernel/day.ts'
import { kindIcons } from './kind-icons.tsx'
import { ProgrammeForm } from './ProgrammeForm.tsx'
import classes from './Programmes.module.css'
import { rulesIn } from './rules-in.ts'
import { Sentences } from './Sentences.tsx'
import { StopDialog } from './StopDialog.tsx'

type Version = NonNullable<Programme['current']>

interface ProgrammeCardProps {
  readonly programme: Programme
  /** Whether its sentence is being changed, which takes the whole width. */
  readonly editing: boolean
  readonly onEdit: (editing: boolean) => void
}

/** One programme: the version in force, the one that follows, and those that were. */
export function ProgrammeCard({ programme, editing, onEdit }: ProgrammeCardProps) {
  const { t } = useTranslation('programmes')
  const format = useFormat()
  const { today } = useShop()
  const { kind, current, next, past } = programme
  const [from, setFrom] = useState<Version | null>(null)
  const [stopping, setStopping] = useState(false)
  const [unfolded, setUnfolded] = useState(false)
  const [edited, setEdited] = useState(false)
  const Icon = kindIcons[kind]
  const title = programme.name || t(`kind.${kind}`)
  const last = current ?? next ?? past[0] ?? null
  const edit = (version: Version) => {
    setFrom(version)
    onEdit(true)
  }
  const over = current === null && next === null
  const laterDay = (version: Version | null): Day => (version !== null && version === next ? version.from : today)
  const ends = current !== null && current.until !== null && next === null
  return (
    <Panel className={classes.card ?? ''} aria-label={title} data-editing={editing || undefined} data-over={over || undefined}>
      <div className={classes.head}>
        <Icon className={classes.sign} size={22} stroke={1.75} aria-hidden="true" />
        <h2 className={classes.title}>{title}</h2>
        {title !== t(`kind.${kind}`) && <span className={classes.quiet}>{t(`kind.${kind}`)}</span>}
        <span className={classes.since}>
          {ends
            ? t('lastDay', { day: format.day(current.until ?? today) })
            : current && t('since', { day: format.day(current.from) })}
        </span>
      </div>
      {editing && from ? (
        <ProgrammeForm
          programme={programme}
          begin={{ name: programme.name, programme: rulesIn(kind, from.rules) }}
          from={laterDay(from)}
          onDone={() => {
            onEdit(false)
            setEdited(true)
          }}
        />
      ) : (
        <>
          {current && <Sentences programme={rulesIn(kind, current.rules)} />}
          {over && last && <Sentences programme={rulesIn(kind, last.rules)} small />}
          {next && (
            <section className={classes.next} aria-label={t('from', { day: format.day(next.from) })}>
              <h3>{t('from', { day: format.day(next.from) })}</h3>
              <Sentences programme={rulesIn(kind, next.rules)} small={current !== null} />
              {current !== null && (
                <Button variant="subtle" size="sm" onClick={() => edit(next)}>
                  {t('changeNext')}
                </Button>
              )}
            </section>
          )}
          <div className={classes.acts}>
            {last && (
              <Button
                ref={edited ? takeFocus : null}
                variant="outline"
                leftSection={<IconPencil size={20} stroke={1.75} aria-hidden="true" />}
                onClick={() => edit(last)}
              >
                {t(over ? 'again' : 'change')}
              </Button>
            )}
            {!over && !ends && (
              <Button
                variant="subtle"
                leftSection={<IconPlayerStop size={20} stroke={1.75} aria-hidden="true" />}
                onClick={() => setStopping(true)}
              >
                {t('stop')}
              </Button>
            )}
            {past.length > 0 && !over && (
              <span className={classes.foldKey}>
                <FoldKey open={unfolded} onFold={setUnfolded}>
                  {t('history')} · {format.number(past.length)}
                </FoldKey>
              </span>
            )}
          </div>
          {unfolded && (
            <ul className={classes.history} aria-label={t('history')}>
              {past.map((version) => (
                <li key={version.id}>
                  <span className={classes.dates}>
                    {version.until === null
                      ? t('since', { day: format.day(version.from) })
                      : t('between', { from: format.day(version.from), until: format.day(version.until) })}
                  </span>
                  <Sentences programme={rulesIn(kind, version.rules)} small />
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      {stopping && <StopDialog programme={programme} title={title} onDone={() => setStopping(false)} />}
    </Panel>
  )
}
