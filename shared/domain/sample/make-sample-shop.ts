import { sampleMorning } from './morning.ts'
import { samplePasses } from './passes.ts'
import type { SampleClient, SampleMemory, SampleRequest, SampleShop } from './sample.ts'
import { sampleArrangements } from './sample-arrangements.ts'
import { sampleRegulars } from './sample-clients.ts'
import { sampleMemories } from './sample-memories.ts'
import { sampleVisits } from './sample-visits.ts'
import { sampleTabs } from './tabs.ts'

/** An invented shop to look around in: the same for the same request. */
export function makeSampleShop(request: SampleRequest): SampleShop {
  const regulars = sampleRegulars(request)
  const clients = regulars.map(({ client }) => client)
  const visits = [...sampleVisits(request, regulars)]
  const morning = sampleMorning(request, clients, visits)
  const tabs = sampleTabs(request, clients, visits, morning)
  return {
    clients,
    visits,
    memories: sampleMemories(request, clients).flatMap((memory) => knownOf(memory, clients)),
    arrangements: sampleArrangements(request, clients.length),
    morning,
    tabs,
    passes: samplePasses(request, clients, visits, morning, tabs),
  }
}

/** Of someone without a name nothing is remembered yet, and he is nobody's relative. */
function knownOf(memory: SampleMemory, clients: readonly SampleClient[]): SampleMemory[] {
  const isNameless = (index: number) => clients[index]?.nameless != null
  if (isNameless(memory.client)) return []
  return [{ ...memory, relatives: memory.relatives.filter(({ who }) => typeof who !== 'number' || !isNameless(who)) }]
}
