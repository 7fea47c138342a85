interface ImportClientsProps {
  readonly onClients: () => void
  readonly onClient: (id: number) => void
}
export function ImportClients(_: ImportClientsProps) {
  return null
}
