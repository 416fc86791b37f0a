import { z } from 'zod';
import { refTo } from '../../../district/ref.ts';
import { opens } from '../../../kit/feature.ts';
import { paragraphField } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { Refusal } from '../../../kit/refusal.ts';
import { paragraph } from '../../../kit/words/pieces.ts';
import { say } from '../../../kit/words/text.ts';
import { isWithdrawn, observerOf, replyTo } from './store.ts';

export interface WalkthroughReplyShown {
  readonly observer: string;
  readonly words: string | undefined;
}

/** The teacher answers a walkthrough, and is told who will read it. */
export const replyForm = defineForm({
  name: 'walkthroughs/reply',
  title: 'Reply to your visitor',
  submit: 'Send',
  ability: 'walkthroughs.reply',
  params: z.object({ walkthrough: z.string() }),
  about: ({ walkthrough }) => refTo('walkthrough', walkthrough),
  load: (c, { walkthrough }): WalkthroughReplyShown => {
    if (isWithdrawn(c.db, walkthrough))
      throw new Refusal('Your visitor has withdrawn this walkthrough, so there is nothing to answer any more.');
    return { observer: observerOf(c.db, walkthrough) ?? '', words: replyTo(c.db, walkthrough)?.words };
  },
  intro: ({ observer }: WalkthroughReplyShown) => [
    paragraph(say`${observer} reads this, and whoever leads your school may. You can change it until tomorrow.`),
  ],
  fields: ({ words }: WalkthroughReplyShown) => ({
    words: paragraphField(
      'What your visitor missed, or what you would like to talk about',
      words ? { typed: words } : {},
    ),
  }),
});

/** The button on a teacher's copy. */
export const openReply = opens('walkthroughs/open-reply', replyForm, (_, walkthrough) => ({ walkthrough }));
