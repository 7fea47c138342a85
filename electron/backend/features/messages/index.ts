export { messagesHandlers } from './handlers.ts'
export { addMessages, messagesMissing } from './presets.ts'
