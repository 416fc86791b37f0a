import type { Reading } from '../../../kit/context.ts';
import { headOf, momentOf, sinceLast } from '../../../kit/documents/gather.ts';
import { meetingLeads } from '../calendar/store.ts';
import type { PrincipalMeeting } from '../store.ts';
import { topicsOf } from '../topics/store.ts';
import type { PrepSheetDocument } from './document.ts';

/** A meeting with somebody to meet. */
export type MeetingWith = PrincipalMeeting & { readonly principalId: string; readonly principal: string };

/** What the prep sheet of a meeting says at this moment: of the time since the last meeting that was held. */
export function gatherSheet(
  c: Reading,
  meeting: MeetingWith,
  lastHeld: PrincipalMeeting | undefined,
): PrepSheetDocument {
  const { id: meetingId, schoolId, principalId: personId, school, principal, day } = meeting;
  const since = sinceLast(c, lastHeld?.day, (year) => year);
  const until = c.today;
  return {
    ...headOf(c),
    school,
    principal,
    leads: meetingLeads(c.db, meeting).map(({ name }) => name),
    meetingDay: day,
    since,
    until,
    frozenOn: momentOf(c),
    sentence: c.settings.sentenceOfMemos,
    files: topicsOf(c, meeting).files.length,
    pieces: c.occasions
      .gather('prepSheet', c, { meetingId, schoolId, personId, since, until })
      .map(({ part, words, refs, weight, detail }) => ({
        part,
        words,
        refs,
        weight,
        ...(detail === undefined ? {} : { detail }),
      })),
  };
}
