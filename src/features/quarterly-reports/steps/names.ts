/** The buttons of next steps, by their wire names. */
export const quarterlyStepNames = {
  add: 'quarterly-reports/open-step',
  menu: 'quarterly-reports/step-menu',
  done: 'quarterly-reports/step-done',
  settle: 'quarterly-reports/open-settle-step',
} as const;
