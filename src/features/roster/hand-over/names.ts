/** The buttons under a preview. What they do needs the preview's words, and the preview needs these. */
export const importNow = { name: 'roster/import-now' } as const;
export const notNow = { name: 'roster/not-now' } as const;
