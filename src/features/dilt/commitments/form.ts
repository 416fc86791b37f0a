import { z } from 'zod';
import { addDays, type Day, sayDay } from '../../../district/days.ts';
import { type Dilt, diltsFrom } from '../../../district/dilt/store.ts';
import { refTo } from '../../../district/ref.ts';
import type { Asked } from '../../../kit/context.ts';
import { type Choice, dayField, few, lineField, maybeDayField, one, paragraphField } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { personField } from '../../../kit/forms/person.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import { aside, paragraph, quote, type Words } from '../../../kit/words/pieces.ts';
import { bold, say, wholeWords } from '../../../kit/words/text.ts';
import { diltAt } from '../agenda/form.ts';
import { type Segment, segmentsOf } from '../agenda/store.ts';
import { most } from '../agenda/text/rules.ts';
import { commitmentWords } from './messages.ts';
import { type broughtPlaces, placeKeys, placeOf } from './rules.ts';
import { allSchools, type Commitment, commitmentIn } from './store.ts';

export interface CommitShown {
  readonly dilt: Pick<Dilt, 'id' | 'day'>;
  readonly school: { readonly id: string; readonly name: string };
  readonly segments: readonly Pick<Segment, 'id' | 'title'>[];
  /** Who asks, offered as the one who brings it back. */
  readonly viewer: { readonly value: string; readonly label: string };
  readonly by: Day;
}

/** What a school brings back from a DILT. */
export const commitForm = defineForm({
  name: 'dilt/commitment',
  title: 'What we’ll bring back',
  submit: 'Save',
  ability: 'commitments.keep',
  params: z.object({ dilt: z.string(), school: z.string() }),
  about: ({ school }) => refTo('school', school),
  load: (c: Asked, { dilt: id, school: schoolId }): CommitShown => {
    const dilt = diltAt(c, id);
    const school = allSchools(c.db).find((each) => each.id === schoolId);
    if (!school) throw notFound();
    const segments = segmentsOf(c.db, id);
    if (segments.length === 0) throw new Refusal('This DILT had no agenda, so there’s nothing to bring back from it.');
    const next = diltsFrom(c.db, addDays(dilt.day, 1), 1)[0];
    const { id: value, name: label } = c.viewer.person;
    return {
      dilt,
      school,
      segments,
      viewer: { value, label: wholeWords(label, most.title) },
      by: next?.day ?? addDays(dilt.day, 28),
    };
  },
  intro: ({ dilt, school }: CommitShown): Words => [
    paragraph(say`${bold(school.name)}, from the DILT of ${sayDay(dilt.day)}`),
    aside('The next DILT starts with it. You’ll say then where and when you brought it back.'),
  ],
  fields: ({ segments, viewer, by }: CommitShown) => ({
    segment: one(
      'What was taught?',
      segments.map(({ id, title }) => ({ value: id, label: wholeWords(title, most.title) })),
    ),
    words: paragraphField('What will your school do with it?', { max: 500 }),
    owner: personField('Who brings it back?', 'commitments.read', { chosen: viewer }),
    helper: personField('Who helps?', 'commitments.read', { optional: true }),
    by: dayField('By when?', { day: by }),
  }),
});

/** For whom a commitment is written, where somebody may write for many schools. */
export const schoolForm = defineForm({
  name: 'dilt/choose-school',
  title: 'Add for a school',
  submit: 'Next',
  ability: 'commitments.keep',
  params: z.object({ dilt: z.string() }),
  load: (c: Asked): { readonly schools: readonly Choice[] } => ({
    schools: allSchools(c.db).map(({ id, name }) => ({ value: id, label: wholeWords(name, most.title) })),
  }),
  fields: ({ schools }) => ({ school: one('Which school?', schools) }),
  idempotent: true,
});

const answers = [
  { value: 'kept', label: '🟢 Yes' },
  { value: 'partly', label: '🟡 Partly' },
  { value: 'not', label: '🔴 Not yet' },
] as const;

export interface HowShown {
  readonly commitment: Commitment;
  readonly answer: 'kept' | 'partly' | 'not' | undefined;
  readonly today: Day;
}

/** Whether it was brought back, where and when; and in a word why not. */
export const howForm = defineForm({
  name: 'dilt/how-it-went',
  title: 'Was it brought back?',
  submit: 'Save',
  ability: 'commitments.keep',
  params: z.object({ commitment: z.string(), answer: z.enum(['kept', 'partly', 'not']).optional() }),
  about: ({ commitment }) => refTo('commitment', commitment),
  load: (c: Asked, { commitment: id, answer }): HowShown => ({
    commitment: commitmentIn(c.db, id),
    answer,
    today: c.today,
  }),
  intro: ({ commitment }: HowShown): Words => [paragraph(commitmentWords(commitment)), quote(commitment.words)],
  fields: ({ answer, commitment, today }: HowShown) => {
    const place = placeOf(commitment.broughtTo);
    return {
      state: few('Was it brought back?', answers, answer === undefined ? {} : { chosen: answer }),
      where: one(
        'Where?',
        [...placeKeys.map((key) => ({ value: key, label: placeLabels[key] })), { value: 'other', label: 'Elsewhere' }],
        { optional: true, ...(place === undefined ? {} : { chosen: place }) },
      ),
      elsewhere: lineField('If elsewhere, where?', {
        optional: true,
        max: 60,
        ...(place === 'other' ? { typed: commitment.broughtTo } : {}),
      }),
      on: maybeDayField('On which day?', { day: commitment.broughtOn ?? today }),
      note: paragraphField('Anything to add?', {
        optional: true,
        max: 300,
        hint: 'If partly or not yet: what was in the way, or what comes next.',
        ...(commitment.note === '' ? {} : { typed: commitment.note }),
      }),
    };
  },
});

const placeLabels = {
  faculty: 'Faculty meeting',
  team: 'Grade-level or department meeting',
  walkthrough: 'Walkthrough',
} as const satisfies Record<keyof typeof broughtPlaces, string>;
