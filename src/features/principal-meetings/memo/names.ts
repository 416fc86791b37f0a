/** The buttons of memos, by their wire names. */
export const memoNames = {
  write: 'memos/open-write',
  change: 'memos/change',
  correct: 'memos/open-correct',
  read: 'memos/read',
  respond: 'memos/open-respond',
  pdf: 'memos/pdf',
  version: 'memos/version',
  menu: 'memos/menu',
  owed: 'memos/owed',
  list: 'memos/list',
  page: 'memos/page',
} as const;
