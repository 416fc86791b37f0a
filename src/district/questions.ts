import type { Month } from './days.ts';

/**
 * What one routine may ask of another without knowing it: each question has exactly one routine that answers it.
 * An answer holds nothing that names a teacher.
 */
export interface Questions {
  /** How often look-fors were seen where somebody looked for them: as published, so never about fewer than five teachers. */
  readonly sightings: {
    readonly asked: { readonly codes: readonly string[]; readonly from: Month; readonly to: Month };
    readonly answer: readonly Sighting[];
  };
}

/** One look-for in one month, at one school or, with `schoolId` null, in the district. */
export interface Sighting {
  readonly code: string;
  readonly month: Month;
  readonly schoolId: string | null;
  readonly seen: number;
  /** Seen, or looked for and not seen. */
  readonly looked: number;
}

export type Question = keyof Questions;
