import type { Day, TimeOfDay } from '../district/days.ts';

/** Who walks: an office of the district, or the principal of a school by its code. */
export type Walker = 'superintendent' | 'assistant' | `principal ${string}`;

/**
 * What one marked of the ten look-fors of the tool, in their order: `s` is seen, `n` is looked for and not seen, and `-` is not looked for.
 */
export type MarkLine = string;

/** What is written in a room, by one or by both. */
export interface RoomWords {
  readonly marks: MarkLine;
  readonly comments?: Readonly<Record<string, string>>;
  readonly note: string;
  readonly question?: string;
}

/** A room: of one note of both, or of what each answered blind, whoever planned it first. `teacher` is their place on the school’s list. */
export type MillCityRoom =
  | { readonly teacher: number; readonly both: RoomWords }
  | { readonly teacher: number; readonly blind: readonly [RoomWords, RoomWords]; readonly unsettled?: true }
  | { readonly teacher: number; readonly leftOut: true };

/** What the principal writes of it, on which day, and what became of that. */
export interface MillCityMemo {
  readonly sentOn: Day;
  readonly improve: string;
  readonly help: string;
  readonly steps: readonly { readonly words: string; readonly byDay: Day; readonly doneOn?: Day }[];
  readonly accepted?: Day;
  readonly answered?: { readonly on: Day; readonly words: string };
}

export interface MillCityJoint {
  readonly plannedOn: Day;
  readonly day: Day;
  readonly begins: TimeOfDay;
  readonly ends: TimeOfDay;
  readonly who: readonly [Walker, Walker];
  readonly school: string;
  readonly rooms: readonly MillCityRoom[];
  readonly memo?: MillCityMemo;
}
