import { z } from 'zod';
import { sayDay } from '../../../district/days.ts';
import { type Dilt, diltById, diltsFrom } from '../../../district/dilt/store.ts';
import type { Asked } from '../../../kit/context.ts';
import { lineField, one, paragraphField } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done, problems } from '../../../kit/outcome.ts';
import { Refusal } from '../../../kit/refusal.ts';
import { aside, type Words } from '../../../kit/words/pieces.ts';
import { wholeWords } from '../../../kit/words/text.ts';
import { cardsToTeam, learningWalkNow } from '../card/told.ts';
import { learningWalkTitle } from '../messages.ts';
import { learningWalkIn, learningWalkRef } from '../store.ts';
import { keepWalkDilt } from './store.ts';

/** What a segment of an agenda takes. */
const most = { title: 75, teaches: 500, lookFors: 6 } as const;
const ahead = 6;

export interface WalkSegmentShown {
  readonly dilts: readonly Pick<Dilt, 'id' | 'day'>[];
  readonly title: string;
  readonly question: string;
}

/** A part of a DILT’s agenda for this walk. */
export const walkSegmentForm = defineForm({
  name: 'learning-walks/segment',
  title: 'A DILT segment',
  submit: 'Propose it',
  ability: 'learningWalks.lead',
  params: z.object({ walkId: z.string() }),
  about: ({ walkId }) => learningWalkRef({ id: walkId }),
  load: (c: Asked, { walkId }): WalkSegmentShown => {
    const walk = learningWalkIn(c.db, walkId);
    if (walk.cancelledOn !== null) throw new Refusal('This learning walk was called off.');
    if (walk.diltId !== null) throw new Refusal('This learning walk is a DILT segment already.');
    const dilts = diltsFrom(c.db, c.today, ahead);
    if (dilts.length === 0) throw new Refusal('No DILT is on the calendar yet.');
    return { dilts, title: wholeWords(learningWalkTitle(walk), most.title), question: walk.question };
  },
  intro: (): Words => [
    aside(
      'It goes to the end of that DILT’s agenda (District Instructional Leadership Team). The summary opens a packet once the school has it.',
    ),
  ],
  fields: ({ dilts, title, question }: WalkSegmentShown) => ({
    dilt: one(
      'Which DILT?',
      dilts.map(({ id, day }) => ({ value: id, label: sayDay(day) })),
    ),
    title: lineField('Title', { max: most.title, typed: title }),
    teaches: paragraphField('What does it teach?', { max: most.teaches, typed: question }),
    minutes: one(
      'How long?',
      [30, 45, 60, 90, 120].map((n) => ({ value: String(n), label: `${n} minutes` })),
      { chosen: '60' },
    ),
  }),
});

/** Whoever keeps that agenda hears of it. */
export const saveWalkSegment = saving(walkSegmentForm, (c, { answers, params: { walkId } }) => {
  const dilt = diltById(c.db, answers.dilt);
  if (!dilt || dilt.cancelledOn !== null || dilt.day < c.today)
    return problems({ dilt: 'That DILT is over, or called off.' });
  const { ownerId, lookFors } = learningWalkIn(c.db, walkId);
  keepWalkDilt(c, walkId, dilt.id);
  const { title, teaches } = answers;
  const segment = { diltId: dilt.id, title, teaches, minutes: Number(answers.minutes), ownerId };
  return done({
    messages: cardsToTeam(c, walkId),
    happened: [{ what: 'segmentProposed', ...segment, lookFors: lookFors.slice(0, most.lookFors) }],
    instead: learningWalkNow(c, walkId),
  });
});
