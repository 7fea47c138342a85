import { Button, SegmentedControl, Switch, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { ErrorSentence, useFieldErrors } from '#renderer/ui/ErrorSentence.tsx'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { Mark } from '#renderer/ui/Mark.tsx'
import { CountrySelect, CurrencySelect, DayEndSelect, useReader, ZoneSelect } from '#renderer/ui/PlaceSelects.tsx'
import { submitOnControlEnter } from '#renderer/ui/submit-on-control-enter.ts'
import { VenueTiles } from '#renderer/ui/VenueTiles.tsx'
import { type CountryCode, countries } from '#shared/domain/presets/countries.ts'
import type { VenueKind } from '#shared/domain/presets/preset.ts'
import { isLanguage, type Language, languageNames, languages } from '#shared/i18n/languages.ts'
import type { CurrencyCode } from '#shared/kernel/money.ts'
import classes from './FirstStart.module.css'
import { guessCountry } from './guess-country.ts'
import { Opening } from './Opening.tsx'
import { Preview } from './Preview.tsx'

const SAMPLE_CLIENTS = 300

/** When the last guests of such a place have usually gone home. */
const usualDayEnd: Readonly<Record<VenueKind, number>> = { bar: 4, billiards: 2, cafe: 2, sports: 0, shop: 0, laundry: 0 }

interface FirstStartProps {
  /** Changes the words of the whole program at once. */
  readonly onLanguage: (language: Language) => void
  /** The way in for whom a shop is to be brought back instead. */
  readonly wayBack: ReactNode
}

/** The first page an owner sees: what the place is called, what it is, where it stands. Then the till. */
export function FirstStart({ onLanguage, wayBack }: FirstStartProps) {
  const { t } = useTranslation(['start', 'place', 'common'])
  const language = useReader()
  const [opId, nextOpId] = useOpId()
  const create = useCommand('shop.create')
  const fieldErrors = useFieldErrors()(create.error)
  const nameInput = useRef<HTMLInputElement>(null)
  const venueGroup = useRef<HTMLDivElement>(null)
  const [name, setName] = useState('')
  const [ownerName, setOwnerName] = useState('')
  const [venue, setVenue] = useState<VenueKind | null>(null)
  const [place, setPlace] = useState(() => placeOf(guessCountry(zoneOfMachine(), navigator.languages)))
  const [chosenDayEnd, setChosenDayEnd] = useState<number | null>(null)
  const [sample, setSample] = useState(false)
  const [tried, setTried] = useState(false)
  const dayEndsAt = chosenDayEnd ?? (venue === null ? 0 : usualDayEnd[venue])
  const nameMissing = tried && name.trim() === ''
  const venueMissing = tried && venue === null

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (name.trim() === '') return nameInput.current?.focus()
    if (venue === null) return venueGroup.current?.querySelector('input')?.focus()
    create.mutate(
      {
        opId,
        name,
        ownerName: ownerName.trim() || t('start:ownerDefault'),
        venue,
        ...place,
        dayEndsAt,
        language,
        sampleClients: sample ? SAMPLE_CLIENTS : 0,
      },
      { onError: (error) => error.code !== 'OFFLINE' && nextOpId() },
    )
  }

  if (create.isPending || create.isSuccess) return <Opening name={name.trim()} opId={opId} sample={sample} />

  return (
    <main className={classes.page}>
      <form className={classes.form} onSubmit={submit} onKeyDown={submitOnControlEnter} noValidate>
        <header className={classes.head}>
          <span className={classes.mark}>
            <Mark size={40} />
          </span>
          <SegmentedControl
            aria-label={t('start:language')}
            className={classes.languages ?? ''}
            value={language}
            onChange={(value) => isLanguage(value) && onLanguage(value)}
            data={languages.map((each) => ({ value: each, label: <span lang={each}>{languageNames[each]}</span> }))}
          />
        </header>
        <div>
          <h1 className={classes.title}>{t('start:title')}</h1>
          <p className={classes.lead}>{t('start:lead')}</p>
        </div>

        <section className={classes.question}>
          <h2 className={classes.asked}>{t('start:nameQuestion')}</h2>
          <div className={classes.names}>
            <TextInput
              ref={nameInput}
              label={t('start:name')}
              placeholder={t('start:nameHint')}
              value={name}
              maxLength={80}
              onChange={(event) => setName(event.currentTarget.value)}
              error={nameMissing ? t('start:nameMissing') : fieldErrors['name']}
              autoComplete="off"
              autoFocus
            />
            <TextInput
              label={t('start:owner')}
              placeholder={t('start:ownerHint')}
              value={ownerName}
              maxLength={80}
              onChange={(event) => setOwnerName(event.currentTarget.value)}
              error={fieldErrors['ownerName']}
              autoComplete="off"
            />
          </div>
        </section>

        <section className={classes.question} ref={venueGroup}>
          <h2 className={classes.asked}>{t('start:venueQuestion')}</h2>
          <VenueTiles
            label={t('start:venueQuestion')}
            value={venue}
            onChange={setVenue}
            describedBy={venueMissing ? 'venue-missing' : undefined}
          />
          {venueMissing && (
            <p id="venue-missing" className={classes.missing} role="alert">
              {t('start:venueMissing')}
            </p>
          )}
        </section>

        <section className={classes.question}>
          <h2 className={classes.asked}>{t('start:placeQuestion')}</h2>
          <div className={classes.place}>
            <div className={classes.part}>
              <CountrySelect value={place.country} onChange={(code) => setPlace(placeOf(code))} />
            </div>
            <div className={classes.part} data-long>
              <CurrencySelect value={place.currency} onChange={(currency) => setPlace({ ...place, currency })} />
            </div>
            <div className={classes.part}>
              <ZoneSelect country={place.country} value={place.zone} onChange={(zone) => setPlace({ ...place, zone })} />
            </div>
            <div className={classes.part}>
              <DayEndSelect value={dayEndsAt} onChange={setChosenDayEnd} />
            </div>
          </div>
          <p className={classes.hint}>{t('place:dayEndsHint')}</p>
        </section>

        <ErrorSentence error={create.error} />
        <footer className={classes.foot}>
          <Switch
            className={classes.sample ?? ''}
            checked={sample}
            onChange={(event) => setSample(event.currentTarget.checked)}
            label={t('start:sample')}
            description={t('start:sampleHint')}
          />
          <Button type="submit" size="lg" className={classes.open ?? ''} rightSection={<KeyHint keys="Enter" />}>
            {t('start:open')}
          </Button>
        </footer>
        <div className={classes.last}>
          <p className={classes.calm}>{t('start:calm')}</p>
          {wayBack}
        </div>
      </form>

      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the preview is longer than the page and is scrolled by the keyboard, too. */}
      <aside tabIndex={0} className={classes.preview} aria-label={t('start:preview')}>
        <h2 className={classes.previewTitle}>{t('start:preview')}</h2>
        {venue === null && <p className={classes.waiting}>{t('start:previewWaiting')}</p>}
        <Preview venue={venue ?? 'cafe'} currency={place.currency} />
      </aside>
    </main>
  )
}

interface Place {
  readonly country: CountryCode
  readonly currency: CurrencyCode
  readonly zone: string
}

function placeOf(code: CountryCode): Place {
  const { currency, zones } = countries.find((each) => each.code === code) ?? countries[0]
  const here = zoneOfMachine()
  return { country: code, currency, zone: zones.find((zone) => zone === here) ?? zones[0] }
}

function zoneOfMachine(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}
