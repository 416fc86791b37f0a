import { type Day, daysOf, monthBefore, monthOf } from '../../../district/days.ts';
import { type NamedRow, shortNameOf } from '../../../district/plan/short-names.ts';
import { boundNames, boundOf, type Sighting } from '../../../district/sightings.ts';
import { sayDate } from '../tree/rules.ts';
import { type InDilt, supportedInDilt, taughtInDilt } from './dilt/rules.ts';

/** The rungs of the through-line that there are records of, in their order. More come with more routines: a rung is a function below. */
export const rungNames = ['planned', 'moving', 'taught', 'supported', 'seen', 'students'] as const;
export type RungName = (typeof rungNames)[number];

/** The rungs as they are read: a word and what it asks. */
export const rungTitles: Record<RungName, string> = {
  planned: 'Planned: what will change',
  moving: 'Under way: what is being done',
  taught: 'Taught: what the DILT (District Instructional Leadership Team) taught',
  supported: 'Supported: what schools bring back, and who helps',
  seen: 'Seen: what visitors find in classrooms',
  students: 'Students: what they gain',
};

/** One rung of a trace. */
export interface Rung {
  readonly name: RungName;
  /** There is a record of it, with movement where it is a matter of movement. */
  readonly holds: boolean;
  readonly says: readonly string[];
  /** One sentence: what is missing and what would fill it. */
  readonly fill: string;
}

/** Everything a trace is made of. */
export interface Traced extends InDilt, NamedRow {
  readonly code: string;
  /** Who answers for the initiative. */
  readonly owner: string;
  /** How its actions stand, in counts; empty when there are none. */
  readonly actions: string;
  readonly newestMove: Day | null;
  /** Since when a movement counts as one. */
  readonly since: Day;
  /** The look-fors linked to it or to one of its benchmarks. */
  readonly lookFors: readonly { readonly code: string; readonly words: string }[];
  /** What is published of them this school year. */
  readonly sightings: readonly Sighting[];
  /** The names of the schools whose figures the reader may see. */
  readonly schools: ReadonlyMap<string, string>;
  /** Its short-term outcomes: each in words, and whether anything was read of it. */
  readonly outcomes: readonly { readonly says: string; readonly isRead: boolean }[];
}

/** The through-line of an initiative, from what is planned to what it brings students. */
export const rungsOf = (traced: Traced): readonly Rung[] => [
  planned(traced),
  moving(traced),
  { name: 'taught', ...taughtInDilt(traced) },
  { name: 'supported', ...supportedInDilt(traced) },
  seen(traced),
  students(traced),
];

/** The first rung that does not hold: what the trace names. Undefined when all do. */
export const firstGap = (rungs: readonly Rung[]): Rung | undefined => rungs.find((one) => !one.holds);

/** What moved in this month or the two before it is moving. */
export const movingSince = (today: Day): Day => daysOf(monthBefore(monthBefore(monthOf(today)))).first;

function planned({ owner, ...row }: Traced): Rung {
  return { name: 'planned', holds: row.words !== '', says: [shortNameOf(row), `Owner: ${owner}`], fill: '' };
}

function moving({ code, actions, newestMove, since }: Traced): Rung {
  const none = actions === '';
  const last = newestMove === null ? 'No updates yet.' : `Last update ${sayDate(newestMove)}.`;
  return {
    name: 'moving',
    holds: newestMove !== null && newestMove >= since,
    says: none ? ['It has no actions.'] : [actions, last],
    fill: none
      ? `${code} has no action yet. Add one with an owner in the plan’s workbook.`
      : `The actions of ${code} have had no update${newestMove === null ? '' : ` since ${sayDate(newestMove)}`}. Their owners can update them with /action.`,
  };
}

function seen({ code, lookFors, sightings, schools }: Traced): Rung {
  const lines = lookFors.flatMap((one) =>
    figureLines(
      one.words,
      sightings.filter((figure) => figure.code === one.code),
      schools,
    ),
  );
  const unlinked = lookFors.length === 0;
  return {
    name: 'seen',
    holds: lines.length > 0,
    says: unlinked ? ['No look-for is linked to it.'] : lines.length > 0 ? lines : ['No figure is published yet.'],
    fill: unlinked
      ? `No look-for shows what ${code} looks like in a classroom. The plan manager can link one with /throughline plan ${code}.`
      : `No figure for its look-fors is published this school year. It takes walkthroughs with five different teachers.`,
  };
}

/** A look-for's figures: the district's first, then each school's. */
function figureLines(words: string, figures: readonly Sighting[], schools: ReadonlyMap<string, string>): string[] {
  const district = sumSaid(figures.filter((one) => one.schoolId === null));
  if (district === undefined) return [];
  const bySchool = [...schools].flatMap(([id, name]) => {
    const said = sumSaid(figures.filter((one) => one.schoolId === id));
    return said === undefined ? [] : [`${name} ${said}`];
  });
  return [
    `${words}: seen ${district} this school year where it was looked for${bySchool.length > 0 ? ` (${bySchool.join(', ')})` : ''}`,
  ];
}

/** `41 of 66`, or `at most 3 of 9`. */
function sumSaid(figures: readonly Sighting[]): string | undefined {
  if (figures.length === 0) return undefined;
  const times = figures.reduce((sum, one) => sum + one.seen, 0);
  const looked = figures.reduce((sum, one) => sum + one.looked, 0);
  return `${boundNames[boundOf(figures)]}${times} of ${looked}`;
}

function students({ code, outcomes }: Traced): Rung {
  const none = outcomes.length === 0;
  return {
    name: 'students',
    holds: outcomes.some((one) => one.isRead),
    says: none ? ['It has no short-term outcome.'] : outcomes.map((one) => one.says),
    fill: none
      ? `${code} has no short-term outcome for students. Add one in the plan’s workbook.`
      : `No short-term outcome of ${code} has a reading yet. Its owner can record one with /benchmark.`,
  };
}
