import { ActionIcon, Button, Modal } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPencil, IconPlus, IconX } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newOpId } from '#renderer/api/api.ts'
import type { ApiError } from '#renderer/api/errors.ts'
import { useCommand, useQuery } from '#renderer/api/hooks.ts'
import { refreshAll } from '#renderer/api/query-client.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { NamedList } from '#renderer/ui/NamedList.tsx'
import { Part } from '#renderer/ui/Part.tsx'
import { MOST_CATEGORIES, MOST_TAGS, type OwnField } from '#shared/contract/fields.ts'
import { FieldForm } from './FieldForm.tsx'
import classes from './FieldSettings.module.css'
import { PresetParts } from './PresetParts.tsx'
import { UsedList, useRetire } from './UsedList.tsx'

/** Everything the shop has decided to know of its clients, and what of it nobody uses. */
export function FieldSettings({ title }: { readonly title: string }) {
  const { t } = useTranslation(['fields', 'common'])
  const { shop } = useShop()
  const { data: setup, error } = useQuery('fields.setup', {})
  const { data: used } = useQuery('fields.used', {})
  const setTags = useCommand('fields.setTags')
  const setCategories = useCommand('fields.setCategories')
  const words = {
    unused: t('fields:set.unused'),
    inUse: (count: number) => t('fields:set.inUse', { count }),
    retire: (name: string) => t('fields:set.retire', { name }),
  }
  const order = useCommand('fields.orderFields')
  const retire = useRetire()
  const [editing, setEditing] = useState<OwnField | 'new' | null>(null)
  if (!setup || !used) return <ErrorSentence error={error} />

  const inUse = (what: string, id: number) => used.find((one) => one.what === what && one.id === id)?.inUse ?? 0
  const idle = used.filter((one) => one.idle)
  const retired = used.filter(({ retiredAt }) => retiredAt !== null)
  const moveField = (from: number, to: number) => {
    const ids = setup.fields.map(({ id }) => id)
    ids.splice(to, 0, ...ids.splice(from, 1))
    order.mutate({ opId: newOpId(), ids })
  }
  return (
    <Part title={title}>
      {retire.bar}
      <Section id="setting-tags" title={t('fields:tags')} lead={t('fields:set.tagsLead')}>
        <NamedList
          id="tags-of-the-shop"
          list={setup.tags.map((tag) => ({ ...tag, inUse: inUse('tag', tag.id) }))}
          busy={setTags.isPending || retire.busy}
          most={MOST_TAGS}
          coloured
          words={{
            ...words,
            nameOf: (place) => t('fields:set.tagName', { place }),
            add: t('fields:set.newTag'),
            addHint: t('fields:set.newTagHint'),
          }}
          onPut={(instead, list, answers) => {
            const coloured = <I,>({
              id,
              name,
              colour,
            }: {
              readonly id: I
              readonly name: string
              readonly colour: number | null
            }) => ({ id, name, colour: colour ?? 1 })
            setTags.mutate({ opId: newOpId(), instead: instead.map(coloured), tags: list.map(coloured) }, told(answers))
          }}
          onRetire={(id) => retire.put('tag', id, setup.tags.find((tag) => tag.id === id)?.name ?? '', true)}
          onBringBack={(id, name) => retire.put('tag', id, name, false)}
        />
        <ErrorSentence error={unlessConflict(setTags.error)} />
      </Section>
      <Section id="setting-categories" title={t('fields:preset.part.categories')} lead={t('fields:set.categoriesLead')}>
        <NamedList
          id="categories-of-the-shop"
          list={setup.categories.map((category) => ({ ...category, colour: null, inUse: inUse('category', category.id) }))}
          busy={setCategories.isPending || retire.busy}
          most={MOST_CATEGORIES}
          coloured={false}
          words={{
            ...words,
            nameOf: (place) => t('fields:set.categoryName', { place }),
            add: t('fields:set.newCategory'),
            addHint: t('fields:set.newCategoryHint'),
          }}
          onPut={(instead, list, answers) =>
            setCategories.mutate(
              {
                opId: newOpId(),
                instead: instead.map(({ id, name }) => ({ id, name })),
                categories: list.map(({ id, name }) => ({ id, name })),
              },
              told(answers),
            )
          }
          onRetire={(id) => retire.put('category', id, setup.categories.find((one) => one.id === id)?.name ?? '', true)}
          onBringBack={(id, name) => retire.put('category', id, name, false)}
        />
        <ErrorSentence error={unlessConflict(setCategories.error)} />
      </Section>
      <Section id="setting-ownFields" title={t('fields:preset.part.fields')} lead={t('fields:set.fieldsLead')}>
        {setup.fields.length === 0 && <p className={classes.lead}>{t('fields:set.noFields')}</p>}
        <ol className={classes.list}>
          {setup.fields.map((field, place) => (
            <li key={field.id} className={classes.entry}>
              <span className={classes.words}>
                <strong>{field.name}</strong>
                <span>{about(field)}</span>
              </span>
              <span className={classes.use}>
                {inUse('field', field.id) === 0
                  ? t('fields:set.unused')
                  : t('fields:set.inUse', { count: inUse('field', field.id) })}
              </span>
              <ActionIcon
                aria-label={t('common:named.up', { name: field.name })}
                disabled={place === 0 || order.isPending}
                onClick={() => moveField(place, place - 1)}
              >
                <IconArrowUp size={20} stroke={1.75} aria-hidden="true" />
              </ActionIcon>
              <ActionIcon
                aria-label={t('common:named.down', { name: field.name })}
                disabled={place === setup.fields.length - 1 || order.isPending}
                onClick={() => moveField(place, place + 1)}
              >
                <IconArrowDown size={20} stroke={1.75} aria-hidden="true" />
              </ActionIcon>
              <ActionIcon aria-label={t('fields:set.editField', { name: field.name })} onClick={() => setEditing(field)}>
                <IconPencil size={20} stroke={1.75} aria-hidden="true" />
              </ActionIcon>
              <ActionIcon
                aria-label={t('fields:set.retire', { name: field.name })}
                onClick={() => retire.put('field', field.id, field.name, true)}
              >
                <IconX size={20} stroke={1.75} aria-hidden="true" />
              </ActionIcon>
            </li>
          ))}
        </ol>
        <Button
          className={classes.start ?? ''}
          variant="default"
          leftSection={<IconPlus size={20} stroke={1.75} aria-hidden="true" />}
          onClick={() => setEditing('new')}
        >
          {t('fields:set.newField')}
        </Button>
        <ErrorSentence error={order.error} />
      </Section>
      <Section
        id="setting-idle"
        title={t('fields:set.idleTitle')}
        lead={idle.length === 0 ? t('fields:set.idleNone') : t('fields:set.idleLead')}
      >
        <UsedList
          list={idle}
          act={{
            words: t('fields:set.hide'),
            named: (name) => t('fields:set.hideNamed', { name }),
            onAct: ({ what, id, name }) => retire.put(what, id, name, true),
          }}
        />
      </Section>
      {retired.length > 0 && (
        <Section id="setting-retired" title={t('fields:set.retiredTitle')} lead={t('fields:set.retiredLead')}>
          <UsedList
            list={retired}
            act={{
              words: t('fields:set.bringBack'),
              named: (name) => t('fields:set.bringBackNamed', { name }),
              onAct: ({ what, id, name }) => retire.put(what, id, name, false),
            }}
          />
        </Section>
      )}
      <Section id="setting-preset" title={t('fields:preset.title')}>
        <PresetParts venue={shop.venue} />
      </Section>
      <Modal
        opened={editing !== null}
        onClose={() => setEditing(null)}
        title={
          editing === 'new' || editing === null ? t('fields:set.newField') : t('fields:set.editField', { name: editing.name })
        }
      >
        {editing !== null && (
          <FieldForm
            field={editing === 'new' ? null : editing}
            now={editing === 'new' ? null : (setup.fields.find(({ id }) => id === editing.id) ?? null)}
            about={about}
            onDone={() => setEditing(null)}
          />
        )}
      </Modal>
    </Part>
  )

  function about({ kind, unit, options, inList }: OwnField): string {
    const holds = t(`fields:set.kind.${kind}`)
    const what =
      kind === 'choice' ? `${holds}: ${options.map(({ name }) => name).join(', ')}` : unit === '' ? holds : `${holds}, ${unit}`
    return inList ? `${what} · ${t('fields:set.inList')}` : what
  }
}

/** What the list is told of an answer. */
function told({ onDone, onConflict }: { readonly onDone: () => void; readonly onConflict: () => void }) {
  return {
    onSuccess: onDone,
    onError: ({ code }: ApiError) => {
      if (code !== 'CONFLICT') return
      onConflict()
      refreshAll()
    },
  }
}

/** A conflict is shown where it arose. */
const unlessConflict = (error: ApiError | null) => (error?.code === 'CONFLICT' ? null : error)

interface SectionProps {
  readonly id: string
  readonly title: string
  readonly lead?: string
  readonly children: ReactNode
}

function Section({ id, title, lead, children }: SectionProps) {
  return (
    <section className={classes.section} id={id} aria-label={title}>
      <h3 className={classes.name}>{title}</h3>
      {lead !== undefined && <p className={classes.lead}>{lead}</p>}
      {children}
    </section>
  )
}
