/** The buttons of decisions and promises of help, by their wire names. */
export const meetingDecisionNames = {
  done: 'meeting-decisions/done',
  settle: 'meeting-decisions/open-settle',
  menu: 'meeting-decisions/menu',
  page: 'meeting-decisions/page',
} as const;
