/** The buttons' wire names, here so that what shows them need not know what they do. */
export const openMerge = { name: 'roster/open-merge' } as const;
export const openTakeBackMerge = { name: 'roster/open-take-back-merge' } as const;
