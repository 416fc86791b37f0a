import { can } from '../../../district/policy.ts';
import { refTo } from '../../../district/ref.ts';
import type { Asked, Reading } from '../../../kit/context.ts';
import { isInSlack, readersAmong } from '../../../kit/documents/readers.ts';
import type { Message } from '../../../kit/outcome.ts';
import { notFound } from '../../../kit/refusal.ts';
import { isSaid } from '../../../kit/threads.ts';
import type { Words } from '../../../kit/words/pieces.ts';
import {
  type JointMemoRead,
  jointMemoAccepted,
  jointMemoAnswered,
  jointMemoOpened,
  jointMemoToAuthor,
  jointMemoToReader,
} from './messages.ts';
import { facetsOfJointStep, jointStepOwnerName, jointStepsOf, lastSaidOfSteps } from './steps/store.ts';
import { type JointMemo, jointMemoById } from './store.ts';

/** The memo a button names. */
export function jointMemoIn({ db }: Reading, id: string): JointMemo {
  const memo = jointMemoById(db, id);
  if (!memo) throw notFound();
  return memo;
}

function readOf(c: Reading, memo: JointMemo, mine: (stepId: string) => boolean = () => false): JointMemoRead {
  const steps = jointStepsOf(c.db, memo.id);
  const said = lastSaidOfSteps(
    c.db,
    steps.map(({ id }) => id),
  );
  return {
    ...memo,
    steps: steps.map((one) => ({
      ...one,
      owner: jointStepOwnerName(c, one),
      said: said.get(one.id) ?? '',
      mine: mine(one.id),
    })),
  };
}

/** A memo as the viewer opens it from the list. */
export function jointMemoShown(c: Asked, id: string): Words {
  const memo = jointMemoIn(c, id);
  const mine = (stepId: string) => can(c.viewer, 'jointSteps.keep', facetsOfJointStep(c.db, stepId) ?? {});
  // Whoever owns a step may not always read its memo.
  if (!can(c.viewer, 'jointMemos.read', { author: memo.authorId, addressee: memo.addresseeId })) throw notFound();
  return jointMemoOpened(readOf(c, memo, mine), c.today, memo.addresseeId === c.viewer.person.id);
}

/** Whether somebody may read it and is in Slack. */
const reaches = (c: Reading, { authorId, addresseeId }: JointMemo, personId: string): boolean =>
  readersAmong(c, [personId], 'jointMemos.read', { author: authorId, addressee: addresseeId }).some(isInSlack);

function copiesOf(c: Reading, memo: JointMemo): { readonly toReader: Message; readonly toAuthor: Message } {
  const read = readOf(c, memo);
  const of = { about: refTo('jointMemo', memo.id), can: 'jointMemos.read' } as const;
  const inSlack = reaches(c, memo, memo.addresseeId);
  return {
    toReader: {
      ...of,
      name: `joint-memo/${memo.id}/reader`,
      to: { person: memo.addresseeId },
      notice: 'A memo of a joint walkthrough is here.',
      words: jointMemoToReader(read),
    },
    toAuthor: {
      ...of,
      name: `joint-memo/${memo.id}/author`,
      to: { person: memo.authorId },
      notice: 'Your memo was sent.',
      words: jointMemoToAuthor(read, inSlack),
    },
  };
}

/** Brings both copies up to date, where they stand: what was answered, and what became of the steps. */
export function jointMemoCopies(c: Reading, id: string): Message[] {
  const { toReader, toAuthor } = copiesOf(c, jointMemoIn(c, id));
  return [toReader, toAuthor].filter(({ name }) => isSaid(c.db, name));
}

/** What follows when it was sent. */
export function jointMemoSent(c: Reading, id: string): Message[] {
  const memo = jointMemoIn(c, id);
  const { toReader, toAuthor } = copiesOf(c, memo);
  return [toAuthor, ...(reaches(c, memo, memo.addresseeId) ? [toReader] : [])];
}

/** The reader accepted or answered: both copies say so, and the author is told once of each. */
export function jointMemoReplied(c: Reading, id: string, how: 'accepted' | 'answered'): Message[] {
  const memo = jointMemoIn(c, id);
  const read = readOf(c, memo);
  const told: Message = {
    name: `joint-memo/${id}/${how}`,
    to: { person: memo.authorId },
    about: refTo('jointMemo', id),
    can: 'jointMemos.read',
    notice: how === 'accepted' ? 'Your memo was accepted.' : 'Your memo was answered.',
    words: how === 'accepted' ? jointMemoAccepted(read) : jointMemoAnswered(read),
  };
  return [...jointMemoCopies(c, id), ...(reaches(c, memo, memo.authorId) ? [told] : [])];
}
