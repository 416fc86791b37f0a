import { z } from 'zod';
import { called } from '../../../district/plan/short-names.ts';
import { type Ref, refTo } from '../../../district/ref.ts';
import { personById } from '../../../district/roster.ts';
import type { Asked } from '../../../kit/context.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import { aside, paragraph, quote, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { rowNow } from '../observations/rows.ts';
import { changeSiteObservation, type SiteObservation, siteObservationById } from '../store.ts';
import { shownAs } from '../visit/save.ts';
import { contradictionMessages } from './post.ts';
import { answersFor, reportedNow } from './reported.ts';

/** What the window that raises a contradiction shows. */
export interface RaiseShown {
  readonly observation: Pick<SiteObservation, 'visitId' | 'words'>;
  /** What it contradicts, `1.1.B1 Rigorous tasks`, and how that is said to stand. */
  readonly row: string;
  readonly reported: string;
  readonly owner: { readonly id: string; readonly name: string };
}

/** Shows a contradiction to whoever answers for what it is about, whether or not the visit is shared. */
export const raiseForm = defineForm({
  name: 'site-visits/raise',
  title: 'Raise a contradiction',
  submit: 'Raise',
  ability: 'siteVisits.own',
  params: z.object({ observation: z.string() }),
  about: ({ observation }) => refTo('siteObservation', observation),
  load(c, { observation: id }): RaiseShown {
    const observation = siteObservationById(c.db, id);
    if (!observation || observation.visit.cancelledOn !== null) throw notFound();
    if (observation.raisedOn !== null) throw new Refusal('This observation is raised already.');
    const reported = observation.about === null ? undefined : reportedNow(c).get(observation.about);
    if (observation.bearing !== 'contradicts' || observation.about === null || reported === undefined)
      throw new Refusal('Only what contradicts something reported as met or complete can be raised.');
    return { observation, reported, row: rowSaid(c, observation.about), owner: ownerOf(c, observation.about) };
  },
  intro: ({ observation, row, reported, owner }: RaiseShown): Words => [
    paragraph(say`The district reports ${bold(row)} as ${reported}. ${bold(owner.name)} answers for it and will read:`),
    quote(observation.words),
    aside('They can answer, and you’ll see what they say. From then on you can’t change the observation.'),
    aside(
      'The superintendent, assistant superintendents and plan manager can see it too. The rest of the visit stays as it is.',
    ),
  ],
  fields: () => ({}),
});

function rowSaid(c: Asked, about: Ref): string {
  const row = rowNow(c.db, about);
  return row ? called(row) : '';
}

function ownerOf(c: Asked, about: Ref): RaiseShown['owner'] {
  const id = answersFor(c, about);
  const found = id === undefined ? undefined : personById(c.db, id);
  if (!found) throw new Refusal('Nobody answers for this, and there is no plan manager to ask.');
  return { id: found.id, name: found.name };
}

/** Raises it. */
export const saveRaise = saving(raiseForm, (c, { params: { observation }, shown }) => {
  changeSiteObservation(c, observation, { raisedOn: c.today, ownerId: shown.owner.id });
  return { ...shownAs(c, shown.observation.visitId), messages: contradictionMessages(c, observation) };
});
