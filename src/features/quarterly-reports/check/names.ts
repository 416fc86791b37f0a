/** The buttons of the fact-check, by their wire names. */
export const quarterlyCheckNames = {
  send: 'quarterly-reports/send-to-check',
  pdf: 'quarterly-reports/draft-pdf',
  list: 'quarterly-reports/check-facts',
  part: 'quarterly-reports/open-check-part',
  rest: 'quarterly-reports/no-corrections-to-rest',
  accept: 'quarterly-reports/accept-correction',
  refuse: 'quarterly-reports/open-refuse-correction',
  withdraw: 'quarterly-reports/withdraw-correction',
} as const;
