import type { Happenings } from '../../../district/happenings.ts';
import { reachable } from '../../../district/people.ts';
import { personById } from '../../../district/roster.ts';
import type { Writing } from '../../../kit/context.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { notFound } from '../../../kit/refusal.ts';
import { copyIn } from '../copies/kept.ts';
import { copyFor, receipts } from '../copies/messages.ts';
import { oweCopy } from '../copies/store.ts';
import { insertWalkthrough, walkthroughExists } from '../store.ts';

/** What two who walked together agreed on is one walkthrough of both, with one copy for the teacher. Told once more it makes no second one. */
export function keepJointCopy(c: Writing, agreed: Happenings['jointCopyAgreed']): Done {
  const { walkthroughId: id, tool: toolId, note: comment, marks, comments, ...visit } = agreed;
  if (walkthroughExists(c.db, id)) return done();
  insertWalkthrough(c.db, { id, ...visit, toolId, comment, loggedAt: c.now.toString() }, { marks, comments });
  const teacher = personById(c.db, agreed.teacherId);
  const onSlack = teacher !== undefined && reachable(teacher);
  oweCopy(c.db, id, onSlack ? 'slack' : 'paper');
  const copy = copyIn(c, id);
  if (!copy) throw notFound();
  return done({ messages: [...(onSlack ? [copyFor(copy)] : []), ...receipts(copy, onSlack)] });
}
