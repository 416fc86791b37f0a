/** What a month asked of one person of a role, in a district that was lived through and counted. */
export interface MeasuredMonth {
  readonly role: string;
  readonly questions: number;
  readonly minutes: number;
}

/** Mill City from November 21 to December 20, as the proof of the load counts it. The load page has the rest of each row. */
export const measuredMonths: readonly MeasuredMonth[] = [
  { role: 'superintendent', questions: 9, minutes: 35 },
  { role: 'assistant superintendent', questions: 6, minutes: 38 },
  { role: 'plan manager', questions: 34, minutes: 31 },
  { role: 'facilitator of the month (a director)', questions: 5, minutes: 25 },
  { role: 'director', questions: 6, minutes: 21 },
  { role: 'principal', questions: 9, minutes: 25 },
  { role: 'assistant principal', questions: 2, minutes: 20 },
  { role: 'teacher with two visits', questions: 0, minutes: 1 },
];
