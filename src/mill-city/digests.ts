import type { Tx } from '../db/tx.ts';
import type { BreakKind } from '../district/breaks.ts';
import { addDays, type Day } from '../district/days.ts';
import { breaksThere, keepBreakAnswer } from '../features/digest/breaks/store.ts';
import { keepDigest, subscribe } from '../features/digest/store.ts';
import { gatherDigest } from '../features/digest/weekly/gather.ts';
import { messagesOf } from '../features/digest/weekly/post.ts';
import { decisionsIn } from '../features/digest/weekly/refresh.ts';
import { by, copiesSince, saying } from './moment.ts';
import type { Offices } from './people.ts';
import type { AutumnDay } from './stretch.ts';

/** What whoever answers for a break said to it. */
const lines: Readonly<Partial<Record<BreakKind, string>>> = {
  obstacleWithoutOwner: 'I have asked the bus company for a second run on Wednesdays; no answer yet.',
  objectiveNotMoving: 'The new report card comes first; the evenings are planned for December.',
};

/** The Mondays on which the digest was sent before the app runs by itself. */
const earlier: readonly Day[] = ['2026-10-26', '2026-11-02'];

/** The plan manager asked for the digest. Of the breaks that it named in November some were answered with a line. */
export const digestDays = (who: Offices): AutumnDay[] => [
  ['2026-09-14', '09:00', (tx) => subscribe(tx, who.manager, '2026-09-14', null)],
  ...earlier.map((day): AutumnDay => [day, '07:00', (tx) => sendDigests(tx, who, day)]),
  ['2026-11-10', '09:10', (tx) => answerBreaks(tx, who, '2026-11-10')],
];

function sendDigests(tx: Tx, who: Offices, day: Day): void {
  for (const id of [who.superintendent, who.assistant, who.manager]) {
    const c = by(tx, id, day, '07:00');
    const document = gatherDigest(c, { since: addDays(day, -7), until: addDays(day, -1) });
    const kept = keepDigest(tx, id, document, decisionsIn(c, document.pieces));
    if (day >= copiesSince) saying(c, messagesOf(c, kept));
  }
}

function answerBreaks(tx: Tx, who: Offices, answeredOn: Day): void {
  const kinds = new Set<BreakKind>();
  for (const { id, kind, ownerId } of breaksThere(tx)) {
    const answer = lines[kind];
    if (answer === undefined || kinds.has(kind)) continue;
    kinds.add(kind);
    keepBreakAnswer(tx, id, { answer, answeredOn, answeredById: ownerId ?? who.manager });
  }
}
