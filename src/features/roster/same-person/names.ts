/** The buttons' wire names, here so that what shows them need not know what they do. */
export const openSameRows = { name: 'roster/open-same-rows' } as const;
export const openSameAccount = { name: 'roster/open-same-account' } as const;

export const openOwnAccount = { name: 'roster/open-own-account' } as const;

export const samePerson = { value: 'same', label: 'Same person' } as const;
export const anotherPerson = { value: 'another', label: 'Another person' } as const;

export const sameSchool = { value: 'same', label: 'Same school' } as const;
export const anotherSchool = { value: 'another', label: 'Another school' } as const;

export const allTheSame = { value: 'same', label: 'All the same people' } as const;
export const oneByOne = { value: 'each', label: 'Ask one by one' } as const;
