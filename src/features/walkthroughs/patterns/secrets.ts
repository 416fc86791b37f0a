/** The answer of one walkthrough to one look-for. */
export interface Mark {
  readonly schoolId: string;
  readonly code: string;
  readonly teacherId: string;
  readonly observerId: string;
  /** Who walked with them, where two did. */
  readonly secondObserverId?: string | null;
  readonly seen: boolean;
}

/** The marks of a sum that one person knows. */
type Known = ReadonlySet<Mark>;

/**
 * What is promised of the published figures, and against whom.
 *
 * One person may know which walkthroughs there are, who visited whom, when and for what, how figures are made, and all that was ever
 * published; the marks of every walkthrough they logged, those about themselves, and all of the schools they lead. From that they
 * cannot work out how any other walkthrough was marked, nor how often another teacher was marked as a sighting in those they do not
 * know: at least two answers always remain. Besides, an observer who leaves out their own visits is left with none, or with those to
 * three teachers and more. That is asked for the leaders of a school as well: they may read its walkthroughs, but reading is written
 * down and subtracting is not.
 *
 * It holds because
 * (1) no mark is in two blocks, so every difference of published figures is a sum of whole blocks;
 * (2) whether there is a block hangs on who was visited by whom only, never on what was seen;
 * (3) a block alone tells it to nobody: what all others have together is never told to be none or all of it (`seenAsTold`).
 *
 * It is not promised against two people who put together what they know; against somebody who led a school before the day of
 * publishing or comes to lead one after it, for what they could or can read there; of copies that an author hands over; and it is
 * about being sure, not about guessing: a figure makes some answers likelier than others.
 */
export function knownSets(marks: readonly Mark[], leaders: ReadonlyMap<string, readonly string[]>): Known[] {
  const leads = (id: string, { schoolId }: Mark) => leaders.get(schoolId)?.includes(id) ?? false;
  const people = new Set(marks.flatMap((one) => [...knowing(one), ...(leaders.get(one.schoolId) ?? [])]));
  const sets = [...people].map((id) => new Set(marks.filter((one) => knowing(one).includes(id) || leads(id, one))));
  // Nothing in it is a secret to who knows all of it.
  return different(sets.filter((set) => set.size < marks.length));
}

/** Who was in the room. */
const knowing = (mark: Mark): string[] => [...observersOf(mark), mark.teacherId];

/** Who made the walkthrough: each of two knows all of it. */
export const observersOf = ({ observerId, secondObserverId }: Mark): string[] =>
  secondObserverId ? [observerId, secondObserverId] : [observerId];

/** Two who know the same are one. */
function different(sets: readonly Known[]): Known[] {
  return sets.filter(
    (set, at) => !sets.slice(0, at).some((other) => other.size === set.size && common(other, set) === set.size),
  );
}

const common = (one: Known, other: Known): number => [...one].filter((mark) => other.has(mark)).length;

/** What a sum says at least: two more than any two people both know of it. */
export function least(known: readonly Known[]): number {
  const knowing = new Map<Mark, number[]>();
  for (const [at, set] of known.entries())
    for (const mark of set) knowing.set(mark, [...(knowing.get(mark) ?? []), at]);
  const shared = new Map<number, number>();
  for (const people of knowing.values())
    for (const [at, one] of people.entries())
      for (const other of people.slice(at + 1)) {
        const pair = one * known.length + other;
        shared.set(pair, (shared.get(pair) ?? 0) + 1);
      }
  return Math.max(0, ...shared.values()) + 2;
}

/** Whether some two people know all of it but one mark between them. */
export function twoMissOne(marks: readonly Mark[], known: readonly Known[]): boolean {
  return known.some((one, at) =>
    known
      .slice(at + 1)
      .filter((other) => one.size + other.size >= marks.length - 1)
      .some((other) => one.size + other.size - common(one, other) === marks.length - 1),
  );
}

/**
 * How many were seen, as it is told: never fewer than the least and never more than all but the least; and where all that was seen is
 * known to one person, one more, so that to them "four" is their own four, or their own three and one of somebody else. Likewise one
 * fewer where one person knows all that was not seen. Between these, the true count.
 */
export function seenAsTold(marks: readonly Mark[], known: readonly Known[]): number {
  const someoneKnows = (those: readonly Mark[]) => known.some((set) => those.every((mark) => set.has(mark)));
  const [seen, notSeen] = [marks.filter((mark) => mark.seen), marks.filter((mark) => !mark.seen)];
  const told = seen.length + (someoneKnows(seen) ? 1 : 0) - (someoneKnows(notSeen) ? 1 : 0);
  const fewest = least(known);
  return Math.min(Math.max(told, fewest), marks.length - fewest);
}

export const teachersIn = (marks: readonly Mark[]): number => new Set(marks.map(({ teacherId }) => teacherId)).size;
