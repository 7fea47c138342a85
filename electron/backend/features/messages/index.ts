export { composeFor } from './compose.ts'
export { messagesHandlers } from './handlers.ts'
export { addMessages, messagesMissing } from './presets.ts'
