import { addDays, sayDay, sayShortDay } from '../../../district/days.ts';
import type { HighlightOccasion, QuarterlyOccasion } from '../../../district/occasions.ts';
import { officeOf } from '../../../district/offices.ts';
import { refTo } from '../../../district/ref.ts';
import type { Reading } from '../../../kit/context.ts';
import type { Contribution } from '../../../kit/occasions.ts';
import { bullets, paragraph } from '../../../kit/words/pieces.ts';
import { bold, capital, say } from '../../../kit/words/text.ts';
import { quarterlyRef, reportSaid } from '../messages.ts';
import { lastReleased } from '../store.ts';
import { stepStands } from './messages.ts';
import { type QuarterlyStep, quarterlyStepsOf } from './store.ts';

const publicSteps = ({ db }: Reading, id = ''): QuarterlyStep[] =>
  quarterlyStepsOf(db, id).filter(({ sharedOn }) => sharedOn !== null);

const stepRef = ({ id }: QuarterlyStep) => refTo('quarterlyStep', id);

/** A highlight meeting opens with the next steps of the last public report: those not settled, and those settled since the last one. */
export function stepsHighlight(c: Reading, { since, until }: HighlightOccasion): Contribution<'highlight'>[] {
  const last = lastReleased(c.db, addDays(until, 1));
  const steps = publicSteps(c, last?.id);
  const shown = steps.filter(({ settledOn }) => settledOn === null || settledOn >= since);
  const [first, ...rest] = shown.map(stepRef);
  if (!last || !first) return [];
  const lines = shown.map((one) => {
    const said = one.said === '' ? '' : `: “${one.said}”`;
    return say`${one.words} ${one.owner}, by ${sayShortDay(one.day)}: ${stepStands(one, c.today)}${said}`;
  });
  const words = [paragraph(bold(`Next steps from the ${reportSaid(last)}`)), bullets(lines)];
  return [{ part: 'feedback', objectiveId: null, words, refs: [first, ...rest], weight: -1 }];
}

/** A report begins with what became of the next steps of the last public one: offices, nobody by name. */
export function lastStepsSaid(c: Reading, { since, reportId }: QuarterlyOccasion): Contribution<'quarterlyReport'>[] {
  const last = lastReleased(c.db, since);
  const about = last?.id ?? reportId;
  if (about === null) return [];
  const steps = publicSteps(c, last?.id);
  const base = { part: 'lastSteps', objectiveId: null } as const;
  const none = last
    ? `The ${reportSaid(last)} recommended no next steps.`
    : 'There is no earlier report with next steps.';
  if (!last || steps.length === 0)
    return [{ ...base, words: [paragraph(none)], refs: [quarterlyRef(about)], weight: 0 }];
  const value = `${steps.filter(({ outcome }) => outcome === 'done').length} of ${steps.length}`;
  const days = steps.flatMap(({ settledOn }) => settledOn ?? []).toSorted();
  const figure = { value, of: 'next steps done', since: days.at(-1) ?? last.releasedOn ?? last.until };
  return [
    {
      ...base,
      words: [paragraph(`${value} next steps from the ${reportSaid(last)} are done.`)],
      refs: [quarterlyRef(last.id), ...steps.map(stepRef)],
      weight: 0,
      figures: [figure],
    },
    ...steps.map((one, at) => ({
      ...base,
      words: [paragraph(publicly(c, one))],
      refs: [stepRef(one)] as const,
      weight: at + 1,
    })),
  ];
}

/** `Coaches plan weekly. Owner: the plan manager, by Monday, November 30. Partly done: “Grade 5 is left.”` */
function publicly(c: Reading, one: QuarterlyStep): string {
  const stands = stepStands(one, c.today).replace(/^\S+ /, '');
  const why = one.said === '' ? '.' : `: “${one.said}”`;
  const owner = officeOf(c.db, one.ownerId, c.today);
  return `${one.words} Owner: ${owner}, by ${sayDay(one.day)}. ${capital(stands)}${why}`;
}
