/** The buttons of quarterly reports, by their wire names. */
export const quarterlyNames = {
  list: 'quarterly-reports/list',
  show: 'quarterly-reports/show',
  begin: 'quarterly-reports/open-begin',
  part: 'quarterly-reports/open-part',
  start: 'quarterly-reports/start-from-drafted',
  rests: 'quarterly-reports/rests-on',
  menu: 'quarterly-reports/menu',
  discard: 'quarterly-reports/discard',
  word: 'quarterly-reports/word',
  report: 'quarterly-reports/open-report',
} as const;
