import { z } from 'zod';
import { because } from '../../../db/tx.ts';
import { type Day, sayDay } from '../../../district/days.ts';
import { newId, refTo } from '../../../district/ref.ts';
import { opens } from '../../../kit/feature.ts';
import { lineField } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done } from '../../../kit/outcome.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import { paragraph } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { copyIn } from '../copies/kept.ts';
import { changeFor, copyFor, otherTold } from '../copies/messages.ts';
import { copyState } from '../copies/store.ts';
import { dropWalkthroughDraft } from '../log/drafts.ts';
import { sharedName, sharedOf } from '../share/store.ts';
import { correctionOf, keepWalkthroughChange, seal } from './store.ts';

export interface WithdrawShown {
  readonly teacher: string;
  readonly school: string;
  readonly day: Day;
}

/** Takes a walkthrough back for good. It is sealed: it counts nowhere and is shown to nobody, but it is not gone. */
export const withdrawForm = defineForm({
  name: 'walkthroughs/withdraw',
  title: 'Withdraw',
  submit: 'Withdraw',
  ability: 'walkthroughs.own',
  params: z.object({ walkthrough: z.string() }),
  about: ({ walkthrough }) => refTo('walkthrough', walkthrough),
  load: (c, { walkthrough }): WithdrawShown => {
    const copy = copyIn(c, walkthrough);
    if (!copy) throw notFound();
    if (copy.changed?.kind === 'withdrawn') throw new Refusal('This walkthrough was already withdrawn.');
    return copy;
  },
  intro: ({ teacher, school, day }: WithdrawShown) => [
    paragraph(say`${bold(teacher)}, ${school}, ${sayDay(day)}.`),
    paragraph('The teacher’s copy will say that it was withdrawn, and why. This can’t be undone.'),
  ],
  fields: () => ({ reason: lineField('Why?', { max: 200, hint: 'The teacher reads this.' }) }),
});

/** Seals the walkthrough and tells the teacher. */
export const withdraw = saving(withdrawForm, (c, { answers, params }) => {
  const changeId = newId();
  const at = c.now.toString();
  because(c.db, { why: answers.reason });
  keepWalkthroughChange(c.db, {
    id: changeId,
    walkthroughId: params.walkthrough,
    kind: 'withdrawn',
    reason: answers.reason,
    at,
  });
  seal(c.db, params.walkthrough, at);
  const begun = correctionOf(c.db, params.walkthrough);
  if (begun) dropWalkthroughDraft(c.db, begun.id);
  const sealed = copyIn(c, params.walkthrough);
  if (!sealed) throw notFound();
  const onSlack = copyState(c.db, sealed.id)?.how !== 'paper';
  return done({
    messages: [
      ...(onSlack ? [copyFor(sealed), changeFor(sealed, changeId)] : []),
      ...otherTold(sealed, changeId, c.viewer.person),
    ],
    happened: [{ what: 'walkthroughWithdrawn', walkthroughId: sealed.id }],
    retract: sharedOf(c.db, sealed.id).map(({ id }) => ({
      name: sharedName(id),
      why: 'its walkthrough was withdrawn',
    })),
    tell: [
      paragraph(
        onSlack
          ? 'Withdrawn. The teacher was told.'
          : 'Withdrawn. If the slip is already in the mailbox, please tell the teacher.',
      ),
    ],
  });
});

/** The button beside one's own walkthrough. */
export const openWithdraw = opens('walkthroughs/open-withdraw', withdrawForm, (_, walkthrough) => ({ walkthrough }), {
  inPlace: true,
});
