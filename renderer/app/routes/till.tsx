import { useLocation } from 'wouter'
import { Till } from '#renderer/features/till/Till.tsx'
import { pathTo } from '../paths.ts'

export function TillPage() {
  const [, navigate] = useLocation()
  return <Till onOpenCard={(id) => navigate(pathTo('client', { id }))} />
}
