import { eq } from 'drizzle-orm';
import { inPlan } from '../../../../district/plan/find.ts';
import { parseRef, refTo } from '../../../../district/ref.ts';
import { evidence } from '../../../../district/schema.ts';
import type { Asked, Writing } from '../../../../kit/context.ts';
import type { Arrived } from '../../../../kit/errand.ts';
import { type GivenEvidence, keepGiven, wrongLink } from '../../../../kit/evidence/ask.ts';
import { placeFound } from '../../../../kit/evidence/hear.ts';
import { mayToday } from '../../../../kit/forms/person.ts';
import { saving } from '../../../../kit/forms/saving.ts';
import { type Done, done, problems } from '../../../../kit/outcome.ts';
import { diltThreadNow } from '../../thread/post.ts';
import { diltAt } from '../form.ts';
import { tooLong } from '../rules.ts';
import { changed } from '../save.ts';
import { change, type Segment, segmentById, segmentRef, segmentsOf } from '../store.ts';
import { most } from '../text/rules.ts';
import { materialsForm, segmentForm } from './form.ts';

/** Where Slack's answer to where a material lies is heard. */
export const materialHeard = 'dilt/material';

/** Saves a segment as it was changed. */
export const saveSegment = saving(segmentForm, (c, { answers, shown: { segment } }) => {
  const { title, teaches, owner, initiative, lookFors } = answers;
  const minutes = /^\d{1,3}$/.test(answers.minutes) ? Number(answers.minutes) : 0;
  const wrong = {
    ...problem('minutes', minutesProblem(c, segment, minutes)),
    ...problem('link', wrongLink(answers.link)),
    ...problem(
      'owner',
      mayToday(c, owner, 'dilt.read') ? undefined : 'They aren’t in the DILT today. Choose somebody else.',
    ),
    ...problem('initiative', isInitiative(c, initiative) ? undefined : 'It’s no longer in the plan. Choose another.'),
  };
  if (Object.keys(wrong).length > 0) return problems(wrong);
  const serves = { initiativeId: initiative === '' ? null : initiative, lookFors };
  change(c.db, segment, { title, minutes, teaches, ownerId: owner, ...serves });
  return saved(c, segment, answers);
});

/** Saves what whoever is responsible adds to their segment. */
export const saveMaterials = saving(materialsForm, (c, { answers, shown: { segment } }) => {
  const wrong = wrongLink(answers.link);
  if (wrong) return problems({ link: wrong });
  change(c.db, segment, { teaches: answers.teaches });
  return saved(c, segment, answers);
});

const problem = <Field extends string>(field: Field, words: string | undefined): Partial<Record<Field, string>> =>
  words === undefined ? {} : ({ [field]: words } as Partial<Record<Field, string>>);

const isInitiative = (c: Asked<Writing>, id: string): boolean =>
  id === '' || inPlan(c.db, refTo('initiative', id)) !== undefined;

function minutesProblem(c: Asked<Writing>, { id, diltId }: Segment, minutes: number): string | undefined {
  if (minutes < 1 || minutes > most.minutes) return 'Write a number of minutes, such as 45.';
  const others = segmentsOf(c.db, diltId).filter((one) => one.id !== id);
  return tooLong(diltAt(c, diltId), [minutes, ...others.map((one) => one.minutes)]);
}

function saved(c: Asked<Writing>, segment: Segment, given: GivenEvidence): Done {
  const errands = keepGiven(c, segmentRef(segment), given, materialHeard);
  return { ...changed(c, segment.diltId), errands };
}

/** Slack has told where a file lies: the thread links to it. */
export function hearMaterial(c: Writing, arrived: Arrived): Done {
  const placed = placeFound(c, arrived);
  if (arrived.kind !== 'whereIs') return placed;
  const row = c.db.select({ about: evidence.about }).from(evidence).where(eq(evidence.id, arrived.about)).get();
  const segment = segmentById(c.db, parseRef(row?.about ?? '')?.id ?? '');
  return segment ? done({ messages: diltThreadNow(c, segment.diltId) }) : placed;
}
