import type { SampleRequest, SampleShop } from './sample.ts'
import { sampleRegulars } from './sample-clients.ts'
import { sampleVisits } from './sample-visits.ts'

/** An invented shop to look around in: the same for the same request. */
export function makeSampleShop(request: SampleRequest): SampleShop {
  const regulars = sampleRegulars(request)
  return { clients: regulars.map(({ client }) => client), visits: [...sampleVisits(request, regulars)] }
}
