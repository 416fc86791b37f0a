import { refTo } from '../../../district/ref.ts';
import type { Asked, Reading } from '../../../kit/context.ts';
import { isInSlack, readersAmong } from '../../../kit/documents/readers.ts';
import type { Done, Message } from '../../../kit/outcome.ts';
import { notFound } from '../../../kit/refusal.ts';
import { isSaid } from '../../../kit/threads.ts';
import { memoKind } from './document.ts';
import { memoToAuthor, memoToPrincipal, onPaperWords, respondedWords } from './messages.ts';
import { memoPaper } from './paper.ts';
import { type Memo, type MemoVersion, memoById, memoVersionsOf } from './store.ts';

/** A memo and all it said. */
export interface WholeMemo {
  readonly memo: Memo;
  readonly versions: readonly MemoVersion[];
}

/** The memo a button names. */
export function wholeMemo({ db }: Reading, id: string): WholeMemo {
  const memo = memoById(db, id);
  if (!memo) throw notFound();
  return { memo, versions: memoVersionsOf(db, id) };
}

/** Whether somebody may read it and is in Slack. */
const reaches = (c: Reading, memo: Memo, personId: string): boolean =>
  readersAmong(c, [personId], memoKind.can, { addressee: memo.personId, author: memo.byId }).some(isInSlack);

const toPrincipal = (memo: Memo, version: MemoVersion, newest: number): Message => ({
  name: `memo/${memo.id}/principal/${version.number}`,
  to: { person: memo.personId },
  about: refTo('memo', memo.id),
  can: 'memos.answer',
  notice: version.number === 1 ? 'A memo of your principal meeting is here.' : 'A memo of your meeting was corrected.',
  words: memoToPrincipal(memo, version, newest),
});

/** Once each author had a copy: those that stand say what became of the memo. */
const toAuthor = (memo: Memo, version: MemoVersion, newest: number): Message => ({
  name: `memo/${memo.id}/author/${version.number}`,
  to: { person: memo.byId },
  about: refTo('memo', memo.id),
  can: 'memos.read',
  notice: 'Your memo was sent.',
  words: memoToAuthor(memo, version, newest),
});

/** Brings every copy that stands somewhere up to date: what was read, what was responded, that a newer version came. */
export function memoCopies(c: Reading, { memo, versions }: WholeMemo): Message[] {
  const newest = versions.length;
  const all = versions.flatMap((one) => [toPrincipal(memo, one, newest), toAuthor(memo, one, newest)]);
  return all.filter(({ name }) => isSaid(c.db, name));
}

/** What follows when the newest version was sent: to the principal, or on paper. Its author wrote it, and has it in the list. */
export function memoSent(c: Asked, id: string): Pick<Done, 'messages' | 'errands'> {
  const whole = wholeMemo(c, id);
  const { memo, versions } = whole;
  const newest = versions.length;
  const version = versions[newest - 1];
  if (!version) throw notFound();
  const copies = memoCopies(c, whole);
  if (reaches(c, memo, memo.personId))
    return { messages: [...copies, toPrincipal(memo, version, newest)], errands: [] };
  const gone = readersAmong(c, [memo.personId], 'app.use').length === 0;
  const paper: Message = {
    name: `memo/${memo.id}/on-paper/${newest}`,
    to: { person: memo.byId },
    about: refTo('memo', memo.id),
    can: 'memos.read',
    words: onPaperWords(memo, gone),
  };
  const request = { kind: 'handOver', paper: memoPaper, value: memo.id, to: memo.byId } as const;
  return { messages: [...copies, paper], errands: gone ? [] : [{ name: memoPaper, request }] };
}

/** The principal has answered: on every copy, and the author is told once. */
export function memoResponded(c: Reading, id: string): Message[] {
  const whole = wholeMemo(c, id);
  const { memo } = whole;
  const told: Message = {
    name: `memo/${memo.id}/response`,
    to: { person: memo.byId },
    about: refTo('memo', memo.id),
    can: 'memos.read',
    notice: 'A principal responded to your memo.',
    words: respondedWords(memo),
  };
  return [...memoCopies(c, whole), ...(reaches(c, memo, memo.byId) ? [told] : [])];
}
