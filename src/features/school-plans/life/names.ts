/** The buttons of a plan's life, by their wire names. */
export const planLifeNames = {
  submit: 'school-plans/open-submit',
  approve: 'school-plans/open-approve',
  giveBack: 'school-plans/open-return',
  history: 'school-plans/open-history',
  compare: 'school-plans/compare-rounds',
  close: 'school-plans/open-close',
  begin: 'school-plans/begin-next',
  show: 'school-plans/show',
} as const;
