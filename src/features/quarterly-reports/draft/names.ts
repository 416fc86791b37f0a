/** The buttons of quarterly reports, by their wire names. */
export const quarterlyNames = {
  list: 'quarterly-reports/list',
  show: 'quarterly-reports/show',
  begin: 'quarterly-reports/open-begin',
  part: 'quarterly-reports/open-part',
} as const;
