import { type Day, daysOf, monthBefore, monthOf } from '../../../district/days.ts';
import { boundNames, boundOf, type Sighting } from '../../../district/questions.ts';
import { sayDate, short } from '../tree/rules.ts';
import { type InDilt, supportedInDilt, taughtInDilt } from './dilt/rules.ts';

/** The rungs of the through-line that there are records of, in their order. More come with more routines: a rung is a function below. */
export const rungNames = ['planned', 'moving', 'taught', 'supported', 'seen', 'students'] as const;
export type RungName = (typeof rungNames)[number];

/** The rungs as they are read: a word and what it asks. */
export const rungTitles: Record<RungName, string> = {
  planned: 'Planned: what is to change',
  moving: 'Moving: what is being done',
  taught: 'Taught: what the DILT has taught',
  supported: 'Supported: what schools bring back, and who helps',
  seen: 'Seen: what visitors find in classrooms',
  students: 'Students: what it brings them',
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
export interface Traced extends InDilt {
  readonly code: string;
  /** The initiative's own words, and who answers for it. */
  readonly words: string;
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

function planned({ words, owner }: Traced): Rung {
  return { name: 'planned', holds: words !== '', says: [words, `Owner: ${owner}`], fill: '' };
}

function moving({ code, actions, newestMove, since }: Traced): Rung {
  const none = actions === '';
  const last = newestMove === null ? 'Nobody has said yet how they go.' : `Last heard of on ${sayDate(newestMove)}.`;
  return {
    name: 'moving',
    holds: newestMove !== null && newestMove >= since,
    says: none ? ['No action stands under it.'] : [actions, last],
    fill: none
      ? `Nothing is being done about ${code} yet: the plan’s workbook needs an action for it, with one owner.`
      : `Nobody has said ${newestMove === null ? 'yet' : `since ${sayDate(newestMove)}`} how the actions of ${code} go: their owners say so with /action.`,
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
      ? `Nothing says what ${code} would look like in a classroom: the plan manager links a look-for to it with /throughline plan ${code}.`
      : `No figure of its look-fors is published for this school year: it takes enough different walkthroughs where they are looked for.`,
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
    `${short(words, 150)}: seen ${district} this school year where it was looked for${bySchool.length > 0 ? ` (${bySchool.join(', ')})` : ''}`,
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
    says: none ? ['No short-term outcome stands under it.'] : outcomes.map((one) => one.says),
    fill: none
      ? `Nothing says what ${code} should bring students: the plan’s workbook needs a short-term outcome for it.`
      : `No short-term outcome of ${code} has been read yet: its owner records the first reading with /benchmark.`,
  };
}
