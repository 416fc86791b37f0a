import {
  type Action,
  activeRows,
  type Benchmark,
  codeKey,
  type Dated,
  type Initiative,
  type Kept,
  type KeptPlan,
  type KeyIssue,
  type Owned,
  type Plan,
  type PlanHead,
  type StrategicObjective,
} from '../../district/plan/plan.ts';
import { type NameChange, nameChanges } from './short-names/rules.ts';
import type { WantedPlan } from './workbook/wanted.ts';

/** What an import would change, as data: previewed, confirmed and applied from the same. */
export interface PlanDifference {
  readonly head: readonly FieldChange[];
  readonly objectives: LevelDifference<StrategicObjective>;
  readonly initiatives: LevelDifference<Initiative>;
  readonly benchmarks: LevelDifference<Benchmark>;
  readonly actions: LevelDifference<Action>;
  readonly keyIssues: LevelDifference<KeyIssue>;
  /** Rows that get a short name, or another one. How people speak of a row is no part of what was approved. */
  readonly names: readonly NameChange[];
  /** The plan as it is afterwards. */
  readonly after: Plan;
  /** The words to be typed before so much of the plan is ended; undefined when nobody need be asked. */
  readonly confirm: string | undefined;
}

export interface LevelDifference<Row> {
  /** Each with its place in the order. */
  readonly added: readonly { readonly now: Row; readonly position: number }[];
  readonly changed: readonly ChangedRow<Row>[];
  readonly ended: readonly Kept<Row>[];
  /** Rows that stay and stand at another place now. */
  readonly places: readonly { readonly id: string; readonly position: number }[];
  /** Rows that stay have another order among themselves. */
  readonly reordered: boolean;
}

export interface ChangedRow<Row> {
  readonly was: Kept<Row>;
  readonly now: Row;
  readonly fields: readonly FieldChange[];
  /** It had been ended, and is in the plan again. */
  readonly takenUp: boolean;
}

export interface FieldChange {
  readonly field: string;
  readonly was: string;
  readonly now: string;
}

/** Above this share of what goes on, ending it asks for typed words: it is the mark of a wrong file. */
const askAbove = 0.25;

/** A new row, before anything else is known: what it is compared with is the same row under the same key. */
type Find<Row> = (row: Row) => Kept<Row> | undefined;

/**
 * The plan as it would be: each sheet as written, and what has no sheet as it is, without what hung on rows that are ended.
 * An owner or a day that was found for a text stays as long as the text does.
 */
export function planAfter(current: KeptPlan, wanted: WantedPlan, schoolYear: string): Plan {
  const head = { name: '', schoolYear, theory: '', ...current.head, ...wanted.head };
  const objectives = wanted.objectives ?? activeRows(current.objectives);
  const under = new Set(objectives.map((one) => codeKey(one.code)));
  const hangs = (one: { readonly parent: string }) => under.has(one.parent);
  const initiatives = wanted.initiatives ?? activeRows(current.initiatives).filter(hangs);
  for (const one of initiatives) under.add(codeKey(one.code));
  const benchmarks = wanted.benchmarks ?? activeRows(current.benchmarks).filter(hangs);
  const actions = wanted.actions ?? activeRows(current.actions).filter(hangs);
  return {
    head,
    objectives,
    initiatives: initiatives.map(answeredOwner(byCode(current.initiatives))),
    benchmarks: benchmarks.map(answeredOwner(byCode(current.benchmarks))).map(answeredDay(byCode(current.benchmarks))),
    actions: actions.map(answeredOwner(byCode(current.actions))).map(answeredDay(byCode(current.actions))),
    keyIssues: wanted.keyIssues ?? activeRows(current.keyIssues),
  };
}

function answeredOwner<Row extends Owned>(find: Find<Row>): (row: Row) => Row {
  return (row) => {
    const was = find(row);
    return was?.rawOwner === row.rawOwner && was.ownerId !== null ? { ...row, ownerId: was.ownerId } : row;
  };
}

function answeredDay<Row extends Dated>(find: Find<Row>): (row: Row) => Row {
  return (row) => {
    const was = find(row);
    return was?.rawDue === row.rawDue && was.dueOn !== null ? { ...row, dueOn: was.dueOn } : row;
  };
}

const unnamed: PlanHead = { name: '', schoolYear: '', theory: '' };
const ownerFields = ['rawOwner', 'ownerId'] as const;
const dueFields = ['rawDue', 'dueOn'] as const;
const rowFields = ['code', 'parent', 'words'] as const;
const measureFields = ['kind', 'cadence', 'baseline', 'target', 'unit', 'direction', 'evidence'] as const;

