import { expect, test } from 'vitest'
import { gatewaysFor } from './providers.ts'

test.each([
  ['UA', 'turbosms smsapi twilio own'],
  ['PL', 'smsapi turbosms twilio own'],
  ['RO', 'twilio turbosms smsapi own'],
  ['MD', 'twilio turbosms smsapi own'],
  ['GB', 'twilio turbosms smsapi own'],
])('a shop in %s is offered %s', (country, offered) => {
  expect(gatewaysFor(country).join(' ')).toBe(offered)
})
