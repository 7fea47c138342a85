import type { Catalogue } from '../catalogue.ts'
import type { blocks as source } from '../en/blocks.ts'

export const blocks = {
  label: 'Сейчас нельзя беспокоить',
  because: 'Сказано: «{{reason}}»',
  block: {
    archived: 'Карта в архиве: по ней не пишут и не звонят.',
    'do-not-contact': 'Просили не беспокоить.',
    'said-goodbye': 'С нами попрощались: не пишем и не звоним, пока клиент не придёт сам.',
    refused: 'На такое согласия не дали.',
    withdrawn: 'Согласие отозвано.',
    'no-consent': 'Согласия на такое ещё нет. Спросите при следующем визите.',
    'other-channel': 'Просили обращаться другим способом.',
    'no-address': 'На карте нет того, чем сюда написать или позвонить.',
    resting: 'Перерыв после отказа: до {{day}}.',
    'allowance-used': 'Дозволенное число сообщений исчерпано до {{day}}.',
    'allowance-none': 'Таких сообщений этому клиенту не отправляют.',
    'quiet-hours': 'Тихие часы до {{time}}.',
    'quiet-day': 'День покоя: можно с {{day}}.',
  },
} as const satisfies Catalogue<typeof source, 'ru'>
