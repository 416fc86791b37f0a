import { sayShortDay } from '../../../district/days.ts';
import { reachable } from '../../../district/people.ts';
import { newId } from '../../../district/ref.ts';
import { personById } from '../../../district/roster.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { opening } from '../../../kit/forms/form.ts';
import { mayToday } from '../../../kit/forms/person.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done, type Message, problems } from '../../../kit/outcome.ts';
import { notFound } from '../../../kit/refusal.ts';
import { diltThreadNow } from '../thread/post.ts';
import { commitForm, howForm, schoolForm } from './form.ts';
import { namedWords } from './messages.ts';
import { broughtPlaces, placeKeys } from './rules.ts';
import { type Commitment, commitmentById, commitmentRef, insertCommitment, keepState } from './store.ts';

/** Keeps what a school brings back; who was named by somebody else is told. */
export const saveCommitment = saving(commitForm, (c, { answers, shown }) => {
  const { segment: segmentId, words, owner: ownerId, helper, by: byDay } = answers;
  const wrong = {
    ...(mayToday(c, ownerId, 'commitments.read')
      ? {}
      : { owner: 'They aren’t in the DILT today. Choose somebody else.' }),
    ...(helper === '' || mayToday(c, helper, 'commitments.read')
      ? {}
      : { helper: 'They aren’t in the DILT today. Choose somebody else.' }),
    ...(helper !== '' && helper === ownerId
      ? { helper: 'They bring it back already. Choose somebody else, or leave this empty.' }
      : {}),
    ...(byDay < shown.dilt.day ? { by: 'That’s before the DILT. Choose a later day.' } : {}),
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
    broughtTo: '',
    broughtOn: null,
  });
  const saved = commitmentById(c.db, id);
  if (!saved) throw notFound();
  return done({ messages: [...diltThreadNow(c, shown.dilt.id), ...told(c, saved)] });
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

/** How it went, where and when. What was not kept, or partly, says in a word why. */
export const saveHow = saving(howForm, (c, { answers: given, shown: { commitment, today } }) => {
  const { state, note, on } = given;
  const broughtTo = state === 'not' ? '' : placeSaid(given);
  const wrong = {
    ...(state !== 'kept' && note === '' ? { note: 'Say in a few words what was in the way, or what comes next.' } : {}),
    ...(state === 'not' ? {} : wrongPlace(given)),
    ...(state !== 'not' && (on === undefined || on > today || on < commitment.day)
      ? { on: `Choose a day from ${sayShortDay(commitment.day)}, the day of the DILT, to today.` }
      : {}),
  };
  if (Object.keys(wrong).length > 0) return problems(wrong);
  const broughtOn = state === 'not' ? null : (on ?? null);
  keepState(c.db, commitment.id, { state, note, stateOn: c.today, broughtTo, broughtOn });
  return done({ messages: diltThreadNow(c, commitment.diltId) });
});

interface PlaceGiven {
  readonly where: string;
  readonly elsewhere: string;
}

const wrongPlace = ({ where, elsewhere }: PlaceGiven): { where?: string; elsewhere?: string } => {
  if (where === '' && elsewhere === '') return { where: 'Say where it was brought back.' };
  return where === 'other' && elsewhere === '' ? { elsewhere: 'Say where.' } : {};
};

function placeSaid({ where, elsewhere }: PlaceGiven): string {
  const known = placeKeys.find((key) => key === where);
  return known === undefined ? elsewhere : broughtPlaces[known];
}

/** For which school: the window to write comes next. */
export const chooseSchool = saving(schoolForm, (_, { answers: { school }, params: { dilt } }) =>
  done({ open: opening(commitForm, { dilt, school }) }),
);
