import type { Tx } from '../db/tx.ts';
import type { BreakKind } from '../district/breaks.ts';
import { addDays, type Day } from '../district/days.ts';
import { put } from '../engine/outbox/put.ts';
import { noteBreaks } from '../features/digest/breaks/note.ts';
import { breaksThere, keepBreakAnswer } from '../features/digest/breaks/store.ts';
import { keepDigest, subscribe } from '../features/digest/store.ts';
import { gatherDigest, sinceOf } from '../features/digest/weekly/gather.ts';
import { messagesOf } from '../features/digest/weekly/post.ts';
import { at, beginning, by } from './moment.ts';
import type { Offices } from './people.ts';
import type { AutumnDay } from './stretch.ts';

const earlier: readonly Day[] = ['2026-10-26', '2026-11-02', '2026-11-09'];

/** What whoever answers for a break said to it. */
const lines: Readonly<Partial<Record<BreakKind, string>>> = {
  obstacleWithoutOwner: 'I have asked the bus company for a second run on Wednesdays; no answer yet.',
  objectiveNotMoving: 'The new report card comes first; the evenings are planned for December.',
};

/** The breaks of early November, as they were seen and as far as somebody said a line to them; and the digests of the last Mondays. */
export function mondays(tx: Tx, who: Offices): AutumnDay[] {
  const seenOn: Day = '2026-11-09';
  return [
    ['2026-09-14', () => subscribe(tx, who.manager, '2026-09-14', null)],
    ...earlier.map((day): AutumnDay => [day, () => keepDigests(tx, who, day)]),
    [seenOn, () => noteBreaks(at(tx, seenOn, '13:30'))],
    [addDays(seenOn, 1), () => answerBreaks(tx, who, addDays(seenOn, 1))],
  ];
}

const readers = (who: Offices): readonly string[] => [who.superintendent, who.assistant, who.manager];

function keepDigests(tx: Tx, who: Offices, day: Day): void {
  for (const id of readers(who)) {
    const c = by(tx, id, day, '07:00');
    keepDigest(tx, id, gatherDigest(c, { since: addDays(day, -7), until: addDays(day, -1) }));
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

/** The digest of the Monday on which the demo begins is on its way. The plan manager asked for it. */
export function sendDigests(tx: Tx, who: Offices, today: Day): void {
  for (const id of readers(who)) {
    const c = by(tx, id, today, '07:00');
    const kept = keepDigest(tx, id, gatherDigest(c, { since: sinceOf(c), until: addDays(today, -1) }));
    for (const message of messagesOf(c, kept)) put(tx, message, beginning(tx));
  }
}
