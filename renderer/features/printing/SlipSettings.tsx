import { Button, Checkbox, NumberInput, SegmentedControl, TextInput } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newOpId } from '#renderer/api/api.ts'
import { useCommand, useOpId, useQuery } from '#renderer/api/hooks.ts'
import { refreshAll } from '#renderer/api/query-client.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { ErrorSentence, useFieldErrors } from '#renderer/ui/ErrorSentence.tsx'
import { Group, Part } from '#renderer/ui/Part.tsx'
import { slipPicture, slipToSend } from '#renderer/ui/slip-picture.ts'
import type { OutputOf } from '#shared/contract/client.ts'
import type { Roll } from '#shared/domain/printing/roll.ts'
import classes from './Printing.module.css'

type Settings = OutputOf<'printing.settings'>

const USUAL_PORT = 9100
const ROLL_NAMES: readonly Roll[] = ['58', '80']
/** Of every language that is spoken here, those letters that printers have not. */
const LETTERS = 'Ґ є ї ы э · ș ț ă î · ą ę ł ż · ₴ € zł'

interface SlipSettingsProps {
  readonly title: string
  readonly ids: Readonly<Record<'printer' | 'roll' | 'thanks', string>>
}

/** Where slips are printed, how wide they are and what stands at their foot. */
export function SlipSettings(props: SlipSettingsProps) {
  const { data: kept, error } = useQuery('printing.settings', {})
  if (!kept) return <ErrorSentence error={error} />
  return <Form key={kept.version} kept={kept} {...props} />
}

function Form({ kept, title, ids }: SlipSettingsProps & { readonly kept: Settings }) {
  const { t } = useTranslation(['printing', 'common'])
  const fieldErrors = useFieldErrors()
  const [host, setHost] = useState(kept.printer?.host ?? '')
  const [port, setPort] = useState<number | null>(kept.printer?.port ?? USUAL_PORT)
  const [inNetwork, setInNetwork] = useState(kept.printer !== null)
  const [roll, setRoll] = useState(kept.roll)
  const [thanks, setThanks] = useState(kept.thanks)
  const [opId, nextOpId] = useOpId()
  const save = useCommand('printing.saveSettings')
  const problems = fieldErrors(save.error)
  const printer = inNetwork && port !== null ? { host: host.trim(), port } : null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (inNetwork && (port === null || host.trim() === '')) return
    save.mutate(
      { opId, version: kept.version, printer, roll, thanks },
      {
        onSettled: nextOpId,
        onError: ({ code }) => {
          if (code === 'CONFLICT') refreshAll()
        },
      },
    )
  }
  return (
    <Part title={title} lead={t('printing:lead')}>
      <form className={classes.form} onSubmit={submit}>
        <Group title={t('printing:inNetwork')} id={ids.printer}>
          <Checkbox
            label={t('printing:use')}
            checked={inNetwork}
            onChange={({ currentTarget: { checked } }) => setInNetwork(checked)}
          />
          {inNetwork && (
            <div className={classes.address}>
              <TextInput
                required
                label={t('printing:host')}
                description={t('printing:hostHint')}
                autoComplete="off"
                spellCheck={false}
                maxLength={200}
                value={host}
                error={problems['printer.host']}
                onChange={({ currentTarget: { value } }) => setHost(value)}
              />
              <NumberInput
                required
                label={t('printing:port')}
                description={t('printing:portHint')}
                min={1}
                max={65_535}
                allowDecimal={false}
                hideControls
                value={port ?? ''}
                onChange={(value) => setPort(value === '' ? null : Number(value))}
              />
            </div>
          )}
        </Group>
        <Group title={t('printing:roll')} id={ids.roll}>
          <SegmentedControl
            aria-label={t('printing:roll')}
            value={roll}
            data={ROLL_NAMES.map((value) => ({ value, label: t('printing:mm', { width: value }) }))}
            onChange={(value) => setRoll(ROLL_NAMES.find((each) => each === value) ?? '80')}
          />
        </Group>
        <TextInput
          id={ids.thanks}
          label={t('printing:thanks')}
          description={t('printing:thanksHint')}
          maxLength={200}
          value={thanks}
          onChange={({ currentTarget: { value } }) => setThanks(value)}
        />
        <ErrorSentence error={Object.keys(problems).length > 0 ? null : save.error} />
        <div className={classes.keys}>
          <Button type="submit" loading={save.isPending}>
            {t('common:save')}
          </Button>
          {kept.printer !== null && <TrialKey kept={kept} />}
        </div>
      </form>
    </Part>
  )
}

/** A slip with the letters of all languages, to the printer as it is saved. */
function TrialKey({ kept: { roll, thanks } }: { readonly kept: Settings }) {
  const { t } = useTranslation('printing')
  const { shop } = useShop()
  const slip = useCommand('printing.slip')
  const print = async () => {
    const { dots } = await slipPicture(
      [
        { kind: 'title', left: shop.name },
        { kind: 'row', left: t('trialTitle'), right: t('mm', { width: roll }) },
        { kind: 'rule', left: '' },
        { kind: 'text', left: LETTERS },
        { kind: 'thanks', left: thanks },
      ],
      roll,
    )
    slip.mutate({ opId: newOpId(), picture: slipToSend(dots, roll) })
  }
  return (
    <>
      <Button
        variant="default"
        loading={slip.isPending}
        leftSection={<IconPrinter size={20} stroke={1.75} aria-hidden="true" />}
        onClick={() => void print()}
      >
        {t('trial')}
      </Button>
      <span role="status" className={classes.told}>
        {slip.isSuccess ? t('trialDone') : t('trialHint')}
      </span>
      <ErrorSentence error={slip.error} />
    </>
  )
}
