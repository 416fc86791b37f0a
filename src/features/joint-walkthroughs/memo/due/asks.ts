import { sayNearDay, sayShortDay } from '../../../../district/days.ts';
import { refTo } from '../../../../district/ref.ts';
import type { Ask } from '../../../../kit/asks/ask.ts';
import type { ClosedAsk, Closing } from '../../../../kit/asks/closing.ts';
import type { Reading } from '../../../../kit/context.ts';
import { place } from '../../../../kit/feature.ts';
import { say } from '../../../../kit/words/text.ts';
import { jointById } from '../../store.ts';
import { jointMemoNames } from '../names.ts';
import { jointMemoById, type OwedJointMemo, owedJointMemos } from '../store.ts';

const askName = 'joint-memos/write';

/** The memos somebody has still to write, as one question: the first due first. */
export function jointMemoAsks(c: Reading, of?: string): Ask[] {
  const byAuthor = new Map<string, OwedJointMemo[]>();
  for (const one of owedJointMemos(c, of)) byAuthor.set(one.authorId, [...(byAuthor.get(one.authorId) ?? []), one]);
  return [...byAuthor.values()].flatMap(([first, ...rest]) => (first ? [memoAsk(c, first, rest)] : []));
}

function memoAsk(c: Reading, first: OwedJointMemo, rest: readonly OwedJointMemo[]): Ask {
  const when = sayNearDay(first.dueOn, c.today);
  const due = first.dueOn < c.today ? `It was due ${when}.` : `It’s due ${when}.`;
  const of = `your joint walkthrough on ${sayShortDay(first.day)}`;
  const all = rest.length + 1;
  return {
    name: askName,
    of: first.authorId,
    about: refTo('jointMemo', first.id),
    can: 'jointMemos.write',
    by: first.dueOn,
    // Each day until it is due, and three more.
    cap: Number(c.settings.memoWithin) + 3,
    why:
      rest.length === 0
        ? say`Write the memo of ${of}. ${due}`
        : say`You have ${all} memos of joint walkthroughs to write. Begin with ${of}. ${due}`,
    button: place({ name: jointMemoNames.write }, 'Write memo…', first.id, { spoken: `Write memo: ${of}` }),
    ...(rest.length === 0 ? {} : { or: place({ name: jointMemoNames.page }, `See all ${all}`, '0') }),
  };
}

/** The memo was sent, or the walkthrough was called off. */
export function jointMemoClosing(c: Reading, { name, id }: ClosedAsk): Closing | undefined {
  const joint = name === askName ? jointById(c.db, id) : undefined;
  if (!joint) return undefined;
  const of = say`the memo of the joint walkthrough on ${sayShortDay(joint.day)}`;
  const sent = jointMemoById(c.db, id);
  if (sent) return { can: 'jointMemos.read', by: sent.authorId, what: of };
  if (joint.cancelledOn === null) return undefined;
  return { can: 'app.use', because: say`the joint walkthrough was called off.` };
}
