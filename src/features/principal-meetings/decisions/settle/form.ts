import { z } from 'zod';
import { sayShortDay } from '../../../../district/days.ts';
import { refTo } from '../../../../district/ref.ts';
import { opens } from '../../../../kit/feature.ts';
import { few, lineField, maybeDayField } from '../../../../kit/forms/field.ts';
import { defineForm } from '../../../../kit/forms/form.ts';
import { paragraph } from '../../../../kit/words/pieces.ts';
import { bold, say } from '../../../../kit/words/text.ts';
import { decisionText } from '../messages.ts';
import { meetingDecisionNames } from '../names.ts';
import { laterNames, laterStates } from '../rules.ts';
import type { MeetingDecision } from '../store.ts';
import { openDecision } from './done.ts';

export interface SettleShown {
  readonly decision: Pick<MeetingDecision, 'kind' | 'words' | 'school' | 'byDay'>;
  readonly how: (typeof laterStates)[number] | undefined;
}

/** What became of a decision that is not done: it goes on with a new day, or it does not. */
export const settleForm = defineForm({
  name: 'meeting-decisions/settle',
  title: 'What became of it?',
  submit: 'Save',
  ability: 'meetingDecisions.keep',
  /** `how` is what the list’s menu said; without it the window was opened from the message of the day. */
  params: z.object({ decision: z.string(), how: z.enum(laterStates).optional() }),
  about: ({ decision }) => refTo('meetingDecision', decision),
  load: (c, { decision, how }): SettleShown => ({ decision: openDecision(c, decision), how }),
  intro: ({ decision }: SettleShown) => [
    paragraph(say`${bold(decisionText(decision))}\n${decision.school}, by ${sayShortDay(decision.byDay)}`),
  ],
  fields: ({ how }: SettleShown) => ({
    how: few(
      'How does it stand?',
      laterStates.map((value) => ({ value, label: laterNames[value] })),
      how === undefined ? {} : { chosen: how },
    ),
    again: maybeDayField('New day', { hint: 'Leave empty if it won’t be done. We ask again on that day.' }),
    words: lineField('Why, or what comes next?', { max: 300 }),
  }),
});

export const openSettle = opens(meetingDecisionNames.settle, settleForm, (_, decision, { more }) => {
  const how = laterStates.find((one) => one === more);
  return how === undefined ? { decision } : { decision, how };
});
