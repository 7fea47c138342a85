import { ActionIcon, Button, UnstyledButton } from '@mantine/core'
import { IconBan, IconClock, IconX } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useBlockSentence } from '#renderer/ui/BlockNote.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import type { TodayLine } from '#shared/contract/today.ts'
import type { TodayKind } from '#shared/domain/today/kind.ts'
import { actIcons, actOf } from './act.ts'
import { LaterMenu } from './LaterMenu.tsx'
import { LineFace } from './LineFace.tsx'
import type { LineActs } from './line-acts.ts'
import { calledOf, keyOf } from './line-key.ts'
import classes from './Today.module.css'
import { Why } from './Why.tsx'

interface LineCardProps {
  readonly kind: TodayKind
  readonly line: TodayLine
  readonly acts: LineActs
}

/** One thing of the day: who, why, and what one does about it. */
export function LineCard({ kind, line, acts }: LineCardProps) {
  const { t } = useTranslation(['today', 'blocks'])
  const format = useFormat()
  const { client } = line
  const blockSentence = useBlockSentence()
  const why = useRef<HTMLParagraphElement>(null)
  const act = actOf(kind, line)
  const Icon = actIcons[act]
  const name = calledOf(line)
  return (
    <li className={classes.card} data-line={keyOf(line)}>
      <UnstyledButton className={classes.who ?? ''} onClick={() => acts.open(line)} tabIndex={-1} aria-hidden="true">
        <LineFace line={line} size={40} />
      </UnstyledButton>
      <div className={classes.words}>
        <UnstyledButton className={classes.name ?? ''} onClick={() => acts.open(line)}>
          {name}
        </UnstyledButton>
        <p className={classes.why} ref={why}>
          <Why reason={line.reason} named={client !== null} />
        </p>
        {line.block !== null && (
          <p className={classes.block}>
            <IconBan size={16} stroke={1.75} aria-hidden="true" />
            {blockSentence(line.block)}
          </p>
        )}
        {line.callFrom !== null && (
          <p className={classes.block}>
            <IconClock size={16} stroke={1.75} aria-hidden="true" />
            {t('blocks:callFrom', { time: format.time(line.callFrom) })}
          </p>
        )}
      </div>
      <div className={classes.acts}>
        <Button
          variant="soft"
          size="sm"
          className={classes.act ?? ''}
          leftSection={<Icon size={18} stroke={1.75} aria-hidden="true" />}
          aria-label={t('actOn', { act: t(`act.${act}`), name })}
          data-act
          onClick={() => acts.act(act, kind, line)}
        >
          {t(`act.${act}`)}
        </Button>
        <LaterMenu
          name={name}
          onLater={(until) => acts.later(line, until)}
          onTakeUp={line.reason.why === 'task' ? null : () => acts.takeUp(kind, line, why.current?.textContent ?? '')}
          onWrite={act === 'write' || client === null ? null : () => acts.write(line)}
          onDone={act === 'done' || act === 'wished' ? null : () => acts.done(line)}
        />
        <ActionIcon
          className={classes.dismiss ?? ''}
          aria-label={t('actOn', { act: t('dismiss'), name })}
          title={t('dismiss')}
          data-dismiss
          onClick={() => acts.dismiss(line)}
        >
          <IconX size={18} stroke={1.75} aria-hidden="true" />
        </ActionIcon>
      </div>
    </li>
  )
}
