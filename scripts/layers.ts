// Checks the layer rules of the architecture over the whole repository; leaves with 1 when one is broken or nothing was read.
import { resolve } from 'node:path'
import { checkLayers } from './layers/check-layers.ts'

const { filesRead, findings } = checkLayers(resolve(import.meta.dirname, '..'))
for (const { path, line, rule, explanation } of findings) console.error(`${path}:${line} ${rule}\n  ${explanation}`)
console.log(`Layers: ${filesRead} files read, ${findings.length} broken rules.`)
if (filesRead === 0 || findings.length > 0) process.exitCode = 1
