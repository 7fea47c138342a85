import { Button, NativeSelect } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpId } from '#renderer/api/hooks.ts'
import { useMay } from '#renderer/api/shop.tsx'
import classes from './AddressField.module.css'
import { ErrorSentence } from './ErrorSentence.tsx'
import type { useAddressField } from './use-address-field.ts'

/** Which of the shop's own fields has the postal address; where none has, one is made with one press. */
export function AddressField({ fields, fieldId, choose }: ReturnType<typeof useAddressField>) {
  const { t } = useTranslation('labels')
  const mayMake = useMay('shop.edit')
  const [opId, nextOpId] = useOpId()
  const make = useCommand('fields.setField')
  const name = t('addressName')
  const add = () =>
    make.mutate(
      { opId, instead: null, name, kind: 'text', unit: '', options: [], onCard: true, inList: false },
      { onSuccess: ({ id }) => choose(id), onError: nextOpId },
    )
  const made = fields.find(({ id }) => id === make.data?.id && id === fieldId)
  const select = (label: string) => (
    <NativeSelect
      label={label}
      value={fieldId ?? ''}
      data={[
        ...(fieldId === null ? [{ value: '', label: t('noneYet') }] : []),
        ...fields.map((field) => ({ value: String(field.id), label: field.name })),
      ]}
      onChange={({ currentTarget: { value } }) => value !== '' && choose(Number(value))}
    />
  )
  if (fieldId !== null) {
    return (
      <>
        {select(t('addressField'))}
        {made && (
          <p role="status" className={classes.words}>
            {t('madeAddress', { name: made.name })}
          </p>
        )}
      </>
    )
  }
  return (
    <div className={classes.missing}>
      <p role="alert" className={classes.words}>
        {t(mayMake ? 'needsAddress' : 'noAddressField')}
      </p>
      {mayMake && (
        <Button loading={make.isPending} leftSection={<IconPlus size={20} stroke={1.75} aria-hidden="true" />} onClick={add}>
          {t('makeAddress', { name })}
        </Button>
      )}
      <ErrorSentence error={make.error} />
      {fields.length > 0 && select(t('orAddressField'))}
    </div>
  )
}
