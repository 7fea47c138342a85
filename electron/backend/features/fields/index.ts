export { fieldsHandlers } from './handlers.ts'
export { putTagOn, tagIdsOf, writeCategory, writeValue } from './of-client/repository.ts'
export {
  addCategory,
  addTag,
  insertField,
  listCategories,
  listFields,
  listTags,
  namesOf,
  writeCategories,
  writeOptions,
  writeTags,
} from './repository.ts'
