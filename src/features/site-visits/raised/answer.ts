import { z } from 'zod';
import { called } from '../../../district/plan/short-names.ts';
import { refTo } from '../../../district/ref.ts';
import { opens } from '../../../kit/feature.ts';
import { paragraphField } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done } from '../../../kit/outcome.ts';
import { notFound } from '../../../kit/refusal.ts';
import { aside, paragraph, quote, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { rowNow } from '../observations/rows.ts';
import { changeSiteObservation, type SiteObservation, siteObservationById } from '../store.ts';
import { siteNames } from '../visit/names.ts';
import { contradictionMessages } from './post.ts';

/** What the window of an answer shows. */
export interface SiteAnswerShown {
  readonly observation: Pick<SiteObservation, 'words' | 'answer'>;
  readonly row: string;
  /** Who is asked, where somebody else answers. */
  readonly of: string | undefined;
}

/** Room for an answer to what a visit contradicts. */
export const siteAnswerForm = defineForm({
  name: 'site-visits/answer',
  title: 'Answer a contradiction',
  submit: 'Answer',
  ability: 'siteObservations.answer',
  params: z.object({ observation: z.string() }),
  about: ({ observation }) => refTo('siteObservation', observation),
  load(c, { observation: id }): SiteAnswerShown {
    const observation = siteObservationById(c.db, id);
    if (!observation || observation.raisedOn === null) throw notFound();
    const row = observation.about === null ? undefined : rowNow(c.db, observation.about);
    const of = observation.ownerId === c.viewer.person.id ? undefined : (observation.owner ?? undefined);
    return { observation, row: row ? called(row) : '', of };
  },
  intro: ({ observation, row, of }: SiteAnswerShown): Words => [
    paragraph(say`A site visit contradicts what we report on ${bold(row)}:`),
    quote(observation.words),
    ...(of === undefined ? [] : [aside(`${of} answers for it. Write what they say.`)]),
    aside('The plan monitor reads your answer, and so do the district’s leaders. Both stand together from then on.'),
  ],
  fields: ({ observation: { answer } }) => ({
    answer: paragraphField('Your answer', { max: 1000, ...(answer === '' ? {} : { typed: answer }) }),
  }),
});

/** Keeps it, and tells the monitor. */
export const saveSiteAnswer = saving(siteAnswerForm, (c, { answers: { answer }, params: { observation } }) => {
  changeSiteObservation(c, observation, { answer, answeredById: c.viewer.person.id, answeredOn: c.today });
  return done({ messages: contradictionMessages(c, observation) });
});

/** Opens the window. */
export const openSiteAnswer = opens(siteNames.answer, siteAnswerForm, (_, observation) => ({ observation }));
