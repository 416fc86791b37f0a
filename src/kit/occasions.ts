import type { Day } from '../district/days.ts';
import { type BreakKind, type DigestPart, digestParts } from '../district/digest.ts';
import { type PacketPart, packetParts } from '../district/dilt/packet.ts';
import { type HighlightPart, highlightParts } from '../district/highlight-meetings/report.ts';
import type { Ability } from '../district/policy.ts';
import type { Ref } from '../district/ref.ts';
import type { Ask } from './asks/ask.ts';
import { asksOf } from './asks/open.ts';
import type { Asked, Reading } from './context.ts';
import type { Feature } from './feature.ts';
import { recordsOf } from './records.ts';
import type { ButtonPiece, Words } from './words/pieces.ts';
import type { Text } from './words/text.ts';

/** From one day to another, both included. */
export interface Span {
  readonly since: Day;
  readonly until: Day;
}

/** Something on record that a person did: what they may show for how they rate themselves. It names no teacher. */
export interface Fact {
  readonly ref: Ref;
  readonly day: Day;
  readonly words: Text;
}

/** The DILT a packet is for, and since when it tells. */
export interface PacketOccasion extends Span {
  readonly diltId: string;
}

/** What a routine has to say in a packet: frozen with it, so it must stand alone. */
export interface PacketPiece {
  readonly part: PacketPart;
  readonly words: Words;
  /** At least one: nothing is said without a record. */
  readonly refs: readonly [Ref, ...Ref[]];
  /** Lighter ones stand first within a part. */
  readonly weight: number;
  readonly can: Ability;
}

/** What a digest tells of: from the day of the last one to the day before this one. */
export type DigestOccasion = Span;

/** What a routine has to say in one person’s digest. */
export interface DigestPiece {
  readonly part: DigestPart;
  /** One sentence that stands alone. */
  readonly words: Text;
  /** The same before anybody in the workspace: without a name of anybody. Only a win is said there, and only with these words. */
  readonly inPublic?: Text;
  /** At least one: nothing is said without a record. */
  readonly refs: readonly [Ref, ...Ref[]];
  /** Lighter ones stand first within a part; only the first few stand in the message, the others in its thread. */
  readonly weight: number;
  readonly can: Ability;
  /** The strategic objective it is under, if it is under one. */
  readonly objectiveId?: string;
  /** Decides it, or opens the window that does. */
  readonly button?: ButtonPiece;
  /** What the thread says of it besides: a table, a chart. */
  readonly detail?: Words;
}

/** The highlight meeting something is said for, and since when: the day of the one before. */
export interface HighlightOccasion extends Span {
  readonly meetingId: string;
}

/** What a routine has to say in the report for a highlight meeting: frozen with it, so it must stand alone. */
export interface HighlightPiece {
  readonly part: HighlightPart;
  /** The strategic objective it is under; null for the plan as a whole. */
  readonly objectiveId: string | null;
  readonly words: Words;
  /** At least one; the first is what the meeting talks about. */
  readonly refs: readonly [Ref, ...Ref[]];
  readonly weight: number;
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

/** What routines say when somebody asks all of them. */
export interface Occasions {
  /** What is on record of a person in a stretch of time, newest first. */
  facts(of: string, span: Span): Fact[];
  /** What all routines say in a packet, in its order. */
  packet(occasion: PacketOccasion): PacketPiece[];
  /** What all routines say in the digest of one person, in its order; what they may not see is in it too. */
  digest(c: Asked, occasion: DigestOccasion): DigestPiece[];
  /** What all routines say in the report for a highlight meeting, in its order. */
  highlight(occasion: HighlightOccasion): HighlightPiece[];
  /** Where the through-line is broken now. */
  breaks(): Break[];
  /** What somebody is asked now, as far as they may see it and have not put it off. */
  asks(personId: string): Ask[];
}

export function occasionsOf(features: readonly Feature[], c: () => Reading): Occasions {
  return {
    facts: (of, span) =>
      features
        .flatMap((feature) => feature.facts?.(c(), of, span) ?? [])
        .sort((a, b) => b.day.localeCompare(a.day) || a.ref.localeCompare(b.ref)),
    packet: (occasion) =>
      features.flatMap((feature) => feature.packet?.(c(), occasion) ?? []).sort(inOrderOf(packetParts)),
    digest: (asked, occasion) =>
      features.flatMap((feature) => feature.digest?.(asked, occasion) ?? []).sort(inOrderOf(digestParts)),
    highlight: (occasion) =>
      features.flatMap((feature) => feature.highlight?.(c(), occasion) ?? []).sort(inOrderOf(highlightParts)),
    breaks: () => features.flatMap((feature) => feature.breaks?.(c()) ?? []),
    asks: (personId) => asksOf({ features, facetsOf: recordsOf(features) }, c(), personId),
  };
}

interface Said<P> {
  readonly part: P;
  readonly weight: number;
  readonly refs: readonly [Ref, ...Ref[]];
}

/** By part, then by weight, then always the same way. */
const inOrderOf =
  <P>(parts: readonly P[]) =>
  (a: Said<P>, b: Said<P>): number =>
    parts.indexOf(a.part) - parts.indexOf(b.part) || a.weight - b.weight || a.refs[0].localeCompare(b.refs[0]);
