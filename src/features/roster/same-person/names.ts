/** The buttons' wire names, here so that what shows them need not know what they do. */
export const openSameRows = { name: 'roster/open-same-rows' } as const;
export const openSameAccount = { name: 'roster/open-same-account' } as const;

export const samePerson = { value: 'same', label: 'Same person' } as const;
export const anotherPerson = { value: 'another', label: 'Another person' } as const;
