/** Whoever wrote a note changes it and takes it back; the owner may with all. */
export function mayEditNote(me: { readonly id: number; readonly role: string }, writtenBy: number): boolean {
  return me.role === 'owner' || me.id === writtenBy
}
