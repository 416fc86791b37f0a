/** A blind room in which both looked for a look-for: who walked, and about whom it is. What they marked is not in it. */
export interface BlindRoom {
  readonly code: string;
  readonly pair: readonly [string, string];
  readonly teacherId: string;
}

/** From how many rooms, pairs and teachers on a sum is published. */
export const fewestBlind = { rooms: 5, pairs: 3, teachers: 5 } as const;

/** Of what somebody knows, more than so many rooms are left over, or none. */
const leftOver = 2;
/** Of what two who walked together know, rooms of so many other pairs are left over, or none. */
const otherPairs = 2;

/**
 * Whether these rooms may be added up and published, and against whom they are kept.
 *
 * One person may know which blind rooms there were, who walked them, how figures are made, and all that was ever published; and of the rooms
 * they walked, or that are about them, both answers. Two who walked together may put together what they know. From a sum they subtract their
 * own. So
 * (1) who knows not all of it misses more than two rooms of it: one room left over is that room, two are a guess that is right half the time;
 * (2) what two who walked together both have not walked is of two other pairs at least: else the rest is how one pair agrees, which nobody
 *     publishes; the same holds for each alone;
 * (3) who knows all of it learns nothing: a superintendent who walked in every room stops no figure.
 *
 * It holds of every difference of published sums too: no room is in two blocks of a look-for, and blocks never change, so each difference is a
 * sum of whole blocks. Whether there is a block hangs on who walked where and what they looked for, never on what they saw.
 *
 * What is told by look-for is how often two marked the same, never what they marked. It is not promised against three people who put together
 * what they know, nor of a sum that says *all* or *none*: that says it of each room. An answer that was withdrawn after a block was published
 * stays in it.
 */
export function mayTellAgreement(rooms: readonly BlindRoom[]): boolean {
  if (rooms.length < fewestBlind.rooms || pairsIn(rooms) < fewestBlind.pairs) return false;
  if (new Set(rooms.map(({ teacherId }) => teacherId)).size < fewestBlind.teachers) return false;
  const people = new Set(rooms.flatMap(({ pair, teacherId }) => [...pair, teacherId]));
  if (![...people].every((id) => isNoneOrMore(unknownTo(rooms, [id]), leftOver))) return false;
  const walkers = new Set(rooms.flatMap(({ pair }) => pair));
  const alone = [...walkers].map((id) => [id]);
  return [...alone, ...rooms.map(({ pair }) => pair)].every((know) => {
    const rest = rooms.filter(({ pair }) => !pair.some((id) => know.includes(id)));
    return rest.length === 0 || pairsIn(rest) >= otherPairs;
  });
}

const unknownTo = (rooms: readonly BlindRoom[], ids: readonly string[]): number =>
  rooms.filter(({ pair, teacherId }) => ![...pair, teacherId].some((id) => ids.includes(id))).length;

const isNoneOrMore = (left: number, than: number): boolean => left === 0 || left > than;

const pairsIn = (rooms: readonly BlindRoom[]): number =>
  new Set(rooms.map(({ pair }) => [...pair].sort().join(' '))).size;

/** The look-fors of which all these rooms may be published together. What may not be waits for more rooms. */
export function agreementToTell(rooms: readonly BlindRoom[]): string[] {
  const codes = [...new Set(rooms.map(({ code }) => code))];
  return codes.filter((code) => mayTellAgreement(rooms.filter((one) => one.code === code)));
}

/** What is published of a look-for, over all its blocks. */
export interface PublishedAgreement {
  readonly code: string;
  readonly bothLooked: number;
  readonly agreed: number;
  /** Of twice as many marks as both looked for. */
  readonly seen: number;
}

/** The look-fors agreed on least first; of two alike the one more rooms looked for. */
export const leastAgreedFirst = <One extends PublishedAgreement>(all: readonly One[]): One[] =>
  [...all].sort(
    (a, b) =>
      a.agreed * b.bothLooked - b.agreed * a.bothLooked || b.bothLooked - a.bothLooked || a.code.localeCompare(b.code),
  );

/**
 * Agreement beyond chance of two who mark *seen* or *not seen*: Gwet’s AC1 (Gwet, K. L., 2008, Computing inter-rater reliability and its variance
 * in the presence of high agreement, British Journal of Mathematical and Statistical Psychology 61, 29–48). Chance is 2 q (1 − q), where q is
 * the share of *seen* among all marks of both. Undefined where nothing was looked for.
 */
export function gwetAc1({ bothLooked, agreed, seen }: Omit<PublishedAgreement, 'code'>): number | undefined {
  if (bothLooked === 0) return undefined;
  const q = seen / (2 * bothLooked);
  const chance = 2 * q * (1 - q);
  return (agreed / bothLooked - chance) / (1 - chance);
}

/** All look-fors together. */
export const sumOfAgreement = (all: readonly PublishedAgreement[]): Omit<PublishedAgreement, 'code'> => ({
  bothLooked: all.reduce((sum, one) => sum + one.bothLooked, 0),
  agreed: all.reduce((sum, one) => sum + one.agreed, 0),
  seen: all.reduce((sum, one) => sum + one.seen, 0),
});
