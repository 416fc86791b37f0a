import type { ButtonPiece } from '../../kit/words/pieces.ts';

/** The buttons before the meeting begins, by their wire names. */
export const highlightNames = {
  next: 'highlights/show-next',
  calendar: 'highlights/open-calendar',
  add: 'highlights/open-add-date',
  change: 'highlights/open-date-change',
  pick: 'highlights/open-pick-date',
  guests: 'highlights/open-guests',
  ask: 'highlights/open-ask',
  requests: 'highlights/show-requests',
  bring: 'highlights/will-bring',
  attach: 'highlights/open-attach',
  cannot: 'highlights/open-cannot',
  answerFor: 'highlights/open-answer',
  takeBack: 'highlights/take-back',
  draft: 'highlights/show-draft',
  remark: 'highlights/open-remark',
  final: 'highlights/open-final',
  read: 'highlights/read-report',
  pdf: 'highlights/report-pdf',
} as const;

/** Leads to the meeting and one’s part in it. */
export const partButton = (meetingId: string): ButtonPiece => ({
  action: highlightNames.next,
  label: 'My part',
  value: meetingId,
  spoken: 'My part in the highlight meeting',
});
