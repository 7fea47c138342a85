export { type Patience, USUAL_PATIENCE } from './carry/parcel.ts'
export { sendingHandlers } from './handlers.ts'
export { startSending } from './sender.ts'
