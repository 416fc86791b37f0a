import type { Asked, Reading, Writing } from '../../../../kit/context.ts';
import type { ButtonPress } from '../../../../kit/feature.ts';
import { done } from '../../../../kit/outcome.ts';
import { notFound, Refusal } from '../../../../kit/refusal.ts';
import { meetingDecisionNames } from '../names.ts';
import { isOpenDecision } from '../rules.ts';
import { decisionById, keepDecisionUpdate, type MeetingDecision } from '../store.ts';

/** The one a button names, while it is open. */
export function openDecision({ db }: Reading, id: string): MeetingDecision {
  const one = decisionById(db, id);
  if (!one) throw notFound();
  if (!isOpenDecision(one.state)) throw new Refusal('This is settled already. Type /sip decisions.');
  return one;
}

/** It is done: one record, whoever of those who may says so. */
export function settleDone(c: Asked<Writing>, id: string): void {
  keepDecisionUpdate(c, openDecision(c, id).id, { state: 'done', words: '', byDay: null });
}

/** *Done*, in the message of the day. */
export const decisionDone: ButtonPress = {
  name: meetingDecisionNames.done,
  ability: 'meetingDecisions.keep',
  about: 'meetingDecision',
  press(c, id) {
    settleDone(c, id);
    return done();
  },
};
