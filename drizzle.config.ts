import { defineConfig } from 'drizzle-kit'

/** Writes a draft of the next migration; it is reviewed, made STRICT and numbered by hand into resources/migrations. */
export default defineConfig({
  dialect: 'sqlite',
  schema: [
    'shop',
    'clients',
    'catalogue',
    'visits',
    'loyalty',
    'people',
    'photos',
    'goals',
    'habits',
    'fields',
    'merges',
    'timeline',
  ].map((name) => `./electron/backend/db/schema/${name}.ts`),
  out: './.cache/migration-draft',
})
