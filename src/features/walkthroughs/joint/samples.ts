import type { Sample } from '../../../kit/feature.ts';
import type { Message } from '../../../kit/outcome.ts';
import type { TeacherCopy } from '../copies/copy.ts';
import { copyFor, otherTold, receipts, repliesFor } from '../copies/messages.ts';

/** What reaches whoever made a walkthrough, and what two of them have besides. */
export function visitorsSamples(copy: TeacherCopy, reply: string): Sample[] {
  const both = { ...copy, secondObserverId: 'second' };
  const by = { id: 'second', name: copy.observer };
  return [
    ...each('The teacher’s answer', repliesFor({ ...copy, reply })),
    ...each('Receipt', receipts(copy, true)),
    ...each('Receipt where the copy is a slip', receipts(both, false)),
    ...each('Teacher’s copy of a visit of two', [copyFor(both)]),
    ...each('The other of two corrected it', otherTold(both, 'change', by)),
  ];
}

const each = (name: string, messages: readonly Message[]): Sample[] =>
  messages.map(({ words }, at) => ({ name: at === 0 ? name : `${name}, to the second`, on: 'message', words }));
