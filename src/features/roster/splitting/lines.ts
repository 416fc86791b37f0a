import type { Reader } from '../../../db/open.ts';
import type { Day } from '../../../district/days.ts';
import type { RosterHolding } from '../workbook/holdings.ts';
import { type PlaceOf, roleAt, roleName } from '../workbook/role-words.ts';
import { placedInTime } from './kinds.ts';
import type { Placed } from './placed.ts';
import { type RoleStretch, stretchesOf, stretchOf } from './stretches.ts';

/** Records of one kind and one stretch of days, which are one person’s or the other’s. Of what they say it holds nothing. */
export interface RecordsLine {
  readonly of: 'records';
  readonly table: string;
  readonly column: string;
  /** What they are to whoever they name. */
  readonly kind: string;
  /** Null: of no day. */
  readonly stretch: RoleStretch | null;
  readonly during: string;
  readonly n: number;
  readonly first: string;
  readonly last: string;
}

interface RoleLine {
  readonly of: 'role';
  readonly holdingId: string;
  readonly words: string;
}

export type SplitLine = RecordsLine | RoleLine;

interface Entry {
  readonly id: string;
  readonly holdings: readonly RosterHolding[];
}

/** Everything that one entry has, line by line: its roles, then its records, the earliest stretch first. */
export function splitLinesOf(db: Reader, { id, holdings }: Entry, placeOf: PlaceOf, cut?: Day): SplitLine[] {
  const roles = holdings.map((one): RoleLine => ({ of: 'role', holdingId: one.id, words: roleAt(one, placeOf) }));
  const stretches = stretchesOf(holdings, cut);
  const records = Object.entries(placedInTime).flatMap(([table, how]) =>
    recordsOf(db, { id, table, how, stretches, placeOf }),
  );
  return [...roles, ...records.sort((a, b) => order(a).localeCompare(order(b)))];
}

/** What is of no day comes last. */
const order = ({ stretch }: RecordsLine): string => (stretch === null ? '9' : (stretch.from ?? ''));

interface Kind {
  readonly id: string;
  readonly table: string;
  readonly how: Placed;
  readonly stretches: readonly RoleStretch[];
  readonly placeOf: PlaceOf;
}

function recordsOf(db: Reader, { id, table, how, stretches, placeOf }: Kind): RecordsLine[] {
  return Object.entries(how.people).flatMap(([column, kind]) => {
    const days = db.$client
      .prepare<[string], string | null>(`SELECT ${how.day ?? 'NULL'} FROM "${table}" WHERE "${column}" = ? ORDER BY 1`)
      .pluck()
      .all(id);
    return [null, ...stretches].flatMap((stretch): RecordsLine[] => {
      const those = days.filter((day) => (day === null ? null : stretches[stretchOf(stretches, day)]) === stretch);
      if (those.length === 0) return [];
      const during = stretch === null ? '' : stretch.held.map((one) => roleName(one, placeOf)).join('; ');
      const [first, last] = [those.at(0) ?? '', those.at(-1) ?? ''];
      return [{ of: 'records', table, column, kind, stretch, during, n: those.length, first, last }];
    });
  });
}

/** How many records the lines stand for, roles not counted. */
export const recordsIn = (lines: readonly SplitLine[]): number =>
  lines.reduce((sum, one) => sum + (one.of === 'records' ? one.n : 0), 0);
