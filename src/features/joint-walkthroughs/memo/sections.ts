import { asc, eq, or } from 'drizzle-orm';
import { asOne, isOf } from '../../../district/same-person.ts';
import { school } from '../../../district/schema.ts';
import type { Reading } from '../../../kit/context.ts';
import { listSheet } from '../../../kit/sheets/list.ts';
import type { SheetToWrite } from '../../../kit/sheets/write.ts';
import { jointWalkthrough } from '../schema.ts';
import { jointMemo, jointMemoDraft, jointStep, jointStepUpdate } from './schema.ts';

/** The memos of joint walkthroughs somebody wrote or was sent, what is begun and not sent, their steps, and what became of them. */
export const jointMemosAbout = (c: Reading, personId: string): SheetToWrite[] => [
  listSheet(
    'Joint walkthrough memos',
    [
      ['Day', 12],
      ['School', 20],
      ['Part in it', 16],
      ['What', 20],
      ['Words', 100],
    ],
    [...memosWith(c, personId), ...draftsOf(c, personId)],
  ),
  listSheet(
    'Joint walkthrough steps',
    [
      ['Day', 12],
      ['School', 20],
      ['By', 12],
      ['What', 20],
      ['Words', 80],
    ],
    [...stepsOf(c, personId), ...updatesBy(c, personId)],
  ),
];

const memosWith = ({ db }: Reading, personId: string): string[][] =>
  db
    .select({ memo: asOne(jointMemo), at: school.name })
    .from(jointMemo)
    .innerJoin(school, eq(school.id, jointMemo.schoolId))
    .where(or(isOf(jointMemo.authorId, personId), isOf(jointMemo.addresseeId, personId)))
    .orderBy(asc(jointMemo.sentOn), asc(jointMemo.id))
    .all()
    .flatMap(({ memo, at }) => {
      const part = memo.addresseeId === personId ? 'addressee' : 'author';
      const line = (what: string, words: string, day: string = memo.sentOn) =>
        words === '' ? [] : [[day, at, part, what, words]];
      return [
        ...line('seen', memo.seen),
        ...line('to improve', memo.improve),
        ...line('help wanted', memo.help),
        ...line('answer', memo.answer, memo.answeredOn ?? ''),
        ...(memo.acceptedOn === null ? [] : [[memo.acceptedOn, at, part, 'accepted', '']]),
      ];
    });

const draftsOf = ({ db }: Reading, personId: string): string[][] =>
  db
    .select({ draft: asOne(jointMemoDraft), at: school.name, day: jointWalkthrough.day })
    .from(jointMemoDraft)
    .innerJoin(jointWalkthrough, eq(jointWalkthrough.id, jointMemoDraft.jointId))
    .innerJoin(school, eq(school.id, jointWalkthrough.schoolId))
    .where(isOf(jointMemoDraft.personId, personId))
    .all()
    .map(({ draft, at, day }) => [day, at, 'author', 'draft', draft.given]);

/** Their own steps, and those of memos they were sent. */
const stepsOf = ({ db }: Reading, personId: string): string[][] =>
  db
    .select({ step: asOne(jointStep), at: school.name })
    .from(jointStep)
    .innerJoin(jointMemo, eq(jointMemo.id, jointStep.memoId))
    .innerJoin(school, eq(school.id, jointStep.schoolId))
    .where(or(isOf(jointStep.ownerId, personId), isOf(jointMemo.addresseeId, personId)))
    .orderBy(asc(jointStep.madeOn), asc(jointStep.id))
    .all()
    .map(({ step, at }) => [step.madeOn, at, step.byDay, `step: ${step.state}`, step.words]);

const updatesBy = ({ db }: Reading, personId: string): string[][] =>
  db
    .select({ update: asOne(jointStepUpdate), at: school.name })
    .from(jointStepUpdate)
    .innerJoin(jointStep, eq(jointStep.id, jointStepUpdate.stepId))
    .innerJoin(school, eq(school.id, jointStep.schoolId))
    .where(isOf(jointStepUpdate.byId, personId))
    .orderBy(asc(jointStepUpdate.id))
    .all()
    .map(({ update, at }) => [
      update.onDay,
      at,
      update.byDay ?? '',
      `what became of it: ${update.state}`,
      update.words,
    ]);
