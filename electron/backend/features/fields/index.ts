export { fieldsHandlers } from './handlers.ts'
export {
  addTag,
  insertField,
  listCategories,
  listFields,
  listTags,
  writeCategories,
  writeCategory,
  writeOptions,
  writeTags,
  writeValue,
} from './repository.ts'
