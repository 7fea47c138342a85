import { localStorageColorSchemeManager } from '@mantine/core'

/** Light, dark or as the system: a matter of the device, so it stays with the device. */
export const colourSchemeManager = localStorageColorSchemeManager({ key: 'regulars-colour-scheme' })

const TEXT_SIZE_KEY = 'regulars-text-size'

/** Percent of the usual size of everything: all lengths are in rem. */
export const textSizes = [90, 100, 110, 120, 130] as const
export type TextSize = (typeof textSizes)[number]

export function textSize(): TextSize {
  const kept = Number(localStorage.getItem(TEXT_SIZE_KEY))
  return textSizes.find((size) => size === kept) ?? 100
}

export function applyTextSize(size: TextSize = textSize()): void {
  document.documentElement.style.fontSize = `${size}%`
}

export function keepTextSize(size: TextSize): void {
  localStorage.setItem(TEXT_SIZE_KEY, String(size))
  applyTextSize(size)
}
