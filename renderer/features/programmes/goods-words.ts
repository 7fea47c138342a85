import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/api/hooks.ts'
import { useFormat } from '#renderer/ui/format.tsx'
import { localeOf } from '#shared/i18n/languages.ts'

/** More names than so many are counted and not told. */
const TOLD = 3

/** What was picked for a blank, as it stands in the sentence. */
export function useChosenWords() {
  const { t } = useTranslation('programmes')
  const { language } = useFormat()
  const items = useQuery('catalogue.list', { archived: false }).data
  const archived = useQuery('catalogue.list', { archived: true }).data
  const { data: setup } = useQuery('fields.setup', {})
  const itemName = (id: number) => [...(items ?? []), ...(archived ?? [])].find((item) => item.id === id)?.name ?? '…'

  const names = (list: readonly string[], empty: string, type: 'conjunction' | 'disjunction' = 'conjunction'): string => {
    if (list.length === 0) return empty
    if (list.length > TOLD) return t('pick.more', { names: list.slice(0, TOLD - 1).join(', '), count: list.length - TOLD + 1 })
    return new Intl.ListFormat(localeOf(language), { type }).format(list)
  }
  return {
    names,
    /** `inside` a sentence a category begins small; items keep their letters, which may be a brand's. */
    goods(value: { readonly categories: readonly string[]; readonly items: readonly number[] }, empty: string, inside: boolean) {
      const categories = inside ? value.categories.map((name) => beginningSmall(name, language)) : value.categories
      return names([...categories, ...value.items.map(itemName)], empty, inside ? 'disjunction' : 'conjunction')
    },
    group({ tags, clientCategories }: { readonly tags: readonly number[]; readonly clientCategories: readonly number[] }) {
      const named = (list: readonly { id: number; name: string }[] | undefined, ids: readonly number[]) =>
        ids.map((id) => list?.find((each) => each.id === id)?.name ?? '…')
      return names(
        [...named(setup?.tags, tags), ...named(setup?.categories, clientCategories)],
        t('discount.everyone'),
        'disjunction',
      )
    },
  }
}

/** "Coffee" is "coffee", "IPA" stays. */
function beginningSmall(name: string, language: string): string {
  const second = name.charAt(1)
  const isWord = second === second.toLocaleLowerCase(language)
  return isWord ? name.charAt(0).toLocaleLowerCase(language) + name.slice(1) : name
}
