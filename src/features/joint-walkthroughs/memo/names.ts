/** The buttons of the memos of joint walkthroughs and of their steps, by their wire names. */
export const jointMemoNames = {
  write: 'joint-memos/open-write',
  accept: 'joint-memos/accept',
  answer: 'joint-memos/open-answer',
  menu: 'joint-memos/menu',
  owed: 'joint-memos/owed',
  page: 'joint-memos/page',
  stepDone: 'joint-steps/done',
  stepSettle: 'joint-steps/open-settle',
  stepMenu: 'joint-steps/menu',
} as const;
