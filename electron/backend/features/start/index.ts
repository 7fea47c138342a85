export { foundShop } from './founding.ts'
export { presetHandlers } from './preset.ts'
export { refusalFacts } from './refusal-facts.ts'
export { writeSample } from './sample.ts'
