import type { Tx } from '../db/tx.ts';
import { addDays, type Day, instantOf, type TimeOfDay } from '../district/days.ts';
import { administrators } from '../district/people.ts';
import { newId } from '../district/ref.ts';
import { holdersOf } from '../district/roster.ts';
import { defaultRubric, type RatingLevel, type Standard } from '../features/self-ratings/rules.ts';
import { selfRating } from '../features/self-ratings/schema.ts';
import { chance, type Dice, diceOf, pick } from './dice.ts';
import type { AutumnDay } from './stretch.ts';

const zone = 'America/New_York';

const whys: Readonly<Record<RatingLevel, readonly string[]>> = {
  highlyEffective: ['Three teams do it without me now.', 'Teachers show each other, and I can show where.'],
  effective: [
    'I was in classrooms each week and told teachers what I saw.',
    'The team met each week; it is not in all rooms yet.',
  ],
  improvementNecessary: ['I was out of classrooms for two weeks.', 'We talked about it and did not come back to it.'],
};
const steps = [
  'Sit in with the third grade team twice.',
  'Visit two classrooms a day before ten.',
  'Bring one page of data to the November meeting.',
  'Ask two teachers to show their task to others.',
];
const wishes = ['How do you keep the hour of grade teams free?', 'What do you do when a team brings no work?'];

interface Date {
  readonly id: string;
  readonly day: Day;
}

const ratedAt: TimeOfDay = '16:05';
const ratedOn = ({ day }: Date): Day => addDays(day, -8);

/** How Mill City's administrators rated themselves for the DILT of October, and how far they are with that of November: one of them halfway. */
export function ratingDays(tx: Tx, dates: readonly Date[], halfway: string): AutumnDay[] {
  const [, october, november] = dates;
  if (!october || !november) return [];
  const people = [...new Set(administrators.flatMap((role) => holdersOf(tx, role, october.day)))];
  const { standards } = defaultRubric;
  return [october, november].map((date) => [
    ratedOn(date),
    ratedAt,
    (tx) => {
      const dice = diceOf(date === october ? 5 : 6);
      for (const personId of people) {
        const done = date === november ? Math.floor(dice() * 6) : chance(dice, 0.9) ? standards.length : 0;
        const rated = date === november && personId === halfway ? 2 : done;
        rate(tx, dice, { personId, date, standards: standards.slice(0, rated) });
      }
    },
  ]);
}

function rate(tx: Tx, dice: Dice, one: { personId: string; date: Date; standards: readonly Standard[] }): void {
  const onDay = ratedOn(one.date);
  for (const standard of one.standards) {
    const level =
      pick(dice, ['highlyEffective', 'effective', 'effective', 'improvementNecessary'] as const) ?? 'effective';
    tx.insert(selfRating)
      .values({
        id: newId(),
        personId: one.personId,
        diltId: one.date.id,
        code: standard.code,
        standard: standard.name,
        level,
        levelName: defaultRubric.levels[level],
        sentence: standard.sentences[level],
        why: pick(dice, whys[level]) ?? '',
        nextStep: pick(dice, steps) ?? '',
        working: false,
        evidence: '',
        goal: '',
        steps: '',
        ideasWanted: chance(dice, 0.06) ? (pick(dice, wishes) ?? '') : '',
        promised: '',
        how: null,
        because: '',
        savedAt: instantOf(onDay, ratedAt, zone).toString(),
        onDay,
        late: false,
      })
      .run();
  }
}
