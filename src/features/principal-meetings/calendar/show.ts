import { daysOf, type Month, monthOf, monthText } from '../../../district/days.ts';
import { can } from '../../../district/policy.ts';
import type { Asked } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import type { Statement } from '../../../kit/statement.ts';
import { fromRow } from '../../../kit/value.ts';
import type { Words } from '../../../kit/words/pieces.ts';
import { writtenInMeeting } from '../at-work/list.ts';
import { wontTake } from '../at-work/rules.ts';
import { isMemoSent } from '../at-work/store.ts';
import { principalMeetingNames } from '../messages.ts';
import { sheetFor } from '../prep-sheet/show.ts';
import { openDecisionsAt, type PrincipalMeeting, principalMeetingById, principalMeetingRef } from '../store.ts';
import { topicsOf } from '../topics/store.ts';
import { cardWords } from './card.ts';
import { meetingOnItsDay } from './form.ts';
import { homeWords, meetingMonthWords, ownMeetingsWords } from './list.ts';
import {
  freezeDayOf,
  keepMeetingState,
  meetingLeads,
  meetingsBetween,
  meetingsWithPrincipal,
  nextMeetingsOf,
} from './store.ts';

/** `/sip meeting`: this month’s meetings for who leads; for a principal the next one and the last. */
export const showPrincipalMeetings = (c: Asked): Done => done({ tell: meetingsNow(c) });

/** More meetings than a principal has in ten years. */
const behind = 120;

/** The list as somebody sees it now, from its first row, or from another. */
export function meetingsNow(c: Asked, month: Month = monthOf(c.today), first = 0): Words {
  if (can(c.viewer, 'principalMeetings.lead')) {
    const { first: from, last: to } = daysOf(month);
    return meetingMonthWords({ month, meetings: meetingsBetween(c.db, from, to), first, today: c.today });
  }
  const { id } = c.viewer.person;
  const [next] = nextMeetingsOf(c, id, 1);
  const before = meetingsWithPrincipal(c.db, id, c.today, behind).filter((one) => one.id !== next?.id);
  const schools = c.viewer.holdings.flatMap(({ role, schoolId }) =>
    role === 'principal' && schoolId ? [schoolId] : [],
  );
  const open = schools.flatMap((one) => openDecisionsAt(c, one)).map(({ words }) => words);
  const card = next ? cardNow(c, next) : undefined;
  return ownMeetingsWords({ card, before, open, first, today: c.today });
}

/** The list from a button: of a month, or from a row on. */
export const openMeetingsList: ButtonPress = {
  name: principalMeetingNames.list,
  ability: 'principalMeetings.look',
  press(c, value) {
    const [month = '', row = ''] = value.split(' ');
    const words = meetingsNow(c, monthText.safeParse(month).data, fromRow(row));
    return done({ tell: words, instead: words });
  },
};

/** One meeting from a button. */
export const openCard: ButtonPress = {
  name: principalMeetingNames.card,
  ability: 'principalMeetings.meet',
  about: 'principalMeeting',
  press: (c, id) => done({ tell: principalMeetingNow(c, id) }),
};

/** A meeting as the viewer sees it now. */
export function principalMeetingNow(c: Asked, id: string): Words {
  const meeting = principalMeetingById(c.db, id);
  if (!meeting) throw notFound();
  return cardNow(c, meeting);
}

function cardNow(c: Asked, meeting: PrincipalMeeting): Words {
  const freezesOn = freezeDayOf(c.db, meeting.day);
  return cardWords({
    meeting,
    leads: meetingLeads(c.db, meeting).map(({ name }) => name),
    ...topicsOf(c, meeting),
    written: writtenInMeeting(c.db, meeting.id),
    freezesOn: freezesOn >= c.today ? freezesOn : undefined,
    hasSheet: sheetFor(c, meeting.id) !== undefined,
    mayWrite: wontTake({ ...meeting, memoSent: isMemoSent(c.db, meeting.id) }, c.today) === undefined,
    mayLead: can(c.viewer, 'principalMeetings.lead'),
    today: c.today,
  });
}

/** It took place: said with one press. */
export const pressHeld: ButtonPress = {
  name: principalMeetingNames.held,
  ability: 'principalMeetings.lead',
  about: 'principalMeeting',
  press(c, id) {
    if (!meetingOnItsDay(c, id)) throw new Refusal('You can say so from the day of the meeting on.');
    keepMeetingState(c, id, 'held', '');
    const words = principalMeetingNow(c, id);
    return done({ tell: words, instead: words });
  },
};

/** On Home: the next meeting, with one button. */
export function principalMeetingHome(c: Asked): Statement[] {
  if (!can(c.viewer, 'principalMeetings.look')) return [];
  const [next] = nextMeetingsOf(c, c.viewer.person.id, 1);
  if (!next) return [];
  const words = homeWords(next, c.today);
  return [{ part: 'next', words, refs: [principalMeetingRef(next)], weight: 2, can: 'principalMeetings.meet' }];
}
