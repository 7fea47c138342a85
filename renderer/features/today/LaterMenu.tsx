import { Button, Popover, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DayField } from '#renderer/ui/DayField.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { takeFocus } from '#renderer/ui/take-focus.ts'
import { addDays, type Day, isDay } from '#shared/kernel/day.ts'
import classes from './Today.module.css'

interface LaterMenuProps {
  readonly name: string
  readonly onLater: (until: Day) => void
  /** Null where the line has a key for it. */
  readonly onWrite: (() => void) | null
  /** Null where it is a task already. */
  readonly onTakeUp: (() => void) | null
  /** Where the line's own key does something else: it was done already. */
  readonly onDone: (() => void) | null
}

const FURTHEST = 366

/** Until when a line is put off: tomorrow, in a week, or a day that is typed or chosen. */
export function LaterMenu({ name, onLater, onWrite, onTakeUp, onDone }: LaterMenuProps) {
  const { t } = useTranslation('today')
  const { today } = useFormat()
  const [opened, setOpened] = useState(false)
  const [picking, setPicking] = useState(false)
  const [day, setDay] = useState<Day | ''>('')
  const close = () => {
    setOpened(false)
    setPicking(false)
  }
  const put = (until: Day) => {
    close()
    onLater(until)
  }
  const choice = (words: string, act: () => void, first = false) => (
    <UnstyledButton ref={first ? takeFocus : null} className={classes.choice ?? ''} onClick={act}>
      {words}
    </UnstyledButton>
  )
  return (
    <Popover opened={opened} onChange={(open) => (open ? setOpened(true) : close())} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          size="sm"
          className={classes.later ?? ''}
          aria-label={t('actOn', { act: t('later'), name })}
          aria-haspopup="dialog"
          aria-expanded={opened}
          data-later
          onClick={() => (opened ? close() : setOpened(true))}
        >
          {t('later')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.laterMenu ?? ''} aria-label={t('actOn', { act: t('later'), name })}>
        {picking ? (
          <form
            className={classes.picking}
            onSubmit={(event) => {
              event.preventDefault()
              if (isDay(day) && day > today) put(day)
            }}
          >
            <DayField
              ref={takeFocus}
              aria-label={t('laterUntil.date')}
              min={addDays(today, 1)}
              max={addDays(today, FURTHEST)}
              value={day}
              onChange={setDay}
              data-mantine-stop-propagation="true"
            />
            <Button type="submit" variant="soft" disabled={!isDay(day) || day <= today}>
              {t('putOff')}
            </Button>
          </form>
        ) : (
          <>
            {choice(t('laterUntil.tomorrow'), () => put(addDays(today, 1)), true)}
            {choice(t('laterUntil.week'), () => put(addDays(today, 7)))}
            {choice(t('laterUntil.date'), () => setPicking(true))}
            {(onDone ?? onTakeUp ?? onWrite) && <hr className={classes.rule} />}
            {onWrite &&
              choice(t('act.write'), () => {
                close()
                onWrite()
              })}
            {onTakeUp &&
              choice(t('takeUp'), () => {
                close()
                onTakeUp()
              })}
            {onDone &&
              choice(t('act.done'), () => {
                close()
                onDone()
              })}
          </>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}
