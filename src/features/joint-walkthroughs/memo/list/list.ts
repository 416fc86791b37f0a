import { can } from '../../../../district/policy.ts';
import { personById } from '../../../../district/roster.ts';
import type { Asked } from '../../../../kit/context.ts';
import type { ButtonPress } from '../../../../kit/feature.ts';
import { opening } from '../../../../kit/forms/form.ts';
import { type Done, done } from '../../../../kit/outcome.ts';
import { fromRow } from '../../../../kit/value.ts';
import type { Words } from '../../../../kit/words/pieces.ts';
import { acceptJointMemo, openJointAnswer } from '../answer/form.ts';
import { jointMemoShown } from '../copies.ts';
import { jointMemoNames } from '../names.ts';
import { jointStepsOf } from '../steps/store.ts';
import { type JointMemo, jointMemosFor, owedJointMemos } from '../store.ts';
import { jointMemoForm } from '../write/form.ts';
import { type JointMemosShown, type JointSentShown, jointMemosPage, jointMemosWords } from './messages.ts';

/** `/walkthrough memos`: what is to write first, then what was sent. */
export const listJointMemos = (c: Asked): Done => done({ tell: jointMemosNow(c, 0) });

export const pageJointMemos: ButtonPress = {
  name: jointMemoNames.page,
  ability: 'jointMemos.look',
  press(c, text) {
    const words = jointMemosNow(c, fromRow(text));
    return done({ tell: words, instead: words });
  },
};

function jointMemosNow(c: Asked, from: number): Words {
  const found = jointMemosFor(c, { from, most: jointMemosPage + 1 });
  return jointMemosWords({
    owed: from === 0 ? owedShown(c) : [],
    sent: found.slice(0, jointMemosPage).map((one) => sentShown(c, one)),
    from,
    more: found.length > jointMemosPage,
    today: c.today,
  });
}

/** One’s own; to whoever reads memos of all, also those they wait for. */
function owedShown(c: Asked): JointMemosShown['owed'] {
  const viewerId = c.viewer.person.id;
  return owedJointMemos(c)
    .filter(({ authorId, addresseeId }) =>
      can(c.viewer, 'jointMemos.read', { author: authorId, addressee: addresseeId }),
    )
    .map(({ authorId, ...one }) => ({
      ...one,
      writer: personById(c.db, authorId)?.name ?? '',
      mine: authorId === viewerId,
    }));
}

function sentShown(c: Asked, memo: JointMemo): JointSentShown {
  const viewerId = c.viewer.person.id;
  const part = memo.addresseeId === viewerId ? 'addressee' : memo.authorId === viewerId ? 'author' : 'leader';
  return { ...memo, part, openSteps: jointStepsOf(c.db, memo.id).filter(({ state }) => state === 'open').length };
}

/** *Write memo…* beside one that is owed. */
export const writeOwedJointMemo: ButtonPress = {
  name: jointMemoNames.owed,
  ability: 'jointMemos.write',
  about: 'jointMemo',
  press: (_, joint) => done({ open: opening(jointMemoForm, { joint }) }),
};

/** What the menu beside a memo offers: each asks for its own right again. */
export const pickJointMemo: ButtonPress = {
  name: jointMemoNames.menu,
  ability: 'jointMemos.read',
  about: 'jointMemo',
  press(c, id, named) {
    if (named.more === 'answer') return openJointAnswer.press(c, id, named);
    if (named.more === 'accept' && can(c.viewer, 'jointMemos.answer', c.facetsOf(`jointMemo/${id}`) ?? {}))
      return acceptJointMemo.press(c, id, named);
    const words = jointMemoShown(c, id);
    return done({ tell: words, instead: words });
  },
};
