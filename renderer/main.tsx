import './zod-without-eval.ts'

import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import './ui/fonts.css'
import './ui/tokens.css'
import './ui/global.css'

import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { Crashed } from './app/Crashed.tsx'
import { languageOfMachine, speak } from './app/i18n.ts'
import { Providers } from './app/Providers.tsx'
import { forgetOldDrafts } from './platform/kept-draft.ts'
import { noticeStopped } from './platform/stopped.ts'
import { refuseStrayDrops } from './platform/stray-drops.ts'
import { applyTextSize } from './ui/appearance.ts'

applyTextSize()
refuseStrayDrops()
forgetOldDrafts()
noticeStopped(window)
speak(languageOfMachine(navigator.languages))

const place = document.getElementById('root')
if (!place) throw new Error('index.html has no element with the id "root"')

const draw = (page: React.ReactNode) => (
  <StrictMode>
    <Providers>{page}</Providers>
  </StrictMode>
)

const root = createRoot(place, {
  // React has taken the whole tree down by now; an empty window would say nothing.
  onUncaughtError: (error) => {
    reportError(error)
    queueMicrotask(() => root.render(draw(<Crashed />)))
  },
})
root.render(draw(<App />))
