import { Button, Select, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { useKeptDraft } from '#renderer/platform/kept-draft.ts'
import { ErrorSentence, useFieldErrors } from '#renderer/ui/ErrorSentence.tsx'
import { Group, Part } from '#renderer/ui/Part.tsx'
import { CountrySelect, DayEndSelect, useCurrencyName, ZoneSelect } from '#renderer/ui/PlaceSelects.tsx'
import { VenueTiles } from '#renderer/ui/VenueTiles.tsx'
import type { Shop } from '#shared/contract/shop.ts'
import { countries } from '#shared/domain/presets/countries.ts'
import { isLanguage, languageNames, languages } from '#shared/i18n/languages.ts'
import { Conflict } from './Conflict.tsx'
import { DateSettings } from './DateSettings.tsx'
import { LogoSettings } from './LogoSettings.tsx'
import { idOfTopic } from './parts.ts'
import classes from './ShopSettings.module.css'
import { SuggestionSettings } from './SuggestionSettings.tsx'
import { TipChips } from './TipChips.tsx'
import { chipOf, draftsOf, type TipDraft } from './tip-chips.ts'
import { WordingSettings } from './WordingSettings.tsx'

type Fields = Omit<Shop, 'version' | 'currency' | 'tipChips'>

/** What was changed here and not saved yet, and the version it was changed from. */
interface Draft {
  readonly from: Shop
  readonly fields: Partial<Fields>
  readonly tips: readonly TipDraft[] | null
}

/** Days that are offered for how long a card without a name waits. */
const WAITS = [30, 60, 90, 180, 365, 730]

interface ShopSettingsProps {
  /** What shops of a kind start with and this one has not. */
  readonly preset: (venue: Shop['venue']) => ReactNode
}

/** Everything about the shop itself. What is typed stays until it is saved, whatever others save meanwhile. */
export function ShopSettings({ preset }: ShopSettingsProps) {
  const { t } = useTranslation(['settings', 'place', 'common'])
  const { shop, me } = useShop()
  const currencyName = useCurrencyName()
  const [opId, nextOpId] = useOpId()
  const update = useCommand('shop.update')
  const fieldErrors = useFieldErrors()(update.error)
  const [draft, setDraft] = useKeptDraft<Draft>('shop-settings')
  /** As it was when the page was opened: once another is saved, what such places start with is offered. */
  const [firstVenue] = useState(shop.venue)
  const base = draft?.from ?? shop
  const fields: Fields = { ...base, ...draft?.fields }
  const tips = draft?.tips ?? draftsOf(base.tipChips, base.currency, me.language)
  const chips = tips.map((tip) => chipOf(tip, base.currency))

  const change = (changed: Partial<Draft>) => {
    if (update.isSuccess || update.isError) update.reset()
    setDraft({ from: base, fields: draft?.fields ?? {}, tips: draft?.tips ?? null, ...changed })
  }
  const set = (changed: Partial<Fields>) => change({ fields: { ...draft?.fields, ...changed } })
  /** Only what was changed here replaces what is saved in `basis`. */
  const save = (basis: Shop) => {
    if (chips.includes('unclear')) return
    const {
      name,
      venue,
      country,
      zone,
      dayEndsAt,
      language,
      tipChips: saved,
      namelessDays,
      datesAhead,
      datesAfter,
      leapDay,
      nameDaysByCalendar,
      suggests,
      welcome,
      passerBy,
      usualQuestion,
      version,
    }: Shop = { ...basis, ...draft?.fields }
    const tipChips = draft?.tips ? chips.filter((chip) => chip !== null && chip !== 'unclear') : saved
    update.mutate(
      {
        opId,
        version,
        name,
        venue,
        country,
        zone,
        dayEndsAt,
        language,
        tipChips,
        namelessDays,
        datesAhead,
        datesAfter,
        leapDay,
        nameDaysByCalendar,
        suggests,
        welcome,
        passerBy,
        usualQuestion,
      },
      {
        onSuccess: () => {
          setDraft(null)
          nextOpId()
        },
        onError: (error) => error.code !== 'OFFLINE' && nextOpId(),
      },
    )
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save(base)
  }
  const chooseCountry = (country: string) => {
    const zones: readonly string[] = countries.find(({ code }) => code === country)?.zones ?? []
    set({ country, zone: zones.includes(fields.zone) ? fields.zone : (zones[0] ?? fields.zone) })
  }
  const conflict = update.error?.code === 'CONFLICT'

  return (
    <form className={classes.form} onSubmit={submit} onKeyDown={submitOnControlEnter}>
      <Part title={t('settings:part.shop.name')}>
        <TextInput
          id={idOfTopic('name')}
          label={t('settings:topic.name')}
          value={fields.name}
          maxLength={80}
          onChange={(event) => set({ name: event.currentTarget.value })}
          error={fieldErrors['name']}
        />
        <LogoSettings />
        <Group title={t('settings:topic.venue')} hint={t('settings:venueHint')} id={idOfTopic('venue')}>
          <VenueTiles label={t('settings:topic.venue')} value={fields.venue} onChange={(venue) => set({ venue })} />
          {shop.venue !== firstVenue && preset(shop.venue)}
        </Group>
        <div className={classes.pair}>
          <div id={idOfTopic('country')}>
            <CountrySelect value={fields.country} onChange={chooseCountry} />
          </div>
          <div id={idOfTopic('zone')}>
            <ZoneSelect country={fields.country} value={fields.zone} onChange={(zone) => set({ zone })} />
          </div>
          <div id={idOfTopic('dayEndsAt')}>
            <DayEndSelect value={fields.dayEndsAt} onChange={(dayEndsAt) => set({ dayEndsAt })} />
            <p className={classes.hint}>{t('place:dayEndsHint')}</p>
          </div>
          <div>
            <Select
              id={idOfTopic('shopLanguage')}
              label={t('settings:topic.shopLanguage')}
              data={languages.map((language) => ({ value: language, label: languageNames[language] }))}
              value={fields.language}
              onChange={(language) => language !== null && isLanguage(language) && set({ language })}
              allowDeselect={false}
            />
            <p className={classes.hint}>{t('settings:shopLanguageHint')}</p>
          </div>
          <div>
            <TextInput
              id={idOfTopic('currency')}
              label={t('settings:topic.currency')}
              value={currencyName(shop.currency)}
              readOnly
              disabled
            />
            <p className={classes.hint}>{t('settings:currencyFixed')}</p>
          </div>
        </div>
        <Group title={t('settings:topic.tips')} hint={t('settings:tipsHint')} id={idOfTopic('tips')}>
          <TipChips tips={tips} currency={shop.currency} onChange={(changed) => change({ tips: changed })} />
        </Group>
        <WordingSettings fields={fields} onChange={set} />
        <DateSettings fields={fields} onChange={set} />
        <SuggestionSettings suggests={fields.suggests} onChange={set} />
        <Group title={t('settings:topic.namelessDays')} hint={t('settings:namelessHint')} id={idOfTopic('namelessDays')}>
          <Select
            className={classes.days ?? ''}
            aria-label={t('settings:namelessDays')}
            data={[...new Set([...WAITS, fields.namelessDays])]
              .sort((one, other) => one - other)
              .map((count) => ({ value: String(count), label: t('common:days', { count }) }))}
            value={String(fields.namelessDays)}
            onChange={(days) => days !== null && set({ namelessDays: Number(days) })}
            allowDeselect={false}
          />
        </Group>
        {conflict && (
          <Conflict
            mine={{ ...shop, ...draft?.fields }}
            saved={shop}
            busy={update.isPending}
            onKeepMine={() => save(shop)}
            onTakeTheirs={() => {
              setDraft(null)
              update.reset()
            }}
          />
        )}
      </Part>
      <footer className={classes.foot}>
        {!conflict && <ErrorSentence error={update.error} />}
        <Button
          type="submit"
          variant={draft === null ? 'outline' : 'filled'}
          disabled={draft === null}
          loading={update.isPending}
        >
          {t('settings:saveChanges')}
        </Button>
        <p className={classes.state} role="status">
          {draft !== null ? t('settings:unsaved') : update.isSuccess ? t('settings:savedNow') : t('settings:nothingToSave')}
        </p>
      </footer>
    </form>
  )
}

function submitOnControlEnter(event: React.KeyboardEvent<HTMLFormElement>): void {
  if (event.key === 'Enter' && event.ctrlKey) event.currentTarget.requestSubmit()
}
