/** A figure, and how it is counted from the tables alone, out of the district's words. */
export interface Figure {
  /** What it is called here, and on no two screens otherwise. */
  readonly name: string;
  /** How the page of definitions calls it. */
  readonly words: string;
  /** Rows of `of`, what it is a figure of, and `is`, what a person reads. It is given `:today` and the days `:since` and `:until`. */
  readonly sql: string;
}

/** The figures of one routine. */
export interface Routine {
  /** Its heading on the page of definitions. */
  readonly heading: string;
  readonly figures: readonly Figure[];
}

/** Weekdays that the calendar does not mark as without school: `school_day`, from a year before today to a year after. */
export const schoolDays = `
  any_day(day) AS (SELECT date(:today, '-400 days') UNION ALL SELECT date(day, '+1 day') FROM any_day WHERE day < date(:today, '+400 days')),
  school_day AS (
    SELECT day FROM any_day
     WHERE strftime('%w', day) NOT IN ('0', '6') AND day NOT IN (SELECT day FROM calendar_day WHERE kind = 'noSchool'))`;

/** Who is on the DILT. */
export const administrators = `('superintendent', 'assistantSuperintendent', 'principal', 'assistantPrincipal', 'director')`;
