import { Button, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Badge } from '#renderer/ui/Badge.tsx'
import { outcomeTone } from '#renderer/ui/contact-words.ts'
import { useFormat } from '#renderer/ui/format.tsx'
import { Panel } from '#renderer/ui/Panel.tsx'
import { takeFocus } from '#renderer/ui/take-focus.ts'
import classes from './CallList.module.css'
import type { Called, CallSession } from './use-call-session.ts'

interface CallsDoneProps {
  readonly session: CallSession
  readonly onTakeBack: (one: Called) => void
  readonly onLeave: () => void
}

/** The end of the list: what came of each call, and when it goes on. */
export function CallsDone({ session: { called, skipped, again }, onTakeBack, onLeave }: CallsDoneProps) {
  const { t } = useTranslation(['calls', 'journal', 'today'])
  const format = useFormat()
  return (
    <Panel className={classes.panel ?? ''} aria-label={t('calls:over')}>
      <h2 className={classes.name}>{t('calls:over')}</h2>
      <p className={classes.quiet} role="status">
        {t('calls:overHint', { count: called.length })}
      </p>
      <ul className={classes.results} aria-label={t('calls:results')}>
        {called.map((one) => (
          <li key={one.contactId} className={classes.result}>
            <strong>{one.name}</strong>
            <Badge tone={outcomeTone(one.outcome)} size="mini">
              {t(`journal:outcome.${one.outcome}`)}
            </Badge>
            <span className={classes.quiet}>
              {one.nextDay !== null && t('calls:nextOn', { when: format.relativeDay(one.nextDay) })}
            </span>
            <UnstyledButton className={classes.undo ?? ''} onClick={() => onTakeBack(one)}>
              {t('calls:undo')}
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <div className={classes.foot}>
        {skipped.length > 0 && (
          <Button variant="outline" onClick={again}>
            {t('calls:again', { count: skipped.length })}
          </Button>
        )}
        <Button ref={takeFocus} onClick={onLeave}>
          {t('today:toToday')}
        </Button>
      </div>
    </Panel>
  )
}
