import { counted } from '../../kit/words/lists.ts';

/** How somebody rates themselves in a standard, the best first. */
export const ratingLevels = ['highlyEffective', 'effective', 'improvementNecessary'] as const;
export type RatingLevel = (typeof ratingLevels)[number];

/** A colored shape for each level; the level’s name says the same. */
const shapes: Record<RatingLevel, string> = { highlyEffective: '🟢', effective: '🔵', improvementNecessary: '🔴' };

/** `🔵 effective`: a level under the name the district gives it. */
export const sayLevel = (level: RatingLevel, name: string): string => `${shapes[level]} ${name}`;

/** How last month’s next step went. */
export const promiseHows = ['done', 'partly', 'not'] as const;
export type PromiseHow = (typeof promiseHows)[number];

/** The same as people say it. */
export const promiseNames: Record<PromiseHow, string> = {
  done: '🟢 Done',
  partly: '🟡 Partly',
  not: '🔴 Not done',
};

/** One standard of a rubric, with a sentence for each level. */
export interface Standard {
  readonly code: string;
  readonly name: string;
  readonly sentences: Readonly<Record<RatingLevel, string>>;
}

/** What administrators rate themselves by. */
export interface Rubric {
  readonly levels: Readonly<Record<RatingLevel, string>>;
  readonly standards: readonly Standard[];
}

const standard = (code: string, name: string, ...said: readonly [string, string, string]): Standard => ({
  code,
  name,
  sentences: { highlyEffective: said[0], effective: said[1], improvementNecessary: said[2] },
});

/** The rubric of a district that has not worded its own. Each sentence fits under its choice on a phone. */
export const defaultRubric: Rubric = {
  levels: {
    highlyEffective: 'highly effective',
    effective: 'effective',
    improvementNecessary: 'improvement necessary',
  },
  standards: [
    standard(
      'S1',
      'Leadership',
      'Others took up a practice because of how I led it, and it lasts.',
      'I led the work I am responsible for and followed through.',
      'Work I am responsible for waited, or went on without me.',
    ),
    standard(
      'S2',
      'Continuous improvement',
      'I changed what wasn’t working, and I can show that it got better.',
      'I looked at what wasn’t working and tried something else.',
      'I kept doing the same, though there were signs to change.',
    ),
    standard(
      'S3',
      'Rigor',
      'Tasks in classrooms I support became more rigorous; I can show where.',
      'I was in classrooms, looked for rigor, and told teachers what I saw.',
      'I was rarely in classrooms, or my feedback wasn’t about rigor.',
    ),
    standard(
      'S4',
      'Data',
      'My teams use data to decide, and check back on whether it helped.',
      'I brought data to the decisions I was part of.',
      'Decisions I was part of were made without data.',
    ),
  ],
};

/** Nobody rates more than this on a phone. */
export const maxStandards = 6;

/** The first standard in the rubric's order that is not rated; undefined when all are. */
export function nextToRate({ standards }: Pick<Rubric, 'standards'>, rated: ReadonlySet<string>): Standard | undefined {
  return standards.find(({ code }) => !rated.has(code));
}

/** How many of a rubric's standards are rated. */
export function ratedOf({ standards }: Pick<Rubric, 'standards'>, rated: ReadonlySet<string>): number {
  return standards.filter(({ code }) => rated.has(code)).length;
}

/** How many ratings for a DILT are in. */
export interface RatingsIn {
  /** Administrators who rated every standard, */
  readonly all: number;
  /** and those who rated some of them, */
  readonly began: number;
  /** of so many. */
  readonly of: number;
  /** Whoever rated anything and is no administrator any more: in none of the counts before. */
  readonly left: number;
  readonly standards: number;
}

/** `7 of 22 administrators rated all 4 standards, 9 more began`: the same words on every screen. */
export function sayRatingsIn({ all, began, of, left, standards }: RatingsIn): string {
  const what = standards === 1 ? 'the standard' : `all ${standards} standards`;
  const also = began === 0 ? '' : `, ${began} more began`;
  const gone = left === 0 ? '' : `; ${left} who rated ${left === 1 ? 'is' : 'are'} no longer on the list`;
  return `${all} of ${counted(of, 'administrator', 'administrators')} rated ${what}${also}${gone}`;
}

/** The `n`-th of these school days before a day; the earliest there is where there are fewer. */
export function nthSchoolDayBefore<D extends string>(schoolDays: readonly D[], day: D, n: number): D | undefined {
  const before = schoolDays.filter((one) => one < day);
  return before.at(-n) ?? before[0];
}

/** Said beside a rating that nothing on record was ticked for. It stands as it is. */
export const noEvidence = 'no evidence linked';

/** The standards with this one in the place of the one that had its code, or at the end. */
export function withStandard(standards: readonly Standard[], changed: Standard): Standard[] {
  const known = standards.some(({ code }) => code === changed.code);
  return known ? standards.map((one) => (one.code === changed.code ? changed : one)) : [...standards, changed];
}
