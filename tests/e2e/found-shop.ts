import { randomUUID } from 'node:crypto'
import type { InputOf } from '#shared/contract/client.ts'

type Founding = Omit<InputOf<'shop.create'>, 'opId'>

/** Founds a shop as the first start would: a café in Kyiv without a guest, unless the test says otherwise. */
export async function foundShop(
  call: (operation: string, input: unknown) => Promise<unknown>,
  wanted: Pick<Founding, 'language'> & Partial<Founding>,
): Promise<void> {
  await call('shop.create', {
    opId: randomUUID(),
    name: 'Kavka',
    venue: 'cafe',
    country: 'UA',
    currency: 'UAH',
    zone: 'Europe/Kyiv',
    dayEndsAt: 4,
    ownerName: 'Оксана',
    sampleClients: 0,
    ...wanted,
  })
}
