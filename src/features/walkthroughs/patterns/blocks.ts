import { knownSets, least, type Mark, observersOf, seenAsTold, teachersIn, twoMissOne } from './secrets.ts';

/** From how many different teachers on a sum is published. */
export const fewestTeachers = 5;

/** Leaving out what any one person knows, the rest is of so many different teachers, or there is no rest. */
const fewestOthers = 3;

/** A sum that may be published: one school's, or with `schoolId` null that of several together. */
export interface Block {
  readonly schoolId: string | null;
  readonly code: string;
  readonly seen: number;
  readonly looked: number;
  readonly teachers: number;
}

/** Who leads each school on the day of publishing. */
export type Leaders = ReadonlyMap<string, readonly string[]>;

/** The marks that are published as one sum. */
export interface Group {
  readonly schoolId: string | null;
  readonly marks: readonly Mark[];
}

/** What is published of the marks of one month that no block has counted yet: `secrets.ts` says what is promised by it. */
export function blocksOf(marks: readonly Mark[], closed: boolean, leaders: Leaders): Block[] {
  return groupsOf(marks, closed, leaders).map((group) => blockOf(group, leaders));
}

/**
 * Which marks are published together. What does not make a sum that tells of nobody waits for more visits. This hangs on who was
 * visited by whom only, never on what was seen, so a figure that is missing says nothing.
 */
export function groupsOf(marks: readonly Mark[], closed: boolean, leaders: Leaders): Group[] {
  const bySchool = grouped(marks, (mark) => `${mark.schoolId} ${mark.code}`);
  const own = bySchool.filter((group) => mayBeTold(group, leaders));
  const groups = own.map((group): Group => ({ schoolId: group[0]?.schoolId ?? null, marks: group }));
  if (!closed) return groups;
  // Nothing more comes: what is left over at schools counts for the district, together.
  const left = bySchool.filter((group) => !own.includes(group)).flat();
  const together = grouped(left, (mark) => mark.code).filter((group) => mayBeTold(group, leaders));
  return [...groups, ...together.map((group): Group => ({ schoolId: null, marks: group }))];
}

/** What is told of marks that are published together. */
export function blockOf({ schoolId, marks }: Group, leaders: Leaders): Block {
  const seen = seenAsTold(marks, knownSets(marks, leaders));
  return { schoolId, code: marks[0]?.code ?? '', seen, looked: marks.length, teachers: teachersIn(marks) };
}

function mayBeTold(marks: readonly Mark[], leaders: Leaders): boolean {
  return teachersIn(marks) >= fewestTeachers && observersLeaveEnough(marks) && tellsOfNobody(marks, leaders);
}

/** Whoever leaves out their own visits is left with none of a colleague's, or with those to three teachers and more. */
function observersLeaveEnough(marks: readonly Mark[]): boolean {
  const observers = [...new Set(marks.flatMap(observersOf))];
  return observers.every((id) => {
    const others = teachersIn(marks.filter((one) => !observersOf(one).includes(id)));
    return others === 0 || others >= fewestOthers;
  });
}

/** A third of the marks may be seen without the sum telling so, and a third not seen: then three things at least can be told. */
function tellsOfNobody(marks: readonly Mark[], leaders: Leaders): boolean {
  const known = knownSets(marks, leaders);
  const unknownTo = (set: ReadonlySet<Mark>) => marks.filter((mark) => !set.has(mark));
  if (!known.every((set) => teachersIn(unknownTo(set)) >= fewestOthers)) return false;
  return !twoMissOne(marks, known) && marks.length >= 3 * least(known);
}

function grouped(marks: readonly Mark[], keyOf: (mark: Mark) => string): Mark[][] {
  const groups = new Map<string, Mark[]>();
  for (const mark of marks) {
    const group = groups.get(keyOf(mark));
    if (group) group.push(mark);
    else groups.set(keyOf(mark), [mark]);
  }
  return [...groups.values()];
}
