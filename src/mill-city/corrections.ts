import { eq } from 'drizzle-orm';
import type { Tx } from '../db/tx.ts';
import type { Day } from '../district/days.ts';
import { refTo } from '../district/ref.ts';
import type { Worked } from '../features/corrections/rules.ts';
import { correction } from '../features/corrections/schema.ts';
import { insertCorrection, keepCorrectionCheck } from '../features/corrections/store.ts';
import { by } from './moment.ts';
import { type Office, type Offices, rowCoded } from './people.ts';
import { isIn, type Stretch } from './stretch.ts';

interface Decided {
  readonly on: Day;
  readonly about: string;
  readonly office: Office;
  readonly signal: string;
  readonly decision: string;
  readonly effect: string;
  readonly lookOn: Day;
  readonly seen?: { readonly on: Day; readonly answer: Worked; readonly words: string };
}

const decided: readonly Decided[] = [
  {
    on: '2026-09-17',
    about: '2.1',
    office: 'data',
    lookOn: '2026-10-14',
    signal: 'Four in ten grade teams met every week since school began.',
    decision: 'Principals open the hour of each team with one piece of student work.',
    effect: 'By mid-October more than half of the teams meet weekly and keep notes.',
    seen: { on: '2026-10-14', answer: 'yes', words: 'Notes of six in ten teams, three weeks in a row, and rising.' },
  },
  {
    on: '2026-09-17',
    about: '3.1',
    office: 'special',
    lookOn: '2026-11-09',
    signal: 'As many students read below their grade in September as in May.',
    decision: 'Reading teams meet every second week instead of once a month.',
    effect: 'Fewer students in grades K to 3 read below their grade in October.',
    seen: {
      on: '2026-11-10',
      answer: 'changedNothing',
      words: 'As many as in September: the teams met, and talked about lists rather than lessons.',
    },
  },
  {
    on: '2026-10-15',
    about: '2.2',
    office: 'assistant',
    lookOn: '2026-12-01',
    signal: 'Fewer visits in October than in September at three schools.',
    decision: 'These principals keep Tuesdays before ten free for two visits.',
    effect: 'Each of them logs five walkthroughs in November.',
  },
  {
    on: '2026-10-15',
    about: '1.3',
    office: 'mathematics',
    lookOn: '2027-01-12',
    signal: 'Half of the students met the standard on the first unit test.',
    decision: 'Teams look at two wrong answers of each unit test together.',
    effect: 'Six in ten students meet the standard on the tests of units 3 and 4.',
  },
];

/** The mid-course corrections that were decided in a meeting of Mill City. */
export function correctCourse(tx: Tx, who: Offices, day: Day, meetingId: string): void {
  const raisedIn = refTo('highlightMeeting', meetingId);
  for (const { on, about, office, seen: _, ...one } of decided.filter((each) => each.on === day)) {
    const made = { ...one, about: rowCoded(tx, about), ownerId: who[office], followsId: null };
    insertCorrection(by(tx, who.superintendent, on, '11:30'), { ...made, raisedIn });
  }
}

/** What was seen of them in these days. */
export function lookBack(tx: Tx, who: Offices, stretch: Stretch): void {
  for (const { office, decision, seen } of decided) {
    if (!seen || !isIn(stretch, seen.on)) continue;
    const found = tx.select({ id: correction.id }).from(correction).where(eq(correction.decision, decision)).get();
    const { answer, words } = seen;
    if (found) keepCorrectionCheck(by(tx, who[office], seen.on, '15:00'), found.id, { answer, words, again: null });
  }
}
