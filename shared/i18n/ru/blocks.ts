import type { Catalogue } from '../catalogue.ts'
import type { blocks as source } from '../en/blocks.ts'

export const blocks = {
  label: 'Сейчас нельзя беспокоить',
  because: 'Сказано: «{{reason}}»',
  callFrom: 'Звонить с {{time}}.',
  block: {
    archived: 'Карточка в архиве: не пишем и не звоним.',
    'do-not-contact': 'Просили не беспокоить.',
    'said-goodbye': 'С нами попрощались: не пишем и не звоним, пока клиент не придёт сам.',
    refused: 'На это согласия не дали.',
    withdrawn: 'Согласие отозвано.',
    'no-consent': 'Согласия на это ещё нет. Спросите при следующем визите.',
    'other-channel': 'Просили обращаться другим способом.',
    'no-address': 'В карточке нет нужного номера или адреса.',
    resting: 'Перерыв после отказа: до {{day}}.',
    'allowance-used': 'Разрешённое число сообщений исчерпано до {{day}}.',
    'allowance-none': 'Таких сообщений этому клиенту не отправляют.',
    'quiet-hours': 'Тихие часы до {{time}}.',
    'quiet-day': 'День без предложений: можно с {{day}}.',
  },
} as const satisfies Catalogue<typeof source, 'ru'>
