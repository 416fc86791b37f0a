import type { Day } from './days.ts';
import type { Settings } from './settings.ts';

/** How often a teacher was visited in a month, by anybody, alone or together. */
export interface TeacherVisits {
  readonly teacherId: string;
  readonly inMonth: number;
  /** Of this school year; null where nobody has been there. */
  readonly lastOn: Day | null;
  /** What was taught when somebody was there this school year, each once. */
  readonly subjects: readonly string[];
}

/** `Visited twice this month, last on Nov 12.` */
export function visitsSaid(
  visits: Pick<TeacherVisits, 'inMonth' | 'lastOn'> | undefined,
  sayOn: (day: Day) => string,
): string {
  const times = visits?.inMonth ?? 0;
  const last = visits?.lastOn ?? null;
  const few = ['Not visited yet this month', 'Visited once this month', 'Visited twice this month'];
  const said = few[times] ?? `Visited ${times} times this month`;
  return last === null ? `${said}.` : `${said}, last ${sayOn(last)}.`;
}

/** Why nobody may enter any more this month, by a contract that says how often a teacher may be visited; undefined where they may. */
export function tooOften(inMonth: number, { visitsAMonth }: Pick<Settings, 'visitsAMonth'>): string | undefined {
  if (visitsAMonth === '' || inMonth < Number(visitsAMonth)) return undefined;
  const cap = visitsAMonth === '1' ? 'one visit' : `${visitsAMonth} visits`;
  return `Your agreement allows ${cap} to a teacher each month. This teacher has had ${inMonth === 1 ? 'one' : inMonth}.`;
}
