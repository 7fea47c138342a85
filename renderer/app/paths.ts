/** Every address of the program. `:name` is a parameter. */
export const paths = {
  till: '/',
  today: '/today',
  messages: '/today/messages',
  tasks: '/today/tasks',
  calls: '/today/calls',
  care: '/today/care',
  clients: '/clients',
  newClient: '/clients/new',
  duplicates: '/clients/duplicates',
  client: '/clients/:id',
  clientPart: '/clients/:id/:part',
  loyalty: '/loyalty',
  loyaltyPart: '/loyalty/:part',
  reports: '/reports',
  reportsPart: '/reports/:part',
  report: '/reports/paper/:paper',
  settings: '/settings',
  imports: '/settings/import',
  settingsPart: '/settings/:part',
} as const

export type PathName = keyof typeof paths

type Parameters<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? { readonly [Key in Name | keyof Parameters<Rest>]: string | number }
  : Path extends `${string}:${infer Name}`
    ? { readonly [Key in Name]: string | number }
    : Record<never, never>

/** The address of a page: `pathTo('client', { id: 7 })` is "/clients/7". */
export function pathTo<Name extends PathName>(
  name: Name,
  ...[parameters]: keyof Parameters<(typeof paths)[Name]> extends never ? [] : [Parameters<(typeof paths)[Name]>]
): string {
  const values: Readonly<Record<string, string | number>> = parameters ?? {}
  return paths[name].replaceAll(/:(\w+)/g, (_, key: string) => encodeURIComponent(String(values[key] ?? '')))
}
