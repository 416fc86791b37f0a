/** Where the records of a table lie in time, and what they are called by the place in which they name somebody. */
export interface Placed {
  /** Its day, as SQL over the row; null: it is of now, and of no day. */
  readonly day: string | null;
  /** Each column that names a person, with what its records are to them. */
  readonly people: Readonly<Record<string, string>>;
}

/** It has its day in a column. */
export const byDayIn = (column: string): string => `"${column}"`;
/** Of a moment the day, as it is written. */
export const byMomentIn = (column: string): string => `substr("${column}", 1, 10)`;

export const of = (day: string | null, people: Placed['people']): Placed => ({ day, people });
