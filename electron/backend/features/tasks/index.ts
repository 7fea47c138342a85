export { taskHandlers } from './handlers.ts'
export { handOverTasks, openTasksOf } from './repository.ts'
export { addTask } from './tasks.ts'
