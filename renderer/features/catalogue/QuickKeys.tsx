import { Button, Select } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconLayoutGrid, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newOpId } from '#renderer/api/api.ts'
import { useCommand } from '#renderer/api/hooks.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { useItemPrice } from '#renderer/ui/item-price.ts'
import { type Item, QUICK_KEYS } from '#shared/contract/catalogue.ts'
import { moved } from './moved.ts'
import classes from './QuickKeys.module.css'

/** The keys as they lie at the till, put in order by dragging, by arrows, or by the buttons below. Every move is saved at once. */
export function QuickKeys({ items }: { readonly items: readonly Item[] }) {
  const { t } = useTranslation('catalogue')
  const { price } = useItemPrice(items)
  const setKeys = useCommand('catalogue.setQuickKeys')
  const [chosen, setChosen] = useState<number | null>(null)
  const [dragged, setDragged] = useState<number | null>(null)
  const [over, setOver] = useState<number | null>(null)
  const kept = items.filter(({ quickKey }) => quickKey !== null).sort((one, other) => (one.quickKey ?? 0) - (other.quickKey ?? 0))
  // While a move is on its way, the keys already lie as they will.
  const ids = setKeys.isPending ? setKeys.variables.ids : kept.map(({ id }) => id)
  const keys = ids.flatMap((id) => items.find((item) => item.id === id) ?? [])
  const at = keys.findIndex(({ id }) => id === chosen)
  const current = keys[at]
  const free = items.filter(({ id }) => !ids.includes(id))

  const put = (order: readonly number[]) => setKeys.mutate({ opId: newOpId(), ids: [...order] })
  const move = (from: number, to: number) => to >= 0 && to < ids.length && put(moved(ids, from, to))
  const takeOff = (id: number) => {
    setChosen(null)
    put(ids.filter((each) => each !== id))
  }
  const onKeyDown = (event: KeyboardEvent, index: number, id: number) => {
    const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0
    if (step !== 0) move(index, index + step)
    else if (event.key === 'Delete') takeOff(id)
    else return
    event.preventDefault()
  }
  const drop = (to: number) => {
    if (dragged !== null && dragged !== to) move(dragged, to)
    setDragged(null)
    setOver(null)
  }

  return (
    <>
      <p className={classes.lead}>{t('keysLead')}</p>
      <div className={classes.till}>
        {keys.map((item, index) => (
          <button
            key={item.id}
            type="button"
            className={classes.key}
            aria-label={t('keyAt', { name: item.name, place: index + 1 })}
            aria-pressed={item.id === chosen}
            data-over={(over === index && dragged !== index) || undefined}
            data-dragged={dragged === index || undefined}
            draggable
            onClick={() => setChosen(item.id === chosen ? null : item.id)}
            onKeyDown={(event) => onKeyDown(event, index, item.id)}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move'
              setDragged(index)
            }}
            onDragOver={(event) => {
              event.preventDefault()
              setOver(index)
            }}
            onDragEnd={() => drop(dragged ?? index)}
            onDrop={(event) => {
              event.preventDefault()
              drop(index)
            }}
          >
            <span>{item.name}</span>
            <span className={classes.price}>{price(item)}</span>
          </button>
        ))}
        <div className={classes.all}>
          <IconLayoutGrid size={20} stroke={1.75} aria-hidden="true" />
          {t('allItems')}
        </div>
      </div>
      <div className={classes.tools}>
        <Button
          variant="default"
          {...resting(at <= 0)}
          leftSection={<IconArrowLeft size={20} stroke={1.75} aria-hidden="true" />}
          onClick={() => move(at, at - 1)}
        >
          {t('earlier')}
        </Button>
        <Button
          variant="default"
          {...resting(at === -1 || at === keys.length - 1)}
          rightSection={<IconArrowRight size={20} stroke={1.75} aria-hidden="true" />}
          onClick={() => current && move(at, at + 1)}
        >
          {t('later')}
        </Button>
        <Button
          variant="default"
          {...resting(at === -1)}
          leftSection={<IconX size={20} stroke={1.75} aria-hidden="true" />}
          onClick={() => current && takeOff(current.id)}
        >
          {t('takeOff')}
        </Button>
        <span className={classes.hint} role="status">
          {current ? t('keyAt', { name: current.name, place: at + 1 }) : t('chooseKey')}
        </span>
      </div>
      <ErrorSentence error={setKeys.error} />
      {keys.length < QUICK_KEYS ? (
        <Select
          className={classes.add ?? ''}
          label={t('addKey')}
          description={t('keysCount', { count: keys.length, most: QUICK_KEYS })}
          placeholder={t('addKeyHint')}
          data={free.map((item) => ({ value: String(item.id), label: `${item.name} · ${price(item)}` }))}
          value={null}
          onChange={(id) => id !== null && put([...ids, Number(id)])}
          searchable
        />
      ) : (
        <p className={classes.lead}>{t('keysFull', { most: QUICK_KEYS })}</p>
      )}
    </>
  )
}

/** Nothing to do for a button just now. Not `disabled`: a key moved to the end would take the focus from whoever is pressing. */
const resting = (rests: boolean) => ({ 'aria-disabled': rests, ...(rests ? { 'data-disabled': true } : {}) })
