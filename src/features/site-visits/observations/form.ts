import { z } from 'zod';
import { sayDay } from '../../../district/days.ts';
import { refTo } from '../../../district/ref.ts';
import type { Asked } from '../../../kit/context.ts';
import { opens } from '../../../kit/feature.ts';
import { type Choice, few, paragraphField, search } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { planChoice } from '../../../kit/forms/plan-choice.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import { aside, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { type Bearing, bearingNames, bearings } from '../rules.ts';
import { type SiteObservation, type SiteVisit, siteObservationById } from '../store.ts';
import { ownVisit } from '../visit/form.ts';
import { siteNames } from '../visit/names.ts';
import { readsIt } from '../visit/words.ts';
import { observableRows, rowNow } from './rows.ts';

/** What the window of an observation shows. */
export interface ObservationAsked {
  readonly visit: Pick<SiteVisit, 'id' | 'day' | 'school' | 'author' | 'authorId' | 'enteredBy' | 'enteredById'>;
  readonly before: Pick<SiteObservation, 'words' | 'bearing'> | undefined;
  readonly about: Choice | undefined;
  readonly viewerId: string;
}

const intro = ({ visit, viewerId }: ObservationAsked): Words => [
  paragraph(say`${bold(sayDay(visit.day))} · ${visit.school ?? 'The district office'}`),
  aside(readsIt(visit, viewerId)),
];

const fields = ({ visit, before, about }: ObservationAsked) => ({
  bearing: few<Bearing>(
    'What does it say about what the district reports?',
    bearings.map((value) => ({ value, label: bearingNames[value] })),
    before ? { chosen: before.bearing } : {},
  ),
  about: search('About which part of the plan?', {
    optional: true,
    types: 'a code or a word',
    choices: (c: Asked, typed) => observableRows(c, visit, typed),
    ...(about ? { chosen: about } : {}),
  }),
  words: paragraphField('What was seen or said?', { max: 1000, ...(before ? { typed: before.words } : {}) }),
});

/** One thing that was seen or said. */
export const observationForm = defineForm({
  name: 'site-visits/observe',
  title: 'Add an observation',
  submit: 'Add',
  ability: 'siteVisits.own',
  params: z.object({ visit: z.string() }),
  about: ({ visit }) => refTo('siteVisit', visit),
  load(c, { visit: id }): ObservationAsked {
    const visit = ownVisit(c, id);
    if (visit.day > c.today) throw new Refusal('This visit is still to come. Add what you observe from that day on.');
    return { visit, before: undefined, about: undefined, viewerId: c.viewer.person.id };
  },
  intro,
  fields,
});

/** The same, said otherwise. */
export const observationChangeForm = defineForm({
  name: 'site-visits/observe-again',
  title: 'Change an observation',
  submit: 'Save',
  ability: 'siteVisits.own',
  params: z.object({ observation: z.string() }),
  about: ({ observation }) => refTo('siteObservation', observation),
  load(c, { observation }): ObservationAsked {
    const { one, visit } = ownObservation(c, observation);
    const row = one.about === null ? undefined : rowNow(c.db, one.about);
    const about = row && one.about !== null ? planChoice({ ...row, ref: one.about }) : undefined;
    return { visit, before: one, about, viewerId: c.viewer.person.id };
  },
  intro,
  fields,
});

/** An observation that can still be changed by whoever asks: neither shared nor raised. Refuses any other. */
export function ownObservation(c: Asked, id: string): { readonly one: SiteObservation; readonly visit: SiteVisit } {
  const one = siteObservationById(c.db, id);
  if (!one) throw notFound();
  const visit = ownVisit(c, one.visitId);
  if (one.raisedOn !== null) throw new Refusal('This observation is raised, so it stays as it is.');
  return { one, visit };
}

/** Opens the window for one more. */
export const openObservation = opens(siteNames.observe, observationForm, (_, visit) => ({ visit }));
