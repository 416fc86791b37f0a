/** The buttons of the facilitator’s desk, by their wire names. */
export const deskNames = {
  confirm: 'dilt/confirm-here',
  remind: 'dilt/remind',
  remindAll: 'dilt/remind-all',
  more: 'dilt/desk-more',
  nextMore: 'dilt/next-more',
} as const;
