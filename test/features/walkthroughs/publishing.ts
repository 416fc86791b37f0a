import {
  fewestTeachers,
  type Group,
  groupsOf,
  type Leaders,
} from '../../../src/features/walkthroughs/patterns/blocks.ts';
import { knownSets, type Mark, seenAsTold, teachersIn } from '../../../src/features/walkthroughs/patterns/secrets.ts';

/** Who visits: the first leads school A, the second leads B, the others go everywhere. */
export const observers = ['Pat', 'Paula', 'Dina', 'Ezra'] as const;
export type Observer = (typeof observers)[number];
export const leaders: Leaders = new Map([
  ['A', ['Pat']],
  ['B', ['Paula']],
]);

/** A visit at which one look-for was looked for. Who visited whom, where and when is no secret; what was seen is. */
export interface Visit {
  readonly teacher: number;
  readonly observer: Observer;
  readonly school: 'A' | 'B';
  /** The refresh that is the first to know of it. */
  readonly logged: number;
  /** The refresh that is the first to know that it was withdrawn. */
  readonly withdrawn?: number;
}

/** A figure that is shown, of a school or of the district: the visits in it, and what it says of them. */
export interface Planned {
  readonly at: number;
  readonly place: 'A' | 'B' | 'district';
  /** Their numbers. */
  readonly visits: readonly number[];
  readonly seen: () => number;
}

/** A way of publishing: everything that is ever shown of these visits. What it says is asked of `seen` anew each time. */
export type Publishing = (visits: readonly Visit[], seen: (at: number) => boolean) => Planned[];

/** Refreshes 0 to 4; at the last the month is closed. */
export const refreshes = 5;

const places = ['A', 'B', 'district'] as const;

type Tell = (marks: readonly Mark[]) => () => number;
type Grouping = (marks: readonly Mark[], closed: boolean) => readonly Group[];

const bySecrets: Grouping = (marks, closed) => groupsOf(marks, closed, leaders);
const truly: Tell = (marks) => () => marks.filter((one) => one.seen).length;

/** The app's own way, by the rule that the app runs. */
export const inBlocks: Publishing = publishing(bySecrets, (marks) => {
  const known = knownSets(marks, leaders);
  return () => seenAsTold(marks, known);
});

/** The same marks together, and the plain count. */
export const exactly: Publishing = publishing(bySecrets, truly);

/** None is told as one and all as all but one: that is enough against who knows no visit. */
const notNoneNorAll: Tell = (marks) => () => Math.min(Math.max(truly(marks)(), 1), marks.length - 1);

/** From five teachers on, whoever visited them. */
export const ofFive: Publishing = publishing(together(enough), notNoneNorAll);

/** From five teachers on, and each observer is left with none or three of others: those may all have been marked alike. */
export const ofThreeOthers: Publishing = publishing(
  together((marks) => enough(marks) && observers.every((one) => leftTo(one, marks) === 0 || leftTo(one, marks) >= 3)),
  notNoneNorAll,
);

const leftTo = (observer: Observer, marks: readonly Mark[]) =>
  teachersIn(marks.filter(({ observerId }) => observerId !== observer));

/** From four teachers on. */
export const fromFour: Publishing = publishing(
  together((marks) => teachersIn(marks) >= 4),
  notNoneNorAll,
);

/** Counts everything again each time, as is usual; schools with too few teachers are left out, and out of the total too. */
export const anewEachTime: Publishing = (visits, seen) => usual(visits, seen, (shown) => shown);

/** The same, and the total has everybody in it. */
export const totalOfAll: Publishing = (visits, seen) => usual(visits, seen, (_, all) => all);

function enough(marks: readonly Mark[]): boolean {
  return teachersIn(marks) >= fewestTeachers;
}

/** Each school by itself, and what is left together once the month is closed. */
function together(may: (marks: readonly Mark[]) => boolean): Grouping {
  return (marks, closed) => {
    const schools = (['A', 'B'] as const).map((id) => marks.filter(({ schoolId }) => schoolId === id));
    const left = schools.filter((group) => !may(group)).flat();
    return [
      ...schools.filter(may).map((group) => ({ schoolId: group[0]?.schoolId ?? null, marks: group })),
      ...(closed && may(left) ? [{ schoolId: null, marks: left }] : []),
    ];
  };
}

function usual(
  visits: readonly Visit[],
  seen: (at: number) => boolean,
  total: (shown: readonly Mark[], all: readonly Mark[]) => readonly Mark[],
): Planned[] {
  const marks = marksOf(visits, seen);
  return Array.from({ length: refreshes }, (_, at) => at).flatMap((at) => {
    const all = marks.filter((_, index) => isKnown(visits[index], at));
    const schools = (['A', 'B'] as const).map((place) => ({
      place,
      marks: all.filter((one) => one.schoolId === place),
    }));
    const shown = schools.filter((one) => enough(one.marks));
    const everybody = total(
      shown.flatMap((one) => one.marks),
      all,
    );
    const district = enough(everybody) ? [{ place: 'district' as const, marks: everybody }] : [];
    return [...shown, ...district].map((one) => ({
      at,
      place: one.place,
      visits: one.marks.map((mark) => marks.indexOf(mark)),
      seen: truly(one.marks),
    }));
  });
}

function publishing(grouping: Grouping, tell: Tell): Publishing {
  return (visits, seen) => {
    const marks = marksOf(visits, seen);
    const blocks: { schoolId: string | null; through: number; visits: readonly number[]; seen: () => number }[] = [];
    const planned: Planned[] = [];
    for (let at = 0; at < refreshes; at += 1) {
      const counted = ({ school, logged }: Visit) =>
        blocks.some((one) => (one.schoolId ?? school) === school && one.through >= logged);
      const open = marks.filter((_, index) => {
        const visit = visits[index];
        return visit && isKnown(visit, at) && !counted(visit);
      });
      for (const group of grouping(open, at === refreshes - 1)) {
        const numbers = group.marks.map((mark) => marks.indexOf(mark));
        blocks.push({ schoolId: group.schoolId, through: at, visits: numbers, seen: tell(group.marks) });
      }
      for (const place of places) {
        const its = blocks.filter((one) => place === 'district' || one.schoolId === place);
        if (its.length === 0) continue;
        const sum = () => its.reduce((total, one) => total + one.seen(), 0);
        planned.push({ at, place, visits: its.flatMap((one) => one.visits), seen: sum });
      }
    }
    return planned;
  };
}

const isKnown = (visit: Visit | undefined, at: number): boolean =>
  visit !== undefined && visit.logged <= at && (visit.withdrawn ?? refreshes) > at;

function marksOf(visits: readonly Visit[], seen: (at: number) => boolean): Mark[] {
  return visits.map(({ school, teacher, observer }, at) => ({
    schoolId: school,
    code: 'L1',
    teacherId: `${teacher}`,
    observerId: observer,
    get seen() {
      return seen(at);
    },
  }));
}
