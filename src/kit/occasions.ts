import type { BreakKind } from '../district/breaks.ts';
import type { Day } from '../district/days.ts';
import type { OccasionName, Occasions } from '../district/occasions.ts';
import type { Ability } from '../district/policy.ts';
import type { Ref } from '../district/ref.ts';
import { type ButtonPiece, paragraph, type Words } from './words/pieces.ts';
import type { Text } from './words/text.ts';

/** What a routine has to say on an occasion. */
export type Contribution<O extends OccasionName> = InPart<O> & RightTo<O>;

interface InPart<O extends OccasionName> {
  readonly part: Occasions[O]['part'];
  readonly words: { readonly words: Words; readonly sentence: Text }[Occasions[O]['speech']];
  /** The same before anybody in the workspace, without a name of anybody. Without it nothing is said there. */
  readonly inPublic?: Text;
  /** At least one: nothing is said without a record. */
  readonly refs: readonly [Ref, ...Ref[]];
  /** Lighter ones stand first within a part, and are the last to be left out. */
  readonly weight: number;
  /** The strategic objective it is under; null or left out for the plan as a whole. */
  readonly objectiveId?: string | null;
  /** Decides it, or opens the window that does. */
  readonly button?: ButtonPiece;
  /** What is said of it besides, where there is room: in the thread of a digest a table or a chart, in a packet or a report what its PDF alone has. */
  readonly detail?: Words;
  /** What a decision is about, in a few words: once it is taken, the rest of its sentence is no longer true. */
  readonly subject?: Text;
  /** Of a promise: whether it is kept so far. */
  readonly kept?: boolean;
  /** Whose doing it is, and whom one may thank: their ids. */
  readonly by?: readonly string[];
  /** The figures in its words, each as it stands there: whoever writes one of them in their own words is told once it is another. */
  readonly figures?: readonly FigureSaid[];
  /** The figures that are kept out of its words because they are about too few: nobody may write them in their own words either. */
  readonly withheld?: readonly FigureSaid[];
  /** The hardest question that may be asked about it, where it is a claim somebody may doubt. */
  readonly question?: string;
}

/** A figure as it is written, `78%` or `9 of 14`, what it is of, as few words as tell it, and since when it stands so. */
export interface FigureSaid {
  readonly value: string;
  readonly of: string;
  readonly since: Day;
}

type RightTo<O extends OccasionName> = Occasions[O]['right'] extends 'ofAll'
  ? { readonly can?: undefined }
  : { readonly can: Ability };

/** Something on record that a person did: what they may show for how they rate themselves. It names no teacher. */
export interface Fact {
  readonly ref: Ref;
  readonly day: Day;
  readonly words: Text;
}

/** Where the through-line is broken now, who answers for it, and what is wrong in a sentence that stands alone. */
export interface Break {
  readonly kind: BreakKind;
  readonly about: Ref;
  /** Null while nobody answers for it: then it is the plan manager’s. */
  readonly ownerId: string | null;
  readonly words: Text;
  /** What it is told from, besides what it is about. */
  readonly refs: readonly Ref[];
  readonly can: Ability;
}

/** What a routine says of its records in a sentence, with the right to it. */
interface SaidOnce {
  readonly words: Text;
  readonly refs: readonly [Ref, ...Ref[]];
  readonly weight: number;
  readonly can: Ability;
}

/** The same sentences on an occasion that takes words of any kind: said from one source, the two never differ. */
export const alsoIn = <P extends string>(part: P, said: readonly SaidOnce[]) =>
  said.map(({ words, refs, weight, can }) => ({ part, words: [paragraph(words)], refs, weight, can }));

/** So many records are told of: nobody follows more. */
const maxRefs = 40;

/** What is said from these records; nothing where there are none. `row`: what they are under, told in their place where they are more than anybody follows. */
export function saidFrom<P extends string, More extends object>(
  part: P,
  records: readonly Ref[],
  words: string | Words,
  more: More,
  row?: Ref,
) {
  const [first, ...rest] = row !== undefined && records.length > maxRefs ? [row] : records.slice(0, maxRefs);
  if (first === undefined) return [];
  return [
    { part, words: typeof words === 'string' ? [paragraph(words)] : words, refs: [first, ...rest] as const, ...more },
  ];
}

/** Figures that stand so since a day, by what each is of. */
export const figuresSince = (since: Day, values: Readonly<Record<string, string | number>>): FigureSaid[] =>
  Object.entries(values).map(([of, value]) => ({ value: value.toLocaleString('en-US'), of, since }));
