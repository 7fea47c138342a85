/** As a `ref`: what comes up outside of what is seen is brought there. */
export const intoView = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' })
