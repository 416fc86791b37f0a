import { asOneFrom, type DomainMove, mostMoves, moveName, moveOf } from './domains.ts';
import { groupBy } from './group.ts';
import { shortOf } from './keys.ts';
import type { Doubt, SamePersonAnswers, WaitingPerson } from './who-is-who.ts';

/** Rows that wait and are alike, so that one answer can be given for all of them. */
export interface AskedTogether {
  /** Under which it is kept that they are asked about one by one. */
  readonly id: string;
  readonly move: DomainMove | undefined;
  /** What alone differs, where it is no move to another domain. */
  readonly only: keyof Doubt | undefined;
  readonly rows: readonly WaitingPerson[];
}

/**
 * What can be answered at once: all whose addresses moved to the same domain; and those that agree in everything but one thing. What was
 * said to be asked one by one is not among them.
 */
export function askedTogether(waiting: readonly WaitingPerson[], answers: SamePersonAnswers): AskedTogether[] {
  const moves = mostMoves(waiting.filter(mayHaveMoved));
  const groups = groupBy(waiting, (one) => {
    const move = mayHaveMoved(one) ? moveOf(one.was, one.now) : undefined;
    return move && moves.has(moveName(move)) ? moveName(move) : (onlyOne(one.doubt) ?? '');
  });
  return [...groups].flatMap(([name, rows]) => {
    const id = `all-${shortOf(name)}`;
    if (name === '' || rows.length < asOneFrom || answers[id]) return [];
    const move = moves.get(name);
    return [{ id, move, only: move ? undefined : onlyOne(rows[0]?.doubt), rows }];
  });
}

/** A role may be new as well: with a school year both change. */
const mayHaveMoved = ({ doubt }: WaitingPerson): boolean => doubt.address && !doubt.name && !doubt.ended;

/** The one thing that differs; undefined where several do. */
function onlyOne(doubt: Doubt | undefined): keyof Doubt | undefined {
  if (!doubt) return undefined;
  const differing = (['name', 'address', 'ended', 'roles'] as const).filter((one) => doubt[one]);
  return differing.length === 1 ? differing[0] : undefined;
}
