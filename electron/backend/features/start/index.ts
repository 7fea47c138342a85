export { foundShop } from './founding.ts'
export { refusalFacts } from './refusal-facts.ts'
export { writeSample } from './sample.ts'
