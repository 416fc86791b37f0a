import { reachable } from '../../../district/people.ts';
import { newId } from '../../../district/ref.ts';
import { personById } from '../../../district/roster.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { mayToday } from '../../../kit/forms/person.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { type Done, done, type Message, problems } from '../../../kit/outcome.ts';
import { notFound } from '../../../kit/refusal.ts';
import { paragraph } from '../../../kit/words/pieces.ts';
import { diltThreadNow } from '../thread/post.ts';
import { commitForm, howForm } from './form.ts';
import { namedWords } from './messages.ts';
import { type Commitment, commitmentById, commitmentRef, insertCommitment, keepState } from './store.ts';

/** Keeps what a school brings back; who was named by somebody else is told. */
export const saveCommitment = saving(commitForm, (c, { answers, shown }) => {
  const { segment: segmentId, words, owner: ownerId, helper, by: byDay } = answers;
  const wrong = {
    ...(mayToday(c, ownerId, 'commitments.read') ? {} : { owner: 'They are not of the DILT today. Choose again.' }),
    ...(helper === '' || mayToday(c, helper, 'commitments.read')
      ? {}
      : { helper: 'They are not of the DILT today. Choose again.' }),
    ...(helper !== '' && helper === ownerId
      ? { helper: 'The same person brings it back. Choose somebody else, or nobody.' }
      : {}),
    ...(byDay < shown.dilt.day ? { by: 'This is before the DILT. Choose a later day.' } : {}),
  };
  if (Object.keys(wrong).length > 0) return problems(wrong);
  const id = newId();
  insertCommitment(c.db, {
    id,
    diltId: shown.dilt.id,
    schoolId: shown.school.id,
    segmentId,
    words,
    ownerId,
    byDay,
    helperId: helper === '' ? null : helper,
    state: 'open',
    note: '',
  });
  const saved = commitmentById(c.db, id);
  if (!saved) throw notFound();
  return done({
    messages: [...diltThreadNow(c, shown.dilt.id), ...told(c, saved)],
    tell: [paragraph('Saved. It opens the next DILT; /dilt commitments lists what your school brings back.')],
  });
});

function told(c: Asked<Writing>, one: Commitment): Message[] {
  const named = [
    { id: one.ownerId, as: 'owner' },
    { id: one.helperId, as: 'helper' },
  ] as const;
  return named.flatMap(({ id, as }) => {
    const who = id === null || id === c.viewer.person.id ? undefined : personById(c.db, id);
    if (!who || !reachable(who)) return [];
    return [
      {
        name: `commitment/${one.id}/${as}`,
        to: { person: who.id },
        about: commitmentRef(one),
        can: 'commitments.read',
        words: namedWords(one, as, c.viewer.person.name),
      } as const,
    ];
  });
}

/** One tap: it was kept. */
export function kept(c: Asked<Writing>, one: Commitment): Done {
  keepState(c.db, one.id, { state: 'kept', note: one.note, stateOn: c.today });
  return done({ messages: diltThreadNow(c, one.diltId) });
}

/** How it went. What was not kept, or partly, says in a word why. */
export const saveHow = saving(howForm, (c, { answers: { state, note }, shown: { commitment } }) => {
  if (state !== 'kept' && note === '')
    return problems({ note: 'Say in a word what was in the way, or what comes next.' });
  keepState(c.db, commitment.id, { state, note, stateOn: c.today });
  return done({ messages: diltThreadNow(c, commitment.diltId), tell: [paragraph('Saved. Thank you.')] });
});
