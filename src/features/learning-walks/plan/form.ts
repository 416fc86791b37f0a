import { z } from 'zod';
import { type Day, dayText, timeText } from '../../../district/days.ts';
import { type LookFor, lookForsOf, toolOn } from '../../../district/look-fors.ts';
import { schoolDayAfter } from '../../../district/school-days.ts';
import type { Asked } from '../../../kit/context.ts';
import { opens } from '../../../kit/feature.ts';
import { type Choice, dayField, one, paragraphField, several, timeField } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { lookForChoice, saidWhole } from '../../../kit/look-fors/choices.ts';
import { Refusal } from '../../../kit/refusal.ts';
import { aside, type Words } from '../../../kit/words/pieces.ts';
import { learningWalkNames } from '../messages.ts';
import { maxCountedLookFors, minutesInRoom, roomsToMean } from '../rules.ts';
import { schoolsToWalk } from './store.ts';

/** A walk as it is planned, before it has a team. */
export const plannedLearningWalk = z.object({
  schoolId: z.string(),
  day: dayText,
  beginsAt: timeText,
  question: z.string(),
  minutes: z.number(),
  roomsMeant: z.number(),
  toolId: z.string(),
});
export type PlannedLearningWalk = z.infer<typeof plannedLearningWalk>;

export interface LearningWalkPlanShown {
  readonly schools: readonly Choice[];
  readonly own: string | undefined;
  readonly day: Day;
  readonly lookFors: readonly LookFor[];
}

const counts = (numbers: readonly number[], what: string): Choice[] =>
  numbers.map((n) => ({ value: String(n), label: `${n} ${what}` }));

/** Where, when and with which question. The team comes next. */
export const learningWalkPlanForm = defineForm({
  name: 'learning-walks/plan',
  title: 'Plan a learning walk',
  submit: 'Next',
  ability: 'learningWalks.plan',
  params: z.object({ toolId: z.string() }),
  idempotent: true,
  load: (c: Asked, { toolId }): LearningWalkPlanShown => ({
    schools: schoolsToWalk(c.db),
    own: c.viewer.holdings.flatMap(({ schoolId }) => schoolId ?? [])[0],
    day: schoolDayAfter(c.db, c.today, 5),
    lookFors: lookForsOf(c.db, toolId),
  }),
  intro: ({ lookFors }: LearningWalkPlanShown): Words => [
    aside('A learning walk isn’t a walkthrough: no teacher gets a copy, and nobody’s target counts it.'),
    ...saidWhole(lookFors),
  ],
  fields: ({ schools, own, day, lookFors }: LearningWalkPlanShown) => ({
    school: one('School', schools, own === undefined ? {} : { chosen: own }),
    day: dayField('Day', { day }),
    time: { ...timeField('Begins at', { time: '09:00' }), optional: false },
    question: paragraphField('Focus question', { max: 300 }),
    lookFors: several(`Which look-fors do you count? (at most ${maxCountedLookFors})`, lookFors.map(lookForChoice)),
    rooms: one('How many rooms?', counts(roomsToMean, 'rooms'), { chosen: '6' }),
    minutes: one('How long in each?', counts(minutesInRoom, 'minutes'), { chosen: '10' }),
  }),
});

/** Opens it, where the district has a tool. */
export const openLearningWalkPlan = opens(learningWalkNames.plan, learningWalkPlanForm, (c) => {
  const toolId = toolOn(c.db, c.today);
  if (toolId === undefined) throw new Refusal('Your district’s walkthrough tool has no look-fors yet.');
  return { toolId };
});
