import { z } from 'zod';
import { personById } from '../../../district/roster.ts';
import { lineField } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { notFound } from '../../../kit/refusal.ts';
import { type AccountToDetach, detachIntro } from './messages.ts';

/** Asks why somebody’s Slack account is not theirs. */
export const detachForm = defineForm({
  name: 'roster/detach-account',
  title: 'Not their account',
  submit: 'Detach',
  ability: 'roster.import',
  params: z.object({ person: z.string() }),
  load: (c, { person }): AccountToDetach => {
    const who = personById(c.db, person);
    if (!who) throw notFound();
    return { person: who.name, slackId: who.slackId };
  },
  intro: detachIntro,
  fields: () => ({ why: lineField('Why isn’t it theirs?', { max: 200, hint: 'We keep this in the history.' }) }),
});
