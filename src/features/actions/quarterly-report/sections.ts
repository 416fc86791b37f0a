import { addDays, sayShortDay } from '../../../district/days.ts';
import type { QuarterlyOccasion, Span } from '../../../district/occasions.ts';
import { called } from '../../../district/plan/short-names.ts';
import { actionCounts, actionStands, actionStatusNames } from '../../../district/plan/statuses.ts';
import { activeObjectives, planVersionOn } from '../../../district/plan/store.ts';
import { refTo } from '../../../district/ref.ts';
import type { Reading } from '../../../kit/context.ts';
import { type Contribution, figuresSince, saidFrom } from '../../../kit/occasions.ts';
import { firstOf } from '../../../kit/words/lists.ts';
import { table } from '../../../kit/words/pieces.ts';
import { standingsBefore } from '../at-schools/store.ts';
import { laterOf } from '../change/log.ts';
import { byAction, completedIn, type PartNow, type ToldAction } from '../digest/rules.ts';
import { partsGoingOn } from '../digest/store.ts';
import { isOverdue, wholeOf } from '../rules.ts';

type Said = Contribution<'quarterlyReport'>;
type Objective = ReturnType<typeof activeObjectives>[number];

/** In a quarterly report: how many actions were complete at its end, which were completed, and what is late or blocked. Why, it never says. */
export function quarterlyActions(c: Reading, span: QuarterlyOccasion): Said[] {
  const objectives = activeObjectives(c.db);
  const parts = partsAsOf(c, span);
  const under = objectives.map(({ id }) => parts.filter(({ objectiveId }) => objectiveId === id));
  const version = parts.length === 0 ? undefined : planVersionOn(c.db, span.until);
  const { words, figures } = countsOf(byAction(under.flat()), '', span);
  return [
    ...(version ? saidFrom('done', [refTo('planVersion', version)], words, { figures, weight: 0 }) : []),
    ...objectives.flatMap((one, at) => [...doneOf(one, under[at] ?? [], span), ...lateOf(one, under[at] ?? [], span)]),
  ];
}

/** What was said later is left out, and so is a date that was agreed later. */
function partsAsOf(c: Reading, { until }: Span): PartNow[] {
  const parts = partsGoingOn(c.db, until);
  const before = standingsBefore(c, parts, addDays(until, 1));
  return parts.map((part) => {
    const was = before.get(part.id);
    return was ? { ...part, ...was, dueOn: laterOf(part.planDueOn, was.agreedOn) } : part;
  });
}

/** `6 of 14 actions were complete as of Nov 30: ⛔ 1 blocked, 🟡 7 in progress, 🟢 6 complete.` Dropped ones are in none of the 14. */
function countsOf(actions: readonly ToldAction[], code: string, { until }: Span) {
  const all = actions.map(({ parts }) => wholeOf(parts).status);
  const count = (status: (typeof all)[number]) => all.filter((one) => one === status).length;
  const value = `${count('complete')} of ${all.length - count('dropped')}`;
  const each = all.map((status) => [`${code}actions ${actionStatusNames[status].slice(2).trim()}`, count(status)]);
  return {
    words: `${value} actions were complete as of ${sayShortDay(until)}: ${actionCounts(all)}.`,
    figures: figuresSince(until, { [`${code}actions complete, of all`]: value, ...Object.fromEntries(each) }),
  };
}

function doneOf(objective: Objective, parts: readonly PartNow[], span: Span): Said[] {
  const actions = byAction(parts);
  const { words, figures } = countsOf(actions, `${objective.code}: `, span);
  const done = completedIn(parts, span);
  const names = `${done.length} completed in this period: ${firstOf(done.map(called), 8).join('; ')}.`;
  const became = figuresSince(span.since, { [`${objective.code}: actions completed in this period`]: done.length });
  const rows = actions.slice(0, 100).map(({ parts: of, ...one }) => {
    const dueOn = of.flatMap((part) => part.dueOn ?? []).sort()[0] ?? null;
    return [called(one), actionStands(wholeOf(of).status, dueOn, span.until), dueOn === null ? '' : sayShortDay(dueOn)];
  });
  const caption = `Actions of ${called(objective)}`;
  const more = {
    objectiveId: objective.id,
    detail: [table({ caption, headings: ['Action', 'Status', 'Due'], rows })],
    figures: done.length === 0 ? figures : [...figures, ...became],
    weight: 1,
  };
  const said = `${words} ${done.length === 0 ? 'None was completed in this period.' : names}`;
  return saidFrom('done', refsOf(actions), said, more, refTo('strategicObjective', objective.id));
}

const refsOf = (actions: readonly ToldAction[]) => actions.map(({ actionId }) => refTo('action', actionId));

const isIdle = ({ parts }: ToldAction): boolean => wholeOf(parts).status === 'noAction';

function lateOf({ id: objectiveId, ...objective }: Objective, parts: readonly PartNow[], { until }: Span): Said[] {
  const late = byAction(parts.filter((one) => isOverdue(one, until)));
  const blocked = byAction(parts.filter(({ status }) => status === 'blocked'));
  const all: readonly (readonly [string, readonly ToldAction[]])[] = [
    ['overdue with no action yet', late.filter(isIdle)],
    ['overdue, though begun', late.filter((one) => !isIdle(one))],
    ['blocked', blocked],
  ];
  const some = all.filter(([, those]) => those.length > 0);
  const said = some.map(([how, those]) => {
    const codes = those.map(({ code }) => code);
    return `${those.length} ${how} (${firstOf(codes, 12).join(', ')})`;
  });
  const counts = Object.fromEntries(some.map(([how, those]) => [`${objective.code}: actions ${how}`, those.length]));
  const words = `Actions as of ${sayShortDay(until)}: ${said.join('; ')}.`;
  const question = 'Why are these late, and who makes sure they get done?';
  const refs = [...new Set(refsOf([...late, ...blocked]))];
  return saidFrom('concerns', refs, words, { objectiveId, figures: figuresSince(until, counts), weight: 1, question });
}
