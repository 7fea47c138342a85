export { foundShop } from './founding.ts'
export { refusalFacts } from './lifecycle.ts'
export { changeDay, findEmployee, readShop, sampleCounts, takeReceiptNo } from './repository.ts'
export { writeSample } from './sample.ts'
