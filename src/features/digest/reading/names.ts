/** The buttons of a digest, by their wire names. */
export const digestNames = {
  pdf: 'digest/pdf',
  all: 'digest/all',
  allNow: 'digest/all-now',
  thank: 'digest/open-thank',
  sayWin: 'digest/say-win',
} as const;
