import { Button } from '@mantine/core'
import { IconPencil, IconPlus } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useShop } from '#renderer/api/shop.tsx'
import { BoxAct, CardBox } from '#renderer/ui/CardBox.tsx'
import { DataList, DataRow } from '#renderer/ui/DataList.tsx'
import { FoldKey } from '#renderer/ui/FoldKey.tsx'
import { type Format, useFormat } from '#renderer/ui/format.tsx'
import { Seen } from '#renderer/ui/Masked.tsx'
import { RowKey } from '#renderer/ui/RowKey.tsx'
import { takeFocus } from '#renderer/ui/take-focus.ts'
import type { Birthday, ClientCard } from '#shared/contract/clients.ts'
import { nextOccurrence } from '#shared/domain/dates/important-date.ts'
import { languageNames } from '#shared/i18n/languages.ts'
import { makeDay } from '#shared/kernel/day.ts'
import notice from './Notice.module.css'
import classes from './Profile.module.css'
import type { FieldName } from './profile-fields.ts'
import { useWaitingWords } from './waiting-words.ts'

interface ProfileProps {
  readonly card: ClientCard
  /** Rows for the dates other than the birthday. */
  readonly dates: (adding: boolean, onAdded: () => void) => ReactNode
  /** With whose card this one was merged. */
  readonly joined: ReactNode
  /** Something typed earlier is still kept. */
  readonly waiting: boolean
  /** The form was just left: the focus comes back here. */
  readonly left: boolean
  /** Opens the form at this field. */
  readonly onEdit: (field: FieldName) => void
  readonly onDiscard: () => void
}

/** What is known of the client, a line each; pressing a line edits it where it stands. */
export function Profile({ card, dates, joined, waiting, left, onEdit, onDiscard }: ProfileProps) {
  const { t } = useTranslation(['clients', 'common', 'people', 'nameless'])
  const format = useFormat()
  const [all, setAll] = useState(false)
  const [adding, setAdding] = useState(false)
  const { phones, email, birthday, language, note, codes, consent, waits } = card
  const waitingWords = useWaitingWords()

  const row = (field: FieldName, label: string, value: ReactNode, aside?: ReactNode) => (
    <DataRow key={field} label={label} {...(aside ? { aside } : {})}>
      <RowKey title={t('common:edit')} onClick={() => onEdit(field)}>
        {value || <span className={classes.missing}>{t('clients:addFact')}</span>}
      </RowKey>
    </DataRow>
  )

  const codesRow = row(
    'codes',
    t('clients:field.codes'),
    codes.length === 0
      ? null
      : codes.map((code) => (
          <span key={code} className={classes.line}>
            {code}
          </span>
        )),
  )
  // What is seldom asked for at the counter.
  const rest = [
    row('email', t('clients:field.email'), email || null),
    row('language', t('clients:field.language'), language && languageNames[language]),
    codesRow,
    row(
      'consent',
      t('clients:field.consent'),
      consent && t(`clients:consent.${consent.state}`),
      consent && format.instant(consent.at),
    ),
  ]
  return (
    <CardBox
      title={t('clients:profile')}
      acts={
        <>
          <BoxAct icon={<IconPlus size={18} stroke={1.75} aria-hidden="true" />} onClick={() => setAdding(true)}>
            {t('people:addDate')}
          </BoxAct>
          <BoxAct
            ref={left ? takeFocus : null}
            icon={<IconPencil size={18} stroke={1.75} aria-hidden="true" />}
            onClick={() => onEdit('name')}
          >
            {t('common:edit')}
          </BoxAct>
        </>
      }
    >
      {waiting && (
        <div className={notice.notice} role="status">
          <span className={notice.words}>{t('clients:draftWaits')}</span>
          <Button variant="outline" size="sm" onClick={() => onEdit('name')}>
            {t('clients:continueDraft')}
          </Button>
          <Button variant="subtle" size="sm" onClick={onDiscard}>
            {t('common:discard')}
          </Button>
        </div>
      )}
      <DataList>
        {card.nameless && row('nickname', t('nameless:knownBy'), card.nickname)}
        {waits !== null && (
          <DataRow label={t('nameless:waits')} {...(waits.hasCode ? { aside: t('nameless:codeStays') } : {})}>
            {waitingWords(waits)}
          </DataRow>
        )}
        {!card.nameless &&
          row(
            'phones',
            t('clients:field.phones'),
            phones.length === 0
              ? null
              : phones.map(({ typed }) => (
                  <span key={typed} className={classes.line}>
                    <Seen address={typed} />
                  </span>
                )),
          )}
        {!card.nameless &&
          row(
            'birthday',
            t('clients:field.birthday'),
            birthday && birthdayText(birthday, format),
            <NextBirthday birthday={birthday} />,
          )}
        {dates(adding, () => setAdding(false))}
        {(all || note !== '') && row('note', t('clients:field.note'), note && <span className={classes.note}>{note}</span>)}
        {all && (card.nameless ? codesRow : rest)}
      </DataList>
      <FoldKey open={all} onFold={setAll}>
        {t(all ? 'clients:lessProfile' : 'clients:moreProfile')}
      </FoldKey>
      {joined}
    </CardBox>
  )
}

function NextBirthday({ birthday }: { readonly birthday: Birthday | null }) {
  const { t } = useTranslation(['clients', 'common'])
  const { today } = useFormat()
  const { leapDay } = useShop().shop
  const next = birthday && nextOccurrence({ kind: 'birthday', label: '', date: birthday }, today, leapDay)
  if (!next) return null
  const when = next.inDays === 0 ? t('common:today') : t('clients:inDays', { count: next.inDays })
  return next.years === null ? when : t('clients:turns', { age: next.years, when })
}

function birthdayText({ year, month, day }: Birthday, format: Format): string {
  if (month === null) return String(year ?? '')
  if (day === null) return [format.monthName(month), year].filter(Boolean).join(' ')
  const whole = year === null ? null : makeDay(year, month, day)
  return whole === null ? format.monthAndDay(month, day) : format.day(whole)
}
