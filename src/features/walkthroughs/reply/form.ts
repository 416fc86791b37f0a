import { z } from 'zod';
import { refTo } from '../../../district/ref.ts';
import { opens } from '../../../kit/feature.ts';
import { paragraphField } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { Refusal } from '../../../kit/refusal.ts';
import { paragraph, quote } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { visitorsOf } from '../copies/copy.ts';
import { copyIn } from '../copies/kept.ts';
import { hasLeft } from '../respond/store.ts';
import { isWithdrawn, replyTo } from './store.ts';

export interface WalkthroughReplyShown {
  readonly observer: string;
  readonly words: string | undefined;
  /** The visitor holds no role any more. */
  readonly hasLeft: boolean;
  /** What the visitor asked; empty where nothing. */
  readonly question: string;
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
      throw new Refusal('Your visitor withdrew this walkthrough. You can’t reply to it any more.');
    const visit = copyIn(c, walkthrough);
    return {
      observer: visit?.observer ?? '',
      question: visit?.question ?? '',
      words: replyTo(c.db, walkthrough)?.words,
      hasLeft: visit !== undefined && visitorsOf(visit).every((id) => hasLeft(c, id)),
    };
  },
  intro: ({ observer, hasLeft: left, question }: WalkthroughReplyShown) => [
    ...(question === '' ? [] : [paragraph(bold('The question')), quote(question)]),
    paragraph(
      left
        ? say`${observer} doesn’t work in the district any more and won’t get this. Your school’s leaders can read it.`
        : say`${observer} and your school’s leaders can read this. You can change it until tomorrow.`,
    ),
  ],
  fields: ({ words, question }: WalkthroughReplyShown) => ({
    words: paragraphField(
      question === '' ? 'Anything to add or talk about?' : 'Your answer',
      words ? { typed: words } : {},
    ),
  }),
});

/** The button on a teacher's copy. */
export const openReply = opens('walkthroughs/open-reply', replyForm, (_, walkthrough) => ({ walkthrough }));
