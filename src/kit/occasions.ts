import type { Day } from '../district/days.ts';
import { type PacketPart, packetParts } from '../district/dilt/packet.ts';
import type { Ability } from '../district/policy.ts';
import type { Ref } from '../district/ref.ts';
import type { Reading } from './context.ts';
import type { Feature } from './feature.ts';
import type { Words } from './words/pieces.ts';
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

/** What routines say when somebody asks all of them. */
export interface Occasions {
  /** What is on record of a person in a stretch of time, newest first. */
  facts(of: string, span: Span): Fact[];
  /** What all routines say in a packet, in its order. */
  packet(occasion: PacketOccasion): PacketPiece[];
}

export function occasionsOf(features: readonly Feature[], c: () => Reading): Occasions {
  return {
    facts: (of, span) =>
      features
        .flatMap((feature) => feature.facts?.(c(), of, span) ?? [])
        .sort((a, b) => b.day.localeCompare(a.day) || a.ref.localeCompare(b.ref)),
    packet: (occasion) => features.flatMap((feature) => feature.packet?.(c(), occasion) ?? []).sort(inPacketOrder),
  };
}

const inPacketOrder = (a: PacketPiece, b: PacketPiece): number =>
  packetParts.indexOf(a.part) - packetParts.indexOf(b.part) ||
  a.weight - b.weight ||
  a.refs[0].localeCompare(b.refs[0]);
