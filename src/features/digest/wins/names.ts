/** The button below something worth naming. */
export const winButton = { name: 'digest/say-win' } as const;
