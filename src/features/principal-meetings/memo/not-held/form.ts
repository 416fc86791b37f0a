import { z } from 'zod';
import { type Day, sayDay } from '../../../../district/days.ts';
import { refTo } from '../../../../district/ref.ts';
import type { Asked } from '../../../../kit/context.ts';
import { opens } from '../../../../kit/feature.ts';
import { lineField } from '../../../../kit/forms/field.ts';
import { defineForm } from '../../../../kit/forms/form.ts';
import { saving } from '../../../../kit/forms/saving.ts';
import { done } from '../../../../kit/outcome.ts';
import { Refusal } from '../../../../kit/refusal.ts';
import { paragraph } from '../../../../kit/words/pieces.ts';
import { memoNames } from '../names.ts';
import { memoMost } from '../rules.ts';
import { decidedIn, markMeeting, notesIn, owedMemoOf } from '../store.ts';

interface NotHeldShown {
  readonly school: string;
  readonly day: Day;
}

/** A meeting that did not take place, and why. Where something was written down in it, it did. */
export const notHeldForm = defineForm({
  name: 'memos/not-held',
  title: 'Meeting not held',
  submit: 'Save',
  ability: 'memos.write',
  params: z.object({ meeting: z.string() }),
  about: ({ meeting }) => refTo('principalMeeting', meeting),
  load: (c: Asked, { meeting }): NotHeldShown => {
    const owed = owedMemoOf(c, meeting);
    if (!owed) throw new Refusal('This meeting is settled already. Type /sip memos.');
    if (isWrittenIn(c, meeting))
      throw new Refusal('Something was written down in this meeting, so it took place. Write its memo instead.');
    return owed;
  },
  intro: ({ school, day }: NotHeldShown) => [paragraph(`${school}, ${sayDay(day)}. No memo is due for it then.`)],
  fields: () => ({ why: lineField('Why wasn’t it held?', { max: memoMost.why }) }),
});

/** Whether anything was written down or decided in a meeting. */
export const isWrittenIn = ({ db }: Pick<Asked, 'db'>, meetingId: string): boolean =>
  notesIn(db, meetingId).length + decidedIn(db, meetingId).length > 0;

export const openNotHeld = opens(memoNames.notHeld, notHeldForm, (_, meeting) => ({ meeting }));

export const saveNotHeld = saving(notHeldForm, (c, { answers, params }) => {
  markMeeting(c.db, params.meeting, 'notHeld', answers.why);
  return done();
});
