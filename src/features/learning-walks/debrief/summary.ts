import { z } from 'zod';
import { can } from '../../../district/policy.ts';
import type { Asked } from '../../../kit/context.ts';
import { opens } from '../../../kit/feature.ts';
import { paragraphField } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done, problems } from '../../../kit/outcome.ts';
import { Refusal } from '../../../kit/refusal.ts';
import { aside, type Words } from '../../../kit/words/pieces.ts';
import { cardsToTeam, learningWalkNow } from '../card/told.ts';
import { learningWalkNames } from '../messages.ts';
import { fewestRooms } from '../rules.ts';
import { facetsOfLearningWalk, learningWalkIn, learningWalkRef } from '../store.ts';
import { nameOfTeacherIn } from './names.ts';
import { keepWalkSummary, saidInRounds } from './store.ts';

const most = { summary: 1500, nextStep: 600 } as const;

export interface WalkSummaryShown {
  readonly summary: string;
  readonly nextStep: string;
  readonly goesToSchool: boolean;
}

/** What the school is to read: drafted from what was said, and written by whoever leads the walk. */
export const walkSummaryForm = defineForm({
  name: 'learning-walks/summary',
  title: 'Summary',
  submit: 'Save',
  ability: 'learningWalks.lead',
  params: z.object({ walkId: z.string() }),
  about: ({ walkId }) => learningWalkRef({ id: walkId }),
  load: (c: Asked, { walkId }): WalkSummaryShown => {
    const walk = learningWalkIn(c.db, walkId);
    if (!can(c.viewer, 'learningWalks.walk', facetsOfLearningWalk(c.db, walkId) ?? {}))
      throw new Refusal('Only somebody who was on the team can write its summary.');
    if (walk.state !== 'closed') throw new Refusal('Close the debrief first.');
    if (walk.sharedOn !== null) throw new Refusal('The school has it already, so it can’t change any more.');
    const goesToSchool = walk.rooms >= fewestRooms;
    return walk.summary === '' ? { ...draftOf(c, walkId), goesToSchool } : { ...walk, goesToSchool };
  },
  intro: ({ goesToSchool }: WalkSummaryShown): Words => [
    aside(
      goesToSchool
        ? 'It begins with what the team said. Once you give it to the school, everybody there can read it. Name no teacher and no room.'
        : `It begins with what the team said. Fewer than ${fewestRooms} rooms were counted, so only the team can read it.`,
    ),
  ],
  fields: ({ summary, nextStep }: WalkSummaryShown) => ({
    summary: paragraphField('Summary', { max: most.summary, ...(summary === '' ? {} : { typed: summary }) }),
    nextStep: paragraphField('Next step', { max: most.nextStep, ...(nextStep === '' ? {} : { typed: nextStep }) }),
  }),
});

/** Whole notes, as many as the window takes. */
function draftOf(c: Asked, walkId: string): { summary: string; nextStep: string } {
  const [evidence, wonderings, nextSteps] = saidInRounds(c.db, walkId, ['evidence', 'wonderings', 'nextStep']);
  return {
    summary: asMany([...(evidence?.words ?? []), ...(wonderings?.words ?? [])], most.summary),
    nextStep: asMany(nextSteps?.words ?? [], most.nextStep),
  };
}

function asMany(lines: readonly string[], letters: number): string {
  const fits = lines.findIndex((_, at) => lines.slice(0, at + 1).join('\n').length > letters);
  return lines.slice(0, fits < 0 ? lines.length : fits).join('\n');
}

/** Opens it. */
export const openWalkSummary = opens(learningWalkNames.summary, walkSummaryForm, (_, walkId) => ({ walkId }));

/** Keeps it: the team reads it, and nobody else before it is shared with the school. */
export const saveWalkSummary = saving(walkSummaryForm, (c, { answers, params: { walkId } }) => {
  const walk = learningWalkIn(c.db, walkId);
  const { summary, nextStep } = answers;
  const [inSummary, inStep] = [summary, nextStep].map((words) => nameOfTeacherIn(c, walk, words));
  if (inSummary) return problems({ summary: `Leave out ${inSummary}’s name.` });
  if (inStep) return problems({ nextStep: `Leave out ${inStep}’s name.` });
  keepWalkSummary(c, walkId, { summary, nextStep });
  return done({ messages: cardsToTeam(c, walkId), instead: learningWalkNow(c, walkId) });
});