export function planDifference(current: KeptPlan, after: Plan): PlanDifference {
  const levels = {
    objectives: level(current.objectives, after.objectives, ['code', 'words'], byCode(current.objectives)),
    initiatives: level(
      current.initiatives,
      after.initiatives,
      [...rowFields, ...ownerFields],
      byCode(current.initiatives),
    ),
    benchmarks: level(
      current.benchmarks,
      after.benchmarks,
      [...rowFields, ...ownerFields, ...dueFields, ...measureFields],
      byCode(current.benchmarks),
    ),
    actions: level(
      current.actions,
      after.actions,
      [...rowFields, ...ownerFields, ...dueFields],
      byCode(current.actions),
    ),
  };
  return {
    head: changes<PlanHead>(current.head ?? unnamed, after.head, ['name', 'schoolYear', 'theory']),
    ...levels,
    keyIssues: level(current.keyIssues, after.keyIssues, ['words', 'source'], byWords(current.keyIssues)),
    names: nameChanges(current, after),
    after,
    confirm: confirmation(current, Object.values(levels)),
  };
}

/** True when nothing would be written. A school year alone, with no plan to it, is nothing. */
export const noPlanChange = (one: PlanDifference): boolean => one.names.length === 0 && isSamePlan(one);

/** True when the plan stays as it is written; its rows may be called otherwise. */
export function isSamePlan(one: PlanDifference): boolean {
  const levels = [one.objectives, one.initiatives, one.benchmarks, one.actions, one.keyIssues];
  return one.head.length === 0 && levels.every(isSame);
}

const isSame = ({ added, changed, ended, places }: LevelDifference<unknown>): boolean =>
  added.length + changed.length + ended.length + places.length === 0;

function byCode<Row extends { readonly code: string }>(rows: readonly Kept<Row>[]): Find<Row> {
  const known = new Map(rows.map((one) => [codeKey(one.code), one]));
  return (row) => known.get(codeKey(row.code));
}

/** One that goes on before one that is ended: the same words may have been ended more than once. */
function byWords(rows: readonly Kept<KeyIssue>[]): Find<KeyIssue> {
  const known = new Map([...rows.filter((one) => one.endedOn), ...activeRows(rows)].map((one) => [one.words, one]));
  return (row) => known.get(row.words);
}

function level<Row>(
  known: readonly Kept<Row>[],
  wanted: readonly Row[],
  fields: readonly (keyof Row & string)[],
  find: Find<Row>,
): LevelDifference<Row> {
  const pairs = wanted.map((now, position) => ({ was: find(now), now, position }));
  const kept = new Set(pairs.flatMap(({ was }) => was?.id ?? []));
  const staying = pairs.flatMap(({ was, position }) => (was && was.endedOn === null ? [{ was, position }] : []));
  return {
    added: pairs.flatMap(({ was, now, position }) => (was ? [] : [{ now, position }])),
    changed: pairs.flatMap(({ was, now }) => {
      if (!was) return [];
      const found = { was, now, fields: changes<Row>(was, now, fields), takenUp: was.endedOn !== null };
      return found.takenUp || found.fields.length > 0 ? [found] : [];
    }),
    ended: activeRows(known).filter((one) => !kept.has(one.id)),
    places: pairs.flatMap(({ was, position }) => (was && was.position !== position ? [{ id: was.id, position }] : [])),
    reordered: staying.some(({ was }, at) => at > 0 && was.position < (staying[at - 1]?.was.position ?? 0)),
  };
}

function changes<Row>(was: Row, now: Row, fields: readonly (keyof Row & string)[]): FieldChange[] {
  return fields.flatMap((field) =>
    was[field] === now[field] ? [] : [{ field, was: String(was[field] ?? ''), now: String(now[field] ?? '') }],
  );
}

function confirmation(
  current: KeptPlan,
  levels: readonly { readonly ended: readonly unknown[] }[],
): string | undefined {
  const kept = [current.objectives, current.initiatives, current.benchmarks, current.actions];
  const all = kept.reduce((sum, rows) => sum + rows.filter((one) => one.endedOn === null).length, 0);
  const ended = levels.reduce((sum, one) => sum + one.ended.length, 0);
  return ended > all * askAbove ? `end ${ended} ${ended === 1 ? 'row' : 'rows'}` : undefined;
}
