import { z } from 'zod';
import { reachable } from '../../../district/people.ts';
import { refTo } from '../../../district/ref.ts';
import { personById } from '../../../district/roster.ts';
import { opens } from '../../../kit/feature.ts';
import { lineField, paragraphField } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import { paragraph, quote } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { copyIn } from '../copies/kept.ts';
import type { ResponseKind } from '../schema.ts';
import { hasLeft } from './store.ts';

export interface RespondShown {
  readonly kind: ResponseKind;
  readonly teacher: string;
  readonly reply: string;
}

const kindText = z.enum(['reply', 'meet']);

/** The observer answers what the teacher answered, or says when they come by: once each, in a few words. */
export const respondForm = defineForm({
  name: 'walkthroughs/respond',
  title: 'Write to the teacher',
  submit: 'Send',
  ability: 'walkthroughs.own',
  params: z.object({ walkthrough: z.string(), kind: kindText }),
  about: ({ walkthrough }) => refTo('walkthrough', walkthrough),
  load: (c, { walkthrough, kind }): RespondShown => {
    const copy = copyIn(c, walkthrough);
    if (copy?.reply === undefined) throw notFound();
    if (copy.changed?.kind === 'withdrawn')
      throw new Refusal('You withdrew this walkthrough, so nobody can reply to it.');
    if (copy.responses?.some((one) => one.kind === kind)) throw alreadySent(copy.teacher);
    const teacher = personById(c.db, copy.teacherId);
    if (!teacher || !reachable(teacher)) throw new Refusal(`${copy.teacher} isn’t on Slack. Please talk in person.`);
    if (hasLeft(c, copy.teacherId)) throw new Refusal(`${copy.teacher} doesn’t work in the district any more.`);
    return { kind, teacher: copy.teacher, reply: copy.reply };
  },
  intro: ({ teacher, reply }: RespondShown) => [paragraph(say`${bold(teacher)} wrote:`), quote(reply)],
  fields: ({ kind }: RespondShown) => ({
    words:
      kind === 'reply'
        ? paragraphField('Your reply', { max: 500, hint: 'It goes to the teacher once. You can’t change it later.' })
        : lineField('When and where?', { max: 200, hint: 'Such as: Thursday after school, in your room.' }),
  }),
});

export const alreadySent = (teacher: string): Refusal =>
  new Refusal(`You already sent this to ${teacher}. You can send it once.`);

/** *Reply…* and *Meet…*, beside the teacher’s answer. */
export const openRespond = opens('walkthroughs/open-respond', respondForm, (_, walkthrough) => ({
  walkthrough,
  kind: 'reply' as const,
}));
export const openMeet = opens('walkthroughs/open-meet', respondForm, (_, walkthrough) => ({
  walkthrough,
  kind: 'meet' as const,
}));
