export { fieldsHandlers } from './handlers.ts'
export {
  addCategory,
  addTag,
  insertField,
  listCategories,
  listFields,
  listTags,
  namesOf,
  putTagOn,
  writeCategories,
  writeCategory,
  writeOptions,
  writeTags,
  writeValue,
} from './repository.ts'
