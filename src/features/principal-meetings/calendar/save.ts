import type { Asked, Writing } from '../../../kit/context.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { changeFrom, heldFrom } from '../../../kit/meetings/change.ts';
import { changeDate } from '../../../kit/meetings/dates.ts';
import { type Done, done, problems } from '../../../kit/outcome.ts';
import { firstOf } from '../../../kit/words/lists.ts';
import { paragraph } from '../../../kit/words/pieces.ts';
import { type PrincipalMeeting, principalMeetingById, principalOn } from '../store.ts';
import { datesForm, meetingChangeForm, meetingNotHeldForm } from './form.ts';
import { addedText, meetingChangeWords, notHeldWords } from './messages.ts';
import { busyLead } from './rules.ts';
import { meetingsNow, principalMeetingNow } from './show.ts';
import {
  addPrincipalMeeting,
  busyOn,
  keepLeads,
  keepMeetingState,
  keepMeetingWhy,
  keepPrincipal,
  knownForDates,
  meetingAtSchool,
  meetingCalendarOf,
  meetingLeads,
} from './store.ts';
import { changeTold, datesToldTo, expectedAt } from './told.ts';
import { type KnownForDates, onLine, readDates, type TypedDate } from './typed.ts';

/** So many lines are said beside the field. */
const said = 8;

/** The dates as they were typed: all of them, or none, with what was not understood line by line. */
export const saveDates = saving(datesForm, (c, { answers }) => {
  const known = knownForDates(c);
  const read = readDates(answers.dates, known);
  const wrong = [...read.problems];
  const added: string[] = [];
  for (const date of read.dates) {
    const kept = keepDate(c, date, known);
    if ('problem' in kept) wrong.push(onLine(date.line, kept.problem));
    else if (kept.id !== undefined) added.push(kept.id);
  }
  if (wrong.length > 0) return problems({ dates: firstOf([...wrong].sort(byLine), said).join('\n') });
  if (read.dates.length === 0) return problems({ dates: 'Write one meeting a line.' });
  const meetings = added.flatMap((id) => principalMeetingById(c.db, id) ?? []);
  const concerned = meetings.flatMap((one) => expectedAt(c, one)).filter((id) => id !== c.viewer.person.id);
  return done({ messages: datesToldTo(c, concerned), ...listedAgain(c, addedText(added.length)) });
});

const byLine = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

/** Keeps one; one that already stands changes nothing. */
function keepDate(c: Writing, date: TypedDate, known: KnownForDates): { id?: string } | { problem: string } {
  const leads = date.leadIds.flatMap((id) => known.leaders.find((one) => one.id === id) ?? []);
  const stands = meetingAtSchool(c.db, date.schoolId, date.day);
  if (stands?.beginsAt === date.beginsAt && sameLeads(c, stands, date.leadIds)) return {};
  const held = heldFrom(c, meetingCalendarOf(date.schoolId), { ...date, begins: date.beginsAt, ends: date.endsAt });
  if ('kind' in held) return { problem: held.problems.day ?? held.problems.ends ?? '' };
  const busy = busyLead({ ...date, leads }, busyOn(c.db, date.day));
  return busy === undefined ? { id: addPrincipalMeeting(c, date) } : { problem: busy };
}

const sameLeads = (c: Writing, meeting: PrincipalMeeting, ids: readonly string[]): boolean => {
  const leads = meetingLeads(c.db, meeting).map(({ id }) => id);
  return leads[0] === ids[0] && [...leads].sort().join() === [...ids].sort().join();
};

/** Moves, calls off or restores a meeting, or gives it to others. Those concerned are told once. */
export const saveMeetingChange = saving(meetingChangeForm, (c, { answers, shown }) => {
  const { date, leaders } = shown;
  const change = changeFrom(c, meetingCalendarOf(date.schoolId), shown, answers);
  if (!change) return done(shownMeeting(c, date.id));
  if (change.kind === 'problems') return change;
  const { became, set } = change;
  const ids = [answers.lead, ...answers.others.filter((id) => id !== answers.lead)] as const;
  const leads = ids.flatMap((id) => leaders.find((one) => one.id === id) ?? []);
  const busy = busyLead({ ...became.when, leads }, busyOn(c.db, became.when.day), date.id);
  if (busy !== undefined && became.what !== 'cancelled')
    return became.what === 'restored' ? problems({ act: busy }) : problems({ day: busy });
  const before = expectedAt(c, date);
  changeDate(c, meetingCalendarOf(date.schoolId), date.id, set);
  keepMeetingWhy(c, date.id, became.what === 'cancelled' ? answers.why : '');
  keepPrincipal(c, date.id, principalOn(c.db, date.schoolId, became.when.day));
  if (became.what === 'moved' || became.what === 'changed') keepLeads(c, date.id, ids);
  const now = principalMeetingById(c.db, date.id) ?? date;
  const words = meetingChangeWords(now, became, {
    why: answers.why,
    leads: meetingLeads(c.db, now).map(({ name }) => name),
  });
  return done({ messages: changeTold(c, now, words, before), ...shownMeeting(c, date.id) });
});

/** A meeting that did not take place: a fact with a reason. */
export const saveMeetingNotHeld = saving(meetingNotHeldForm, (c, { answers, shown }) => {
  keepMeetingState(c, shown.id, 'notHeld', answers.why);
  return done({ messages: changeTold(c, shown, notHeldWords(shown, answers.why)), ...shownMeeting(c, shown.id) });
});

function listedAgain(c: Asked<Writing>, first: string): Pick<Done, 'instead' | 'tell'> {
  const words = [paragraph(first), ...meetingsNow(c)];
  return { instead: words, tell: words };
}

function shownMeeting(c: Asked<Writing>, id: string): Pick<Done, 'instead' | 'tell'> {
  const words = principalMeetingNow(c, id);
  return { instead: words, tell: words };
}
