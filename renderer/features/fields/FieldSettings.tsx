import { ActionIcon, Button, Modal } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPencil, IconPlus, IconX } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newOpId } from '#renderer/api/api.ts'
import { useCommand, useQuery } from '#renderer/api/hooks.ts'
import { useShop } from '#renderer/api/shop.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import type { OwnField } from '#shared/contract/fields.ts'
import { FieldForm } from './FieldForm.tsx'
import classes from './FieldSettings.module.css'
import { NamedList } from './NamedList.tsx'
import { PresetParts } from './PresetParts.tsx'
import { UsedList, useRetire } from './UsedList.tsx'

/** Everything the shop has decided to know of its clients, and what of it nobody uses. */
export function FieldSettings({ title }: { readonly title: string }) {
  const { t } = useTranslation('fields')
  const { shop } = useShop()
  const { data: setup, error } = useQuery('fields.setup', {})
  const { data: used } = useQuery('fields.used', {})
  const setTags = useCommand('fields.setTags')
  const setCategories = useCommand('fields.setCategories')
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
    <div className={classes.part}>
      <h2 className={classes.title}>{title}</h2>
      {retire.bar}
      <Section id="setting-tags" title={t('tags')} lead={t('set.tagsLead')}>
        <NamedList
          id="tags-of-the-shop"
          list={setup.tags.map((tag) => ({ ...tag, inUse: inUse('tag', tag.id) }))}
          busy={setTags.isPending || retire.busy}
          most={60}
          coloured
          nameOf={(place) => t('set.tagName', { place })}
          add={t('set.newTag')}
          addHint={t('set.newTagHint')}
          onPut={(list, onSuccess) =>
            setTags.mutate(
              { opId: newOpId(), tags: list.map(({ id, name, colour }) => ({ id, name, colour: colour ?? 1 })) },
              { onSuccess },
            )
          }
          onRetire={(id) => retire.put('tag', id, setup.tags.find((tag) => tag.id === id)?.name ?? '', true)}
        />
        <ErrorSentence error={setTags.error} />
      </Section>
      <Section id="setting-categories" title={t('preset.part.categories')} lead={t('set.categoriesLead')}>
        <NamedList
          id="categories-of-the-shop"
          list={setup.categories.map((category) => ({ ...category, colour: null, inUse: inUse('category', category.id) }))}
          busy={setCategories.isPending || retire.busy}
          most={30}
          coloured={false}
          nameOf={(place) => t('set.categoryName', { place })}
          add={t('set.newCategory')}
          addHint={t('set.newCategoryHint')}
          onPut={(list, onSuccess) =>
            setCategories.mutate({ opId: newOpId(), categories: list.map(({ id, name }) => ({ id, name })) }, { onSuccess })
          }
          onRetire={(id) => retire.put('category', id, setup.categories.find((one) => one.id === id)?.name ?? '', true)}
        />
        <ErrorSentence error={setCategories.error} />
      </Section>
      <Section id="setting-ownFields" title={t('preset.part.fields')} lead={t('set.fieldsLead')}>
        {setup.fields.length === 0 && <p className={classes.lead}>{t('set.noFields')}</p>}
        <ol className={classes.list}>
          {setup.fields.map((field, place) => (
            <li key={field.id} className={classes.entry}>
              <span className={classes.words}>
                <strong>{field.name}</strong>
                <span>{about(field)}</span>
              </span>
              <span className={classes.use}>
                {inUse('field', field.id) === 0 ? t('set.unused') : t('set.inUse', { count: inUse('field', field.id) })}
              </span>
              <ActionIcon
                aria-label={t('set.up', { name: field.name })}
                disabled={place === 0 || order.isPending}
                onClick={() => moveField(place, place - 1)}
              >
                <IconArrowUp size={20} stroke={1.75} aria-hidden="true" />
              </ActionIcon>
              <ActionIcon
                aria-label={t('set.down', { name: field.name })}
                disabled={place === setup.fields.length - 1 || order.isPending}
                onClick={() => moveField(place, place + 1)}
              >
                <IconArrowDown size={20} stroke={1.75} aria-hidden="true" />
              </ActionIcon>
              <ActionIcon aria-label={t('set.editField', { name: field.name })} onClick={() => setEditing(field)}>
                <IconPencil size={20} stroke={1.75} aria-hidden="true" />
              </ActionIcon>
              <ActionIcon
                aria-label={t('set.retire', { name: field.name })}
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
          {t('set.newField')}
        </Button>
        <ErrorSentence error={order.error} />
      </Section>
      <Section id="setting-idle" title={t('set.idleTitle')} lead={idle.length === 0 ? t('set.idleNone') : t('set.idleLead')}>
        <UsedList
          list={idle}
          act={{
            words: t('set.hide'),
            named: (name) => t('set.hideNamed', { name }),
            onAct: ({ what, id, name }) => retire.put(what, id, name, true),
          }}
        />
      </Section>
      {retired.length > 0 && (
        <Section id="setting-retired" title={t('set.retiredTitle')} lead={t('set.retiredLead')}>
          <UsedList
            list={retired}
            act={{
              words: t('set.bringBack'),
              named: (name) => t('set.bringBackNamed', { name }),
              onAct: ({ what, id, name }) => retire.put(what, id, name, false),
            }}
          />
        </Section>
      )}
      <Section id="setting-preset" title={t('preset.title')}>
        <PresetParts venue={shop.venue} />
      </Section>
      <Modal
        opened={editing !== null}
        onClose={() => setEditing(null)}
        title={editing === 'new' || editing === null ? t('set.newField') : t('set.editField', { name: editing.name })}
      >
        {editing !== null && <FieldForm field={editing === 'new' ? null : editing} onDone={() => setEditing(null)} />}
      </Modal>
    </div>
  )

  function about({ kind, unit, options, inList }: OwnField): string {
    const holds = t(`set.kind.${kind}`)
    const what =
      kind === 'choice' ? `${holds}: ${options.map(({ name }) => name).join(', ')}` : unit === '' ? holds : `${holds}, ${unit}`
    return inList ? `${what} · ${t('set.inList')}` : what
  }
}

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
