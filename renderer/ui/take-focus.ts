/** As a `ref`: takes the focus as soon as the element is there, without moving the page. */
export const takeFocus = (element: HTMLElement | null): void => element?.focus({ preventScroll: true })
