import { useQuery } from '#renderer/api/hooks.ts'
import { useKeptChoice } from '#renderer/platform/kept-choice.ts'

/** How a field for it is called where this program is spoken: address, адреса, adres, adresă. */
const ADDRESS = /^(address|адрес|adres)/i

/**
 * The shop's own fields of text, and the one of them that has the clients' postal address: as chosen at this computer, or as its name says. Null where
 * neither does: what else a shop writes down about clients is no address.
 */
export function useAddressField() {
  const fields = (useQuery('fields.setup', {}).data?.fields ?? []).filter(({ kind }) => kind === 'text')
  const [kept, keep] = useKeptChoice<number>('address-field')
  const chosen = fields.find(({ id }) => id === kept) ?? fields.find(({ name }) => ADDRESS.test(name.trim()))
  return { fields, fieldId: chosen?.id ?? null, choose: keep }
}
