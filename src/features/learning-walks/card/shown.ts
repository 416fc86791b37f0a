import type { Day } from '../../../district/days.ts';
import type { ButtonPiece } from '../../../kit/words/pieces.ts';
import type { DebriefRound } from '../rules.ts';
import type { LearningWalk, LookForSum } from '../store.ts';

/** What somebody sees of a walk. */
export interface LearningWalkShown {
  readonly walk: LearningWalk;
  readonly team: readonly string[];
  /** They are on the team; whoever leads it, or the district, may also change it. */
  readonly isOnTeam: boolean;
  readonly mayLead: boolean;
  readonly lookFors: readonly string[];
  readonly sums: readonly LookForSum[];
  /** How many of the team spoke in the round that is open. */
  readonly spoke: number;
  /** What was said in the rounds that are closed; only for the team. */
  readonly said: readonly { readonly round: DebriefRound; readonly words: readonly string[] }[];
  readonly today: Day;
}

/** A button on a walk’s message. */
export const walkButton = (
  action: string,
  label: string,
  value: string,
  more: Partial<ButtonPiece> = {},
): ButtonPiece => ({
  action,
  label,
  value,
  ...more,
});
/** The one that is most likely pressed. */
export const mostLikely = { style: 'primary' } as const;
