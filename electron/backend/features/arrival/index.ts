export { clientListHandlers, meaningOf, requireMoney } from './client-list.ts'
export { arrivalHandlers } from './handlers.ts'
export { usualOf } from './panel.ts'
export { clientsMeant, nameOfList } from './whom.ts'
