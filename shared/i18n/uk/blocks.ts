import type { Catalogue } from '../catalogue.ts'
import type { blocks as source } from '../en/blocks.ts'

export const blocks = {
  label: 'Зараз не можна турбувати',
  because: 'Сказано: «{{reason}}»',
  callFrom: 'Дзвонити з {{time}}.',
  block: {
    archived: 'Картка в архіві: не пишемо й не дзвонимо.',
    'do-not-contact': 'Просили не турбувати.',
    'said-goodbye': 'З нами попрощалися: не пишемо й не дзвонимо, доки клієнт не прийде сам.',
    refused: 'На це згоди не дали.',
    withdrawn: 'Згоду відкликано.',
    'no-consent': 'Згоди на це ще немає. Спитайте під час наступного візиту.',
    'other-channel': 'Просили звертатися іншим способом.',
    'no-address': 'У картці немає потрібного номера чи адреси.',
    resting: 'Перерва після відмови: до {{day}}.',
    'allowance-used': 'Дозволену кількість повідомлень вичерпано до {{day}}.',
    'allowance-none': 'Таких повідомлень цьому клієнтові не надсилають.',
    'quiet-hours': 'Тихі години до {{time}}.',
    'quiet-day': 'День без пропозицій: можна з {{day}}.',
  },
} as const satisfies Catalogue<typeof source, 'uk'>
