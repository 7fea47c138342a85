export { composeFor } from './compose.ts'
export { messagesHandlers } from './handlers.ts'
