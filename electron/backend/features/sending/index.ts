export { enqueue, type NewMessage } from './enqueue.ts'
export { sendingHandlers } from './handlers.ts'
