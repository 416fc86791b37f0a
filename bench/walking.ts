import type { Db } from '../src/db/open.ts';
import { inTx, type Tx } from '../src/db/tx.ts';
import { addDays, type Day } from '../src/district/days.ts';
import { lookFor } from '../src/district/schema.ts';
import { features } from '../src/features/index.ts';
import { jointMemo, jointStep } from '../src/features/joint-walkthroughs/memo/schema.ts';
import { jointAnswer, jointNote, jointRoom, jointWalkthrough } from '../src/features/joint-walkthroughs/schema.ts';
import {
  learningWalk,
  learningWalkMember,
  learningWalkTally,
  learningWalkTotal,
} from '../src/features/learning-walks/schema.ts';
import { quarterlyShapes } from '../src/features/quarterly-reports/final/document.ts';
import {
  quarterlyReport,
  quarterlyStep,
  quarterlyVersion,
  quarterlyWords,
} from '../src/features/quarterly-reports/schema.ts';
import { siteObservation, siteVisit } from '../src/features/site-visits/schema.ts';
import type { Asked } from '../src/kit/context.ts';
import { freeze } from '../src/kit/documents/frozen.ts';
import { paragraph } from '../src/kit/words/pieces.ts';
import { personId, schoolId, size, today, toolId } from './cast.ts';

const aYear = { joint: 100, rooms: 4, learningWalks: 24, siteVisits: 12, observations: 6, reports: 4 } as const;
const upTo = (n: number): number[] => Array.from({ length: n }, (_, at) => at + 1);
const numbered = (kind: string, n: number): string => `00000000-0000-7000-8000-${kind}${String(n).padStart(9, '0')}`;

/** Somebody who is observer in every third joint walkthrough: the seventh, who is measured. */
const measured = 7;

/** So many years of joint walkthroughs with their memos, of learning walks, and of the monitor’s days in the district with the reports on them. */
export function bringWalking(db: Db, years: number): void {
  inTx(db, (tx) => {
    const looked = tx.select({ id: lookFor.id, code: lookFor.code }).from(lookFor).all();
    const ids = looked.map(({ id }) => id);
    for (const n of upTo(years * aYear.joint)) addJoint(tx, n, ids);
    for (const n of upTo(years * aYear.learningWalks)) addLearningWalk(tx, n, looked);
    for (const n of upTo(years * aYear.siteVisits)) addSiteVisit(tx, n);
    for (const n of upTo(years * aYear.reports)) addReport(tx, n);
    return years;
  });
}

/** What a command answers to somebody. */
export const typed =
  (command: string, word: string) =>
  (_db: Db, c: Asked): unknown =>
    features
      .flatMap(({ commands = [] }) => commands)
      .find((one) => one.command === command && one.word === word)
      ?.run(c, '');

const back = (n: number, aYearOf: number): Day => addDays(today(), -Math.ceil((n * 365) / aYearOf));

function addJoint(tx: Tx, n: number, lookFors: readonly string[]): void {
  const [id, day] = [numbered('f20', n), back(n, aYear.joint)];
  const [observerId, secondObserverId] = [personId(n % 3 === 0 ? measured : 2 + (n % 5)), personId(10 + (n % 40))];
  const school = schoolId(n % size.schools);
  tx.insert(jointWalkthrough)
    .values({
      id,
      observerId,
      secondObserverId,
      schoolId: school,
      day,
      beginsAt: '10:00',
      plannedOn: day,
      endedAt: `${day}T16:00:00Z`,
    })
    .run();
  for (const position of upTo(aYear.rooms)) {
    const roomId = numbered('f21', n * 10 + position);
    const [at, blind] = [`${day}T15:${10 + position}:00Z`, position === 1];
    tx.insert(jointRoom)
      .values({
        id: roomId,
        jointId: id,
        position,
        teacherId: personId(size.administrators + ((n * 7 + position) % size.teachers)),
        schoolId: school,
        blind,
        toolId,
        state: 'settled',
        revealedAt: at,
        settledAt: at,
        ending: 'sent',
      })
      .run();
    const marks = Object.fromEntries(
      lookFors.slice(0, 6).map((one, which) => [one, (n + which) % 3 ? 'seen' : 'notSeen']),
    );
    const given = JSON.stringify({ marks, note: 'Two groups asked why.' });
    tx.insert(jointNote)
      .values({ id: numbered('f22', n * 10 + position), roomId, number: 1, byId: observerId, at, onDay: day, given })
      .run();
    if (blind)
      tx.insert(jointAnswer)
        .values(
          [observerId, secondObserverId].map((authorId, which) => ({
            id: numbered('f23', n * 100 + position * 10 + which),
            roomId,
            authorId,
            given,
            savedAt: at,
            sentAt: at,
          })),
        )
        .run();
  }
  const words = { seen: 'Tasks were rigorous in three of four rooms.', improve: 'Wait time.', help: '', answer: '' };
  const sent = { dueOn: addDays(day, 7), sentOn: addDays(day, 3), acceptedOn: addDays(day, 4) };
  const said = { jointId: id, schoolId: school, authorId: secondObserverId, addresseeId: observerId };
  tx.insert(jointMemo)
    .values({ id, ...said, ...words, ...sent })
    .run();
  tx.insert(jointStep)
    .values({
      id: numbered('f24', n),
      memoId: id,
      schoolId: school,
      words: 'Plan two questions.',
      ownerId: secondObserverId,
      byDay: addDays(day, 14),
      madeOn: addDays(day, 3),
      state: 'done',
      stateOn: addDays(day, 14),
    })
    .run();
}

