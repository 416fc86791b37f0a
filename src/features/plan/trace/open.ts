import { monthOf, schoolYearStart } from '../../../district/days.ts';
import { linksOf } from '../../../district/plan/links.ts';
import { can } from '../../../district/policy.ts';
import { parseRef, type Ref, refTo } from '../../../district/ref.ts';
import type { Asked } from '../../../kit/context.ts';
import type { ButtonPress, CommandWord } from '../../../kit/feature.ts';
import { done } from '../../../kit/outcome.ts';
import { notFound } from '../../../kit/refusal.ts';
import { fromRow } from '../../../kit/value.ts';
import type { Words } from '../../../kit/words/pieces.ts';
import { lookForWords } from '../links/store.ts';
import {
  actionsSaid,
  benchmarkLeaves,
  type Gathered,
  gatherPlan,
  initiativeOwners,
  type PlanRow,
} from '../tree/gather.ts';
import { noPlan, noSuchCode } from '../tree/messages.ts';
import * as names from '../tree/names.ts';
import { rowMeant } from '../tree/rules.ts';
import { codesNow, endedUnder } from '../tree/store.ts';
import { inDilt } from './dilt/store.ts';
import { chooseWords, traceWords } from './messages.ts';
import { movingSince, rungsOf, type Traced } from './rules.ts';
import { schoolNames } from './store.ts';

/** `/throughline trace 1.2`; with no code, or an objective's, which initiative. */
export const traceCommand: CommandWord = {
  command: '/throughline',
  word: 'trace',
  ability: 'plan.read',
  does: 'Follow an initiative from the plan to classrooms and students, such as trace 1.2',
  run(c, rest) {
    const typed = rest.trim();
    const g = gatherPlan(c);
    if (!g) return done({ tell: noPlan });
    if (typed === '') return done({ tell: chooseIn(g) });
    const { found, near } = rowMeant(typed, codesNow(c.db));
    if (!found) return done({ tell: noSuchCode(typed, { endedOn: endedUnder(c.db, typed), near }, names.showTrace) });
    return done({ tell: traceOf(c, g, found.ref) ?? noPlan });
  },
};

/** The trace of the initiative in its value, or of the one that what is in its value stands under. */
export const showTrace: ButtonPress = {
  ...names.showTrace,
  ability: 'plan.read',
  about: names.rowIn,
  press(c, id, named) {
    const g = gatherPlan(c);
    const words = g && traceOf(c, g, names.rowIn(c, id, named));
    if (!words) throw notFound();
    return done({ tell: words, inPlace: true });
  },
};

/** Which one to trace. Its value is where the page begins, and of which objective. */
export const chooseTrace: ButtonPress = {
  ...names.chooseTrace,
  ability: 'plan.read',
  press(c, value) {
    const [from = '', objectiveId = ''] = value.split(' ');
    const g = gatherPlan(c);
    const words = g ? chooseIn(g, objectiveId, fromRow(from)) : noPlan;
    return done({ tell: words, instead: words });
  },
};

/** The initiative a row of the plan belongs to; of an objective, which of its own. */
function traceOf(c: Asked, g: Gathered, ref: Ref): Words | undefined {
  const { noun, id } = parseRef(ref) ?? {};
  if (noun === 'strategicObjective') return chooseIn(g, id);
  const under = noun === 'action' ? g.plan.actions : g.plan.benchmarks;
  const row = noun === 'initiative' ? undefined : under.find((one) => one.id === id);
  const initiativeId = noun === 'initiative' ? id : row?.initiativeId;
  const initiative = g.plan.initiatives.find((one) => one.id === initiativeId);
  if (!initiative) return row ? chooseIn(g, 'objectiveId' in row ? String(row.objectiveId) : undefined) : undefined;
  return traceWords({
    ref: refTo('initiative', initiative.id),
    label: g.labels.initiative,
    code: initiative.code,
    rungs: rungsOf(traced(c, g, initiative)),
  });
}

function chooseIn({ plan, labels }: Gathered, objectiveId = '', from = 0): Words {
  const rows = plan.initiatives.filter((one) => objectiveId === '' || one.objectiveId === objectiveId);
  return chooseWords(
    labels.initiative,
    rows.map(({ id, code, words, shortName }) => ({ ref: refTo('initiative', id), code, words, shortName })),
    { from, objectiveId },
  );
}

function traced(c: Asked, g: Gathered, row: PlanRow<'initiatives'>): Traced {
  const actions = g.plan.actions.filter((one) => one.initiativeId === row.id);
  const benchmarks = g.plan.benchmarks.filter((one) => one.initiativeId === row.id);
  const moves = actions.flatMap(({ id }) => g.actions.get(id)?.movedOn ?? []);
  const codes = linkedCodes(c, [row.id, ...benchmarks.map((one) => one.id)]);
  const words = lookForWords(c, codes);
  const sightings = codes.length === 0 ? [] : c.ask('sightings', { codes, ...thisYear(c) });
  return {
    ...inDilt(c, row.id, codes),
    code: row.code,
    words: row.words,
    shortName: row.shortName,
    owner: initiativeOwners(g, [row]).get(row.id) ?? '',
    actions: actionsSaid(g, actions),
    newestMove: moves.sort().at(-1) ?? null,
    since: movingSince(c.today),
    lookFors: codes.map((code, at) => ({ code, words: words[at] ?? code })),
    sightings,
    schools: schoolsFor(c),
    outcomes: outcomesOf(g, benchmarks),
  };
}

/** A period that stays where it is for a school year: what was seen does not become less overnight. */
const thisYear = ({ today }: Asked) => ({ from: monthOf(schoolYearStart(today)), to: monthOf(today) });

function linkedCodes({ db }: Asked, rowIds: readonly string[]): string[] {
  const codes = linksOf(db).flatMap((one) => (rowIds.includes(one.rowId) ? [one.code] : []));
  return [...new Set(codes)];
}

/** Figures of schools are shown under the rights of the reader. */
function schoolsFor(c: Asked): Map<string, string> {
  return new Map(schoolNames(c.db).filter(([school]) => can(c.viewer, 'patterns.read', { school })));
}

function outcomesOf(g: Gathered, benchmarks: readonly PlanRow<'benchmarks'>[]): Traced['outcomes'] {
  const rows = benchmarks.filter((one) => one.kind === 'shortTermOutcome');
  const leaves = benchmarkLeaves(g, rows);
  return rows.map(({ id }, at) => {
    const { code = '', shortName = '', status = '' } = leaves[at] ?? {};
    const latest = g.benchmarks.get(id)?.latest ?? '';
    return {
      says: `${code} ${shortName}: ${status}${latest === '' ? '' : `, latest ${latest}`}`,
      isRead: latest !== '',
    };
  });
}
