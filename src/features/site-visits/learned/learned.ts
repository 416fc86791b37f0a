import { z } from 'zod';
import { sayDay } from '../../../district/days.ts';
import { refTo } from '../../../district/ref.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { type ButtonPress, opens } from '../../../kit/feature.ts';
import { paragraphField } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { Refusal } from '../../../kit/refusal.ts';
import { toEach } from '../../../kit/told.ts';
import { aside, paragraph, quote, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { changeSiteVisit, type SiteVisit } from '../store.ts';
import { ownVisit } from '../visit/form.ts';
import { siteNames } from '../visit/names.ts';
import { shownAs, siteVisitRef } from '../visit/save.ts';
import { typedBy } from '../visit/words.ts';
import { visitReaders } from './readers.ts';

type Learned = Pick<SiteVisit, 'learned' | 'stillOpen'>;

/** What the district hears the same day. It is kept here, and sent from the page of the visit. */
export const learnedForm = defineForm({
  name: 'site-visits/learned',
  title: 'What we learned',
  submit: 'Save',
  ability: 'siteVisits.own',
  params: z.object({ visit: z.string() }),
  about: ({ visit }) => refTo('siteVisit', visit),
  load: (c, { visit }): Learned => untold(c, visit),
  intro: (): Words => [aside('Nobody reads this until you send it. The rest of the visit stays yours.')],
  fields: ({ learned, stillOpen }: Learned) => ({
    learned: paragraphField('What did we learn?', { max: 1500, ...(learned === '' ? {} : { typed: learned }) }),
    stillOpen: paragraphField('What is still to sort out?', {
      optional: true,
      max: 1500,
      ...(stillOpen === '' ? {} : { typed: stillOpen }),
    }),
  }),
});

/** A visit of which nothing was told yet. Refuses any other. */
function untold(c: Asked, id: string): SiteVisit {
  const visit = ownVisit(c, id);
  if (visit.day > c.today) throw new Refusal('This visit is still to come.');
  if (visit.toldOn !== null) throw new Refusal('This was sent already.');
  return visit;
}

/** Keeps the words. */
export const saveLearned = saving(learnedForm, (c, { answers, params: { visit } }) => {
  changeSiteVisit(c, visit, answers);
  return shownAs(c, visit);
});

/** Sends them, exactly so, to whoever leads and the plan manager. */
export const tellLearned: ButtonPress = {
  name: siteNames.tell,
  ability: 'siteVisits.own',
  about: 'siteVisit',
  press(c: Asked<Writing>, id) {
    const visit = untold(c, id);
    if (visit.learned === '') throw new Refusal('Write what you learned first.');
    changeSiteVisit(c, id, { toldOn: c.today });
    const messages = toEach(visitReaders(c), {
      name: `site-visits/learned/${id}`,
      about: siteVisitRef(id),
      can: 'siteVisits.look',
      words: learnedWords(visit),
      notice: 'The plan monitor says what was learned on a site visit.',
    });
    return { ...shownAs(c, id), messages };
  },
};

/** To each of them. */
export function learnedWords(
  visit: Omit<Parameters<typeof typedBy>[0], 'author'> & Learned & Pick<SiteVisit, 'author' | 'day'>,
): Words {
  const typed = typedBy(visit);
  return [
    paragraph(say`${bold(visit.author)} says what was learned on the site visit of ${sayDay(visit.day)}.`),
    quote(visit.learned),
    ...(visit.stillOpen === '' ? [] : [paragraph(bold('Still to sort out')), quote(visit.stillOpen)]),
    ...(typed === '' ? [] : [aside(typed)]),
    aside('Nothing to do. The rest of the visit isn’t shared yet.'),
  ];
}

/** Opens the window. */
export const openLearned = opens(siteNames.learned, learnedForm, (_, visit) => ({ visit }));
