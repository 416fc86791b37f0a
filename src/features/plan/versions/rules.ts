import type { Day } from '../../../district/days.ts';
import { codeKey, type Plan } from '../../../district/plan/plan.ts';
import type { EarlierReading } from '../../../district/questions.ts';
import { sayDate } from '../tree/rules.ts';

/** What is asked of a version to say where it stands. */
export interface VersionState {
  readonly number: number;
  readonly kind: 'draft' | 'approved' | 'amended';
}

/** Where a version stands, with its shape. In force is the newest that was approved. */
export function stateSaid({ number, kind }: VersionState, inForce: number): string {
  if (kind === 'draft') return number > inForce ? '⚪ draft, not approved yet' : '⚪ draft, never approved';
  return number === inForce ? `🟢 ${kind}, in force` : `⚪ ${kind}, superseded`;
}

/** Where the plan as a whole stands: its newest version, and which one is in force when that is another. */
export function planState(
  newest: VersionState,
  inForce: (VersionState & { readonly letterOn: Day | null }) | undefined,
): string {
  const said = `version ${newest.number}: ${stateSaid(newest, inForce?.number ?? 0)}`;
  if (inForce === undefined || inForce.number === newest.number) return said;
  const letter = inForce.letterOn === null ? '' : `, by the letter of ${sayDate(inForce.letterOn)}`;
  return `${said}; version ${inForce.number} is in force${letter}`;
}

/** A benchmark whose target was written anew. */
export interface MovedTarget {
  readonly key: string;
  readonly code: string;
  readonly was: string;
  readonly now: string;
}

/** The targets that differ between two versions, of benchmarks that are in both. */
export function movedTargets(before: Plan, after: Plan): MovedTarget[] {
  const targets = targetsIn(before);
  return after.benchmarks.flatMap(({ code, target: now }) => {
    const key = codeKey(code);
    const was = targets.get(key);
    return was === undefined || was === now ? [] : [{ key, code, was, now }];
  });
}

/** A version between two that are compared. */
export interface Between {
  readonly onDay: Day;
  readonly plan: Plan;
}

/** On which day each target came to what it is in the last of these versions, which are in their order. */
export function movedOn(moved: readonly MovedTarget[], versions: readonly Between[]): Map<string, Day> {
  const targets = versions.map(({ plan }) => targetsIn(plan));
  const days = new Map<string, Day>();
  for (const { key } of moved)
    for (const [at, { onDay }] of versions.entries())
      if (at > 0 && targets[at]?.get(key) !== targets[at - 1]?.get(key)) days.set(key, onDay);
  return days;
}

/** The targets that were moved after a bad reading, in words. */
export function flags(moved: readonly MovedTarget[], bad: ReadonlyMap<string, EarlierReading>): string[] {
  return moved.flatMap(({ key, code, was, now }) => {
    const reading = bad.get(key);
    if (!reading?.bad) return [];
    const [before, after] = [was, now].map((one) => (one === '' ? 'none' : `“${one}”`));
    return [
      `🔴 ${code}: target ${before} → ${after}, and the newest reading before the change was ${reading.words} (${sayDate(reading.readOn)})`,
    ];
  });
}

const targetsIn = ({ benchmarks }: Plan): Map<string, string> =>
  new Map(benchmarks.map((one) => [codeKey(one.code), one.target]));
