/** The button's wire name, here so that what shows it need not know what it does. */
export const openAddButton = { name: 'roster/open-add-person' } as const;
