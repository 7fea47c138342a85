import { Popover, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { useFormat } from '#renderer/ui/format.tsx'
import { TextKey } from '#renderer/ui/TextKey.tsx'
import type { ConsentTold } from '#shared/contract/consent.ts'
import type { ConsentChannel } from '#shared/domain/contacts/consent.ts'
import { wordingFor } from '#shared/domain/contacts/wordings.ts'
import classes from './Consent.module.css'

/** Lines that are shown before somebody wants to see all. */
const SHOWN = 4

interface ConsentHistoryProps {
  /** In the order in which they were said. */
  readonly words: readonly ConsentTold[]
  readonly nameOf: (channel: ConsentChannel) => string
}

/** Every answer, the latest first, with the words that were shown. */
export function ConsentHistory({ words, nameOf }: ConsentHistoryProps) {
  const { t } = useTranslation('consent')
  const [all, setAll] = useState(false)
  const latest = words.toReversed()
  if (latest.length === 0) return <p className={classes.hint}>{t('hint')}</p>
  return (
    <>
      <ul className={classes.history} aria-label={t('history')}>
        {latest.slice(0, all ? latest.length : SHOWN).map((word) => (
          <HistoryLine key={word.id} word={word} channel={nameOf(word.channel)} />
        ))}
      </ul>
      {!all && latest.length > SHOWN && <TextKey onClick={() => setAll(true)}>{t('showAll')}</TextKey>}
    </>
  )
}

function HistoryLine({ word, channel }: { readonly word: ConsentTold; readonly channel: string }) {
  const { t } = useTranslation('consent')
  const format = useFormat()
  const [open, setOpen] = useState(false)
  const { purpose, state, how, day, by, wording } = word
  const about = purpose === 'keep-data' ? t(`purpose.${purpose}`) : t('about', { purpose: t(`purpose.${purpose}`), channel })
  return (
    <li className={classes.word}>
      <span className={classes.when}>{format.dayShort(day)}</span>
      <span>
        {about}: <strong>{t(`state.${state}`)}</strong>
        <span className={classes.by}>{by === '' ? t(`how.${how}`) : t('recorded', { how: t(`how.${how}`), name: by })}</span>
      </span>
      <Popover opened={open} onChange={setOpen} position="bottom-end" width={360} withArrow trapFocus>
        <Popover.Target>
          <UnstyledButton className={classes.shown ?? ''} aria-label={t('shownWords')} onClick={() => setOpen(!open)}>
            §
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown>
          <ShownWords wording={wording} />
        </Popover.Dropdown>
      </Popover>
    </li>
  )
}

/** The wording as it stood when the answer was given, in the reader's language. */
function ShownWords({ wording }: { readonly wording: string }) {
  const { t } = useTranslation('consent')
  const { shop, me } = useShop()
  const { data } = useQuery('contacts.wordingOf', { wording })
  return (
    <p className={classes.shownText} data-autofocus tabIndex={-1}>
      <strong>{t('shownWords')}</strong>
      <br />
      {data?.texts ? wordingFor(data.texts[me.language], shop.name) : '…'}
    </p>
  )
}
