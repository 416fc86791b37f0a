import { addDays } from '../../../district/days.ts';
import { type Fill, type Sample, sampleWindow } from '../../../kit/feature.ts';
import type { Words } from '../../../kit/words/pieces.ts';
import type { PrincipalMeeting } from '../store.ts';
import { type CardShown, cardWords } from './card.ts';
import { datesForm, meetingChangeForm, meetingNotHeldForm } from './form.ts';
import { homeWords, meetingMonthWords, ownMeetingsWords } from './list.ts';
import { meetingChangeWords, meetingDatesWords, notHeldWords } from './messages.ts';
import { planForm } from './plan-form.ts';

/** A meeting for samples. */
export function meetingOfSamples(fill: Fill, at = 0): PrincipalMeeting {
  const names = { school: fill('Lincoln', 80), principal: fill('Pat Okafor', 80), lead: fill('Ada Assistant', 80) };
  return {
    id: `0197f000-0000-7000-8000-${String(at).padStart(12, '0')}`,
    schoolId: 's',
    ...names,
    day: '2026-12-09',
    beginsAt: '09:00',
    endsAt: '10:00',
    place: fill('Central Office', 120),
    principalId: 'p',
    leadId: 'a',
    movedFrom: null,
    cancelledOn: null,
    state: 'planned',
    why: '',
  };
}

const today = '2026-12-09';

/** Everything the calendar shows. */
export function meetingCalendarSamples(fill: Fill): Sample[] {
  const message = (name: string, words: Words): Sample => ({
    name: `Principal meetings: ${name}`,
    on: 'message',
    words,
  });
  const one = meetingOfSamples(fill);
  const before: PrincipalMeeting = { ...one, day: '2026-11-10', state: 'held' };
  const called: PrincipalMeeting = { ...one, cancelledOn: '2026-12-01', why: fill('Snow', 200) };
  const missed: PrincipalMeeting = { ...one, day: '2026-12-02', state: 'notHeld', why: fill('Pat was at court.', 200) };
  const usual = [before, missed, { ...one, day: '2026-12-03' as const }, called, one];
  const meetings = Array.from({ length: 60 }, (_, at) => ({
    ...meetingOfSamples(fill, at),
    ...usual[at % 5],
    id: `m${at}`,
  }));
  const leaders = [
    { id: 'a', name: fill('Ada Assistant', 75) },
    { id: 'b', name: fill('Sam Sato', 75) },
  ];
  const card: CardShown = cardOf(fill, one);
  return [
    message('a month, for who leads', meetingMonthWords({ month: '2026-12', meetings, first: 12, today })),
    message('a month without any', meetingMonthWords({ month: '2026-08', meetings: [], first: 0, today })),
    message(
      'a principal’s own',
      ownMeetingsWords({ card: cardWords(card), before: meetings, open: words(fill, 60), first: 0, today }),
    ),
    message('a principal without any', ownMeetingsWords({ card: undefined, before: [], open: [], first: 0, today })),
    message(
      'one to come',
      cardWords({ ...card, hasSheet: false, mayWrite: false, freezesOn: '2026-12-08', today: '2026-12-01' }),
    ),
    message('one in which was much written', cardWords(card)),
    message('one that is called off', cardWords({ ...card, meeting: called, mayWrite: false })),
    message('the year’s dates', meetingDatesWords(meetings, '2026-11-20')),
    message(
      'one has moved',
      meetingChangeWords(
        one,
        { what: 'moved', from: '2026-12-02', when: one },
        { why: fill('Snow.', 200), leads: leaders.map(({ name }) => name) },
      ),
    ),
    message(
      'one is called off',
      meetingChangeWords(one, { what: 'cancelled', when: one }, { why: fill('Snow.', 200), leads: [] }),
    ),
    message('one was not held', notHeldWords(one, fill('Pat was at court.', 200))),
    { name: 'Principal meetings: the next on Home', on: 'home', words: homeWords(one, '2026-12-01') },
    sampleWindow('Principal meetings: dates of the year', datesForm, {
      typed: fill('Oct 14 9:00 | Lincoln | Ada Assistant', 3000),
      example: 'Oct 14 9:00 | Lincoln | Ada Assistant, Sam Sato',
    }),
    sampleWindow('Principal meetings: plan a month', planForm, {
      days: Array.from({ length: 28 }, (_, at) => addDays('2027-02-01', at)),
      leaders,
      me: 'a',
    }),
    sampleWindow('Principal meetings: change one', meetingChangeForm, {
      date: one,
      next: '2026-12-10',
      leads: leaders,
      leaders,
    }),
    sampleWindow('Principal meetings: change one that is called off', meetingChangeForm, {
      date: called,
      next: undefined,
      leads: leaders,
      leaders,
    }),
    sampleWindow('Principal meetings: not held', meetingNotHeldForm, one),
  ];
}

const words = (fill: Fill, many: number): string[] =>
  Array.from({ length: many }, () => fill('Visit two rooms a week with the coach', 500));

function cardOf(fill: Fill, meeting: PrincipalMeeting): CardShown {
  const by = fill('Pat Okafor', 80);
  const notes = (kind: 'point' | 'area', many: number) => words(fill, many).map((said) => ({ kind, words: said, by }));
  const decisions = (kind: 'decision' | 'help', many: number) =>
    words(fill, many).map((said) => ({ kind, words: said, owner: by, byDay: '2026-12-18' as const }));
  return {
    meeting,
    leads: [fill('Ada Assistant', 80), fill('Sam Sato', 80)],
    topics: words(fill, 2).map((said) => ({ by, words: said })),
    files: [{ words: fill('Interim results.xlsx', 200), url: 'https://millcity.slack.com/files/F1' }],
    written: {
      notes: [...notes('point', 12), ...notes('area', 3)],
      decisions: [...decisions('decision', 3), ...decisions('help', 2)],
    },
    freezesOn: undefined,
    hasSheet: true,
    mayWrite: true,
    mayLead: true,
    today,
  };
}
