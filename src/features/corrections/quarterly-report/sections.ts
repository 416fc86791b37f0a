import type { QuarterlyOccasion } from '../../../district/occasions.ts';
import { inPlan } from '../../../district/plan/find.ts';
import { called } from '../../../district/plan/short-names.ts';
import { activeObjectives } from '../../../district/plan/store.ts';
import { type Ref, refTo } from '../../../district/ref.ts';
import type { Reading } from '../../../kit/context.ts';
import { type Contribution, figuresSince, saidFrom } from '../../../kit/occasions.ts';
import { counted, firstOf } from '../../../kit/words/lists.ts';
import { bullets, paragraph } from '../../../kit/words/pieces.ts';
import { objectiveOf, sayCorrectedRow } from '../row/find.ts';
import { workedNames } from '../rules.ts';
import { whereCorrectionsStand } from '../store.ts';

/** In a quarterly report, by objective: corrections made, open or checked in the period. What somebody wrote of one is in none of it. */
export function quarterlyCorrections(
  c: Reading,
  { since, until }: QuarterlyOccasion,
): Contribution<'quarterlyReport'>[] {
  const all = whereCorrectionsStand(c, since).filter(({ madeOn }) => madeOn <= until);
  const objectives = activeObjectives(c.db);
  const placed = all.map((one) => ({ ...one, of: objectives.find(({ id }) => id === objectiveOf(c.db, one.about)) }));
  return [...objectives, undefined].flatMap((objective): Contribution<'quarterlyReport'>[] => {
    const theirs = placed.filter(({ of }) => of === objective);
    const made = theirs.filter(({ madeOn }) => madeOn >= since).length;
    const said = theirs.map(({ about, worked, settledOn }) => {
      const settled = worked !== null && (settledOn ?? '') <= until;
      return `${rowSaid(c, about, objectives)}: ${settled ? workedNames[worked] : '⚪ not checked yet'}`;
    });
    const code = objective?.code ?? 'the plan';
    const values = { [`${code}: corrections`]: theirs.length, [`${code}: corrections made in this period`]: made };
    return saidFrom(
      'done',
      theirs.map(({ correctionId }) => refTo('correction', correctionId)),
      [paragraph(howMany(theirs.length, made)), bullets(firstOf(said, 8))],
      { objectiveId: objective?.id ?? null, figures: figuresSince(until, values), weight: 2, ...doubted(said) },
    );
  });
}

/** `2 mid-course corrections were made in this period.` */
function howMany(all: number, made: number): string {
  const said = counted(all, 'mid-course correction', 'mid-course corrections');
  if (made === all) return `The district made ${said} in this period.`;
  return `The district followed ${said} in this period, ${made} of them new.`;
}

const doubted = (said: readonly string[]) =>
  said.some((one) => one.endsWith(workedNames.changedNothing))
    ? { question: 'A correction changed nothing. What was tried next?' }
    : {};

function rowSaid({ db }: Reading, about: Ref | null, objectives: ReturnType<typeof activeObjectives>): string {
  const objective = objectives.find(({ id }) => about === refTo('strategicObjective', id));
  const row = objective ?? (about ? inPlan(db, about) : undefined);
  return row ? called(row) : sayCorrectedRow(db, about);
}
