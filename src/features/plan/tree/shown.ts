import type { Ref } from '../../../district/ref.ts';

/** What the district calls the levels of its plan. */
export interface Labels {
  readonly objective: string;
  readonly initiative: string;
  readonly initiatives: string;
  readonly action: string;
  readonly actions: string;
}

/** An objective or an initiative as a line: counts of what is under it, in words. */
export interface Branch {
  readonly ref: Ref;
  readonly code: string;
  readonly shortName: string;
  /** Empty where nobody is named at this level. */
  readonly owner: string;
  readonly actions: string;
  readonly benchmarks: string;
}

/** A benchmark or an action as a line. */
export interface Leaf {
  readonly ref: Ref;
  readonly code: string;
  readonly shortName: string;
  /** How it stands, and what was last heard of it. */
  readonly status: string;
  readonly latest: string;
  readonly owner: string;
  readonly due: string;
  /** What else there is to say, in short. */
  readonly says: readonly string[];
}

export interface PlanShown {
  readonly name: string;
  readonly schoolYear: string;
  /** Which version this is and whether it is approved. */
  readonly state: string;
  readonly labels: Labels;
  readonly objectives: readonly Branch[];
  /** How many things are worth a look; 0 for who does not lead the plan. */
  readonly remarks: number;
}

export interface ObjectiveShown {
  readonly ref: Ref;
  readonly labels: Labels;
  readonly code: string;
  readonly words: string;
  readonly shortName: string;
  /** The reader may say what the row is called. */
  readonly leads: boolean;
  readonly branches: readonly Branch[];
  readonly leaves: readonly Leaf[];
}

export interface InitiativeShown {
  readonly ref: Ref;
  readonly above: Ref;
  readonly labels: Labels;
  readonly code: string;
  readonly words: string;
  readonly shortName: string;
  readonly owner: string;
  readonly lookFors: readonly string[];
  /** The reader may link look-fors, and say what the row is called. */
  readonly leads: boolean;
  readonly benchmarks: readonly Leaf[];
  readonly actions: readonly Leaf[];
}

export interface RowShown extends Leaf {
  readonly level: string;
  readonly words: string;
  readonly above: Ref;
  /** What else is written of it: a name and the text, left out where it is empty. */
  readonly more: readonly (readonly [string, string])[];
  readonly lookFors: readonly string[];
  readonly leads: boolean;
  readonly linkable: boolean;
  readonly hint: string;
}
