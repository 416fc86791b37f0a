import type { HighlightMeeting } from '../../../district/highlight-meetings/store.ts';
import type { Fill } from '../../../kit/feature.ts';

/** A meeting for samples. */
export const meetingOf = (fill: Fill): HighlightMeeting => ({
  id: '0197f000-0000-7000-8000-000000000000',
  day: '2026-12-03',
  beginsAt: '09:00',
  endsAt: '12:00',
  place: fill('Central Office', 120),
  wanted: fill('Data of the first interim test beside what was aimed at.', 300),
  movedFrom: '2026-12-02',
  cancelledOn: null,
});
