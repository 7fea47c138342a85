import { Button, UnstyledButton } from '@mantine/core'
import { IconClock, IconMessage, IconMessageCircleQuestion } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#renderer/ui/format.tsx'
import { takeFocus } from '#renderer/ui/take-focus.ts'
import type { OutputOf } from '#shared/contract/client.ts'
import type { TodayLine } from '#shared/contract/today.ts'
import type { TodayKind } from '#shared/domain/today/kind.ts'
import { actIcons, actOf } from './act.ts'
import { LaterMenu } from './LaterMenu.tsx'
import { LineFace } from './LineFace.tsx'
import type { LineActs } from './line-acts.ts'
import { calledOf, keyOf } from './line-key.ts'
import classes from './Today.module.css'
import { Why } from './Why.tsx'

/** The day begins with Enter, unless something else has the focus already. */
function focusAtFirst(key: HTMLElement | null): void {
  if (document.activeElement === document.body) takeFocus(key)
}

interface StartWithProps {
  readonly kind: TodayKind
  readonly line: TodayLine
  readonly first: NonNullable<OutputOf<'today.list'>['startWith']>
  readonly acts: LineActs
}

/** The most valuable open line, with the only filled key of the screen. */
export function StartWith({ kind, line, first: { since, question }, acts }: StartWithProps) {
  const { t } = useTranslation(['today', 'blocks'])
  const format = useFormat()
  const { client, phone } = line
  const name = calledOf(line)
  const why = useRef<HTMLParagraphElement>(null)
  const act = actOf(kind, line)
  const Icon = actIcons[act]
  const calls = act === 'call' && phone !== null
  return (
    <section className={classes.first} aria-label={t('startWith')} data-line={keyOf(line)}>
      <LineFace line={line} size={76} />
      <div className={classes.firstWords}>
        <p className={classes.firstLabel}>{t('startWith')}</p>
        <h2 className={classes.firstName}>
          <UnstyledButton className={classes.firstKey ?? ''} onClick={() => acts.open(line)}>
            {name}
          </UnstyledButton>
        </h2>
        <p className={classes.firstWhy} ref={why}>
          <Why reason={line.reason} named={client !== null} /> {since !== null && t('since', { month: format.monthSince(since) })}
        </p>
        {line.callFrom !== null && (
          <p className={classes.block}>
            <IconClock size={16} stroke={1.75} aria-hidden="true" />
            {t('blocks:callFrom', { time: format.time(line.callFrom) })}
          </p>
        )}
        {question !== null && (
          <p className={classes.hint}>
            <IconMessageCircleQuestion size={20} stroke={1.75} aria-hidden="true" />
            {question}
          </p>
        )}
      </div>
      <div className={classes.go}>
        <UnstyledButton ref={focusAtFirst} className={classes.filled ?? ''} data-act onClick={() => acts.act(act, kind, line)}>
          <Icon size={26} stroke={1.75} aria-hidden="true" />
          <span>
            <b>{calls ? phone.typed : t(`act.${act}`)}</b>
            {calls && <small>{t('callAndNote')}</small>}
          </span>
        </UnstyledButton>
        {act !== 'write' && client !== null && (
          <Button
            variant="outline"
            leftSection={<IconMessage size={20} stroke={1.75} aria-hidden="true" />}
            onClick={() => acts.write(line)}
          >
            {t('act.write')}
          </Button>
        )}
        <LaterMenu
          name={name}
          onLater={(until) => acts.later(line, until)}
          onTakeUp={line.reason.why === 'task' ? null : () => acts.takeUp(kind, line, why.current?.textContent ?? '')}
          onWrite={null}
          onDone={act === 'done' || act === 'wished' ? null : () => acts.done(line)}
        />
      </div>
    </section>
  )
}
