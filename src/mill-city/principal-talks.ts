import type { Day, TimeOfDay } from '../district/days.ts';

/** A round of meetings with all principals: in which days, and by when its decisions are due. */
export interface Round {
  readonly days: readonly Day[];
  readonly decisionsBy: Day;
}

/** Four rounds since August. The last is under way when the demo begins: three principals were met, Lincoln’s is today. */
export const meetingRounds: readonly Round[] = [
  { days: ['2026-08-27', '2026-08-28', '2026-08-31'], decisionsBy: '2026-09-18' },
  { days: ['2026-09-22', '2026-09-23', '2026-09-24'], decisionsBy: '2026-10-16' },
  { days: ['2026-10-20', '2026-10-21', '2026-10-22'], decisionsBy: '2026-11-13' },
  { days: ['2026-11-12', '2026-11-16', '2026-11-18'], decisionsBy: '2026-12-11' },
];

/** Three principals a day. */
export const meetingHours: readonly (readonly [TimeOfDay, TimeOfDay])[] = [
  ['09:00', '10:00'],
  ['10:30', '11:30'],
  ['14:00', '15:00'],
];

/** What did not go as planned, by the round and the school: called off with a reason, or the memo came late. */
export const meetingMishaps: Readonly<Record<string, { readonly calledOff?: string; readonly memoLate?: true }>> = {
  '1 alt': { calledOff: 'The principal was out sick. They talked by phone a week later.' },
  '2 har': { calledOff: 'A water pipe broke at Harbor Street that morning.' },
  '2 mid': { memoLate: true },
};

export const talkTopics = [
  'Our grade teams keep the hour, but third grade brings no student work. What have others tried?',
  'I would like a second pair of eyes in two mathematics rooms.',
  'Families ask what the visits are for. Could we write one page for them?',
  'I spend Mondays on bus problems and get into no classrooms.',
] as const;

export const talkPoints = [
  'Teachers know the practice of the month and can say why it was chosen. In rooms we saw it begun in about half.',
  'The hour for grade teams is kept free. The talk is still about schedules more than about student work.',
  'Visits are spread over all grades. Copies went out the same day but for two.',
  'The reading list has grown by six students since the last meeting; most are new to the school.',
] as const;

export const talkAreas = [
  'Have each grade team bring three pieces of student work every week.',
  'Visit before ten in the morning, when reading is taught.',
  'Ask for the reason of a student’s answer, and give the teacher one example in the copy.',
  'Bring data of one more kind than tests to the leadership team.',
] as const;

export const talkDecisions = [
  'Sit in with the third grade team twice and bring a page of its student work.',
  'Move the attendance meeting to Thursday so that mornings are free for visits.',
  'Give the leadership team the calendar of data and agree who brings what.',
  'Show two tasks from the model set at the next faculty meeting.',
] as const;

export const talkHelp = [
  'Walk three rooms together and talk about what rigor looks like in them.',
  'Find a substitute for the hour of the fifth grade team.',
  'Ask the bus company for a later run on Wednesdays.',
] as const;

export const talkResponses = [
  '',
  'Thank you. The third grade team has agreed to start with writing.',
  '',
  'One correction: the two copies that were late went out the next morning.',
] as const;

/** Said of these papers, as agreed with the principals. */
export const sentenceOfMemos =
  'These papers help us do what we planned together and keep what we promised each other. They are not an evaluation. Only you and the district’s leaders read them.';
