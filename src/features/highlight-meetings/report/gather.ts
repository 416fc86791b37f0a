import { type HighlightMeeting, highlightById, lastHighlight } from '../../../district/highlight-meetings/store.ts';
import type { HighlightOccasion } from '../../../district/occasions.ts';
import { activeObjectives } from '../../../district/plan/store.ts';
import type { Asked, Reading } from '../../../kit/context.ts';
import { headOf, momentOf, sinceLast } from '../../../kit/documents/gather.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import type { ReportDocument, ReportPiece } from './document.ts';
import { remarksOf } from './store.ts';

/** A meeting that is reported on: also when it is over, for a report that is late or is corrected. */
export function reportedOn(c: Reading, meetingId: string): HighlightMeeting {
  const meeting = highlightById(c.db, meetingId);
  if (!meeting) throw notFound();
  if (meeting.cancelledOn !== null) throw new Refusal('That highlight meeting is called off: nothing is reported.');
  return meeting;
}

/** What the report for a meeting says at this moment, from the record and with the plan manager’s remarks. */
export function gatherReport(c: Asked, meeting: HighlightMeeting): ReportDocument {
  // Of a school year’s first, from when the year begins.
  const since = sinceLast(c, lastHighlight(c.db, meeting.day)?.day, (year) => year);
  return {
    ...headOf(c),
    meetingDay: meeting.day,
    since,
    until: c.today,
    finalOn: momentOf(c),
    finalBy: c.viewer.person.name,
    objectives: activeObjectives(c.db),
    remarks: remarksOf(c.db, meeting.id),
    pieces: piecesNow(c, { meetingId: meeting.id, since, until: c.today }),
  };
}

/** What all routines say in the report for a meeting at this moment. */
export const piecesNow = (c: Reading, occasion: HighlightOccasion): ReportPiece[] =>
  c.occasions.gather('highlight', c, occasion).map((one) => ({ ...one, objectiveId: one.objectiveId ?? null }));
