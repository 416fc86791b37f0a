import { z } from 'zod';
import { namesAgree } from '../../../district/names.ts';
import { fold } from '../../../district/people.ts';
import { personById } from '../../../district/roster.ts';
import type { Reading } from '../../../kit/context.ts';
import { opens } from '../../../kit/feature.ts';
import { lineField, search } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { notFound } from '../../../kit/refusal.ts';
import { aside, paragraph } from '../../../kit/words/pieces.ts';
import { clip } from '../../../kit/words/text.ts';
import { personChoices } from '../people/choices.ts';
import { rosterOf } from '../store.ts';
import { holdingGoesOn } from '../workbook/holdings.ts';
import { placeNames, roleName } from '../workbook/role-words.ts';
import { type EntryShown, mergeChoice, mergePreviewWords, type PairShown } from './messages.ts';
import { openMerge, openTakeBackMerge } from './names.ts';
import { mergesNow } from './store.ts';

/** Asks which two entries are one person. */
export const mergeForm = defineForm({
  name: 'roster/merge',
  title: 'One person, two entries',
  submit: 'Next',
  ability: 'roster.import',
  params: z.object({}),
  load: () => ({}),
  intro: () => [paragraph('Choose the two entries for one person. Next you’ll see what matches and what differs.')],
  fields: () => ({
    stays: search('The entry that stays', {
      choices: personChoices,
      hint: 'The one with the current name and address.',
    }),
    away: search('The other entry', { choices: personChoices }),
  }),
});

/** Shows what agrees and what differs, and what becomes of it. */
export const mergeConfirmForm = defineForm({
  name: 'roster/merge-confirm',
  title: 'Are they one person?',
  submit: 'Merge',
  ability: 'roster.import',
  params: z.object({ stays: z.string(), away: z.string() }),
  load: (c, { stays, away }): PairShown => pairShown(c, stays, away),
  intro: mergePreviewWords,
  fields: () => ({ why: lineField('Why are they one person?', { max: 200, hint: 'We keep this in the history.' }) }),
});

/** Asks which merge was wrong. */
export const takeBackMergeForm = defineForm({
  name: 'roster/take-back-merge',
  title: 'Undo a merge',
  submit: 'Undo',
  ability: 'roster.import',
  params: z.object({}),
  load: () => ({}),
  intro: () => [
    paragraph('The two entries will be two people again. Each will see only their own records.'),
    aside('Anything written since the merge stays with the entry that was kept.'),
  ],
  fields: () => ({
    merge: search('Which two entries?', {
      choices: (c, typed) =>
        mergesNow(c.db)
          .filter((one) => fold(mergeChoice(one)).includes(fold(typed.trim())))
          .map((one) => ({ value: one.mergeId, label: clip(mergeChoice(one), 75) })),
    }),
    why: lineField('Why are they two people?', { max: 200, hint: 'We keep this in the history.' }),
  }),
});

export const openMergeWindow = opens(openMerge.name, mergeForm, () => ({}));
export const openTakeBackWindow = opens(openTakeBackMerge.name, takeBackMergeForm, () => ({}));

function pairShown(c: Reading, staysId: string, awayId: string): PairShown {
  const [stays, away] = [entryShown(c, staysId), entryShown(c, awayId)];
  return { stays, away, nameAgrees: namesAgree(stays.name, away.name) };
}

function entryShown(c: Reading, id: string): EntryShown {
  const { people, schools } = rosterOf(c.db);
  const known = people.find((one) => one.id === id);
  const who = personById(c.db, id);
  if (!known || !who) throw notFound();
  const active = known.holdings.filter((one) => holdingGoesOn(one, c.today));
  const shown = active.length > 0 ? active : known.holdings.slice(-1);
  const held = [...new Set(shown.map((one) => roleName(one, placeNames(schools))))].join('; ');
  return { name: who.name, email: who.email, slackState: who.slackState, held };
}
