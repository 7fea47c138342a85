export { type Patience, USUAL_PATIENCE } from './carry/parcel.ts'
export { sendingHandlers } from './handlers.ts'
export { doubtInterrupted, startSending } from './sender.ts'
