export { common } from './common.ts'
export { desktop } from './desktop.ts'
export { errors } from './errors.ts'
export { shell } from './shell.ts'
