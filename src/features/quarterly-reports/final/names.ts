/** The buttons of versions, by their wire names. */
export const quarterlyFinalNames = {
  names: 'quarterly-reports/open-names',
  final: 'quarterly-reports/open-final',
  publish: 'quarterly-reports/make-public',
  version: 'quarterly-reports/open-new-version',
  read: 'quarterly-reports/read',
  pdf: 'quarterly-reports/pdf',
  page: 'quarterly-reports/page',
  night: 'quarterly-reports/committee-night',
} as const;
