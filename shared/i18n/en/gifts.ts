export const gifts = {
  givenShort: 'gift: {{name}}',
  backInStock: 'back in stock: {{names}}',
  forPoints: 'Gift for points',
} as const
