import { place } from '../../../kit/feature.ts';
import { toValue } from '../../../kit/value.ts';
import { entry, type Piece } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { sayFigure } from '../figures/rules.ts';
import { type Proposal, sayCounts } from './rules.ts';

/** The button that takes a suggestion. */
export const takeSuggestion = { name: 'benchmarks/take' } as const;

/** The figures that were shown travel with the button: what is taken is what was read. */
export const carriedBy = ({ period, seen, looked }: Proposal): string => [period, seen, looked].join('|');

/** A suggestion with the count behind it, and the button that takes it. */
export function proposalPiece(id: string, code: string, proposal: Proposal): Piece {
  const button = place(takeSuggestion, 'Record it', toValue(id, carriedBy(proposal)), {
    spoken: `Record it: ${sayFigure(proposal.value, '%')} for ${code}`,
  });
  const figure = bold(sayFigure(proposal.value, '%'));
  return entry(
    say`Walkthroughs suggest ${figure}: ${sayCounts(proposal)}. Nothing is recorded until you press Record it.`,
    button,
  );
}
