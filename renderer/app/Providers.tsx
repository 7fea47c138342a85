import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { queryClient } from '#renderer/api/query-client.ts'
import { colourSchemeManager } from '#renderer/ui/appearance.ts'
import { cssVariablesResolver } from '#renderer/ui/css-variables.ts'
import { theme } from '#renderer/ui/theme.ts'
import { i18n } from './i18n.ts'

export function Providers({ children }: { readonly children: ReactNode }) {
  return (
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={queryClient}>
        <MantineProvider
          theme={theme}
          colorSchemeManager={colourSchemeManager}
          defaultColorScheme="auto"
          cssVariablesResolver={cssVariablesResolver}
        >
          <Router hook={useHashLocation}>{children}</Router>
        </MantineProvider>
      </QueryClientProvider>
    </I18nextProvider>
  )
}
