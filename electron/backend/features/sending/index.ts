export { type Patience, USUAL_PATIENCE } from './carry/parcel.ts'
export { sendingHandlers } from './handlers.ts'
export { type Sender, startSending } from './sender.ts'