function addLearningWalk(tx: Tx, n: number, looked: readonly { readonly id: string; readonly code: string }[]): void {
  const counted = looked.slice(0, 6);
  const [id, day] = [numbered('f25', n), back(n, aYear.learningWalks)];
  const ownerId = personId(n % size.administrators);
  tx.insert(learningWalk)
    .values({
      id,
      ownerId,
      schoolId: schoolId(n % size.schools),
      day,
      beginsAt: '09:00',
      question: 'Who does the thinking?',
      minutes: 8,
      roomsMeant: 6,
      toolId,
      lookFors: counted.map(({ code }) => code),
      state: 'closed',
      summary: 'Students explained in most rooms.',
      nextStep: 'One question for every lesson plan.',
      sharedOn: addDays(day, 1),
    })
    .run();
  const team = [...new Set([ownerId, ...upTo(4).map((one) => personId((n + one) % size.administrators))])];
  tx.insert(learningWalkMember)
    .values(team.map((member) => ({ walkId: id, personId: member })))
    .run();
  tx.insert(learningWalkTotal).values({ walkId: id, rooms: 6 }).run();
  tx.insert(learningWalkTally)
    .values(counted.map(({ id: lookForId }, at) => ({ walkId: id, lookForId, seen: at, looked: 6 })))
    .run();
}

function addSiteVisit(tx: Tx, n: number): void {
  const [id, day] = [numbered('f26', n), back(n, aYear.siteVisits)];
  // An administrator stands in for the monitor: what is measured is whose eyes read it.
  const [authorId, enteredById] = [personId(measured), personId(measured)];
  tx.insert(siteVisit)
    .values({
      id,
      authorId,
      enteredById,
      day,
      schoolId: schoolId(n % size.schools),
      attended: ['classes'],
      spokeWith: [],
      note: 'Two meetings and six rooms.',
      learned: '',
      stillOpen: '',
      sharedOn: day,
    })
    .run();
  const said = { words: 'Teams looked at student work.', bearing: 'supports', answer: '' } as const;
  tx.insert(siteObservation)
    .values(
      upTo(aYear.observations).map((position) => ({
        id: numbered('f27', n * 10 + position),
        visitId: id,
        position,
        onDay: day,
        ...said,
      })),
    )
    .run();
}

/** A report that is public, of six parts with twenty sentences each, and two of its next steps done. */
function addReport(tx: Tx, n: number): void {
  const id = numbered('f28', n);
  const [until, by] = [back(n, aYear.reports), personId(measured)];
  const [since, publicFrom] = [addDays(until, -90), addDays(until, 14)];
  const version = { number: 1, kind: 'first', on: publicFrom, why: '' } as const;
  const sections = upTo(6).map((part) => ({
    place: `part ${part}`,
    title: `Part ${part}`,
    words: upTo(20).map((nth) => paragraph(`Fact ${nth}: teams looked at student work in 9 of 14 meetings.`)),
    keys: upTo(20).map((nth) => `part ${part} sentence ${nth}`),
  }));
  const said = {
    since,
    until,
    publicFrom,
    finalOn: until,
    version,
    sections,
    author: 'The monitor',
    onBehalf: false,
    district: 'The district',
  };
  const empty = { replaces: null, checked: [], disagreements: [], leftOut: 0, withheld: [], earlier: [], claims: [] };
  tx.insert(quarterlyReport)
    .values({
      id,
      since,
      until,
      authorId: by,
      begunOn: until,
      gathered: '[]',
      gatheredOn: until,
      successes: '',
      impediments: '',
      reportedById: by,
      reportedOn: until,
      version: 1,
      versionKind: 'first',
      versionWhy: '',
      sentOn: until,
      releasedOn: until,
    })
    .run();
  tx.insert(quarterlyWords)
    .values(
      upTo(12).map((nth) => ({
        id: numbered('f29', n * 100 + nth),
        reportId: id,
        place: 'summary',
        print: 'drafted' as const,
        leftOut: [],
        words: 'The district kept its promises.',
        byId: by,
        onDay: until,
      })),
    )
    .run();
  tx.insert(quarterlyStep)
    .values(
      upTo(2).map((nth) => ({
        id: numbered('f2a', n * 10 + nth),
        reportId: id,
        version: 1,
        words: 'Teams plan weekly.',
        ownerId: by,
        day: publicFrom,
        byId: by,
        outcome: 'done' as const,
        said: '',
        settledById: by,
        settledOn: publicFrom,
      })),
    )
    .run();
  const frozen = freeze(quarterlyShapes, { ...said, ...empty, sample: true });
  tx.insert(quarterlyVersion)
    .values({
      reportId: id,
      number: 1,
      ...frozen,
      finalById: by,
      finalOn: until,
      publicFrom,
      releasedOn: until,
    })
    .run();
}
