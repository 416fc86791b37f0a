import type { KnownPerson } from '../rules.ts';
import { groupBy } from './group.ts';
import type { WantedPerson } from './wanted.ts';

/** So many addresses that moved to the same domain are one question. */
export const asOneFrom = 3;

/** Addresses of one domain that have another in the workbook. */
export interface DomainMove {
  readonly from: string;
  readonly to: string;
}

/** An address at its last @. */
export function addressParts(email: string): { before: string; domain: string } {
  const at = email.lastIndexOf('@');
  return { before: email.slice(0, at), domain: email.slice(at + 1) };
}

/** The move of a pair whose addresses differ in the domain only. */
export function moveOf(was: Pick<KnownPerson, 'email'>, now: Pick<WantedPerson, 'email'>): DomainMove | undefined {
  if (was.email === null || now.email === null) return undefined;
  const [old, next] = [addressParts(was.email), addressParts(now.email)];
  return old.before === next.before && old.domain !== next.domain ? { from: old.domain, to: next.domain } : undefined;
}

/** The moves that several pairs have made, by their names. */
export function mostMoves(
  pairs: readonly { readonly was: KnownPerson; readonly now: WantedPerson }[],
): Map<string, DomainMove> {
  const all = groupBy(
    pairs.flatMap(({ was, now }) => moveOf(was, now) ?? []),
    moveName,
  );
  return new Map(
    [...all].flatMap(([name, [one, ...more]]) => (one && more.length + 1 >= asOneFrom ? [[name, one]] : [])),
  );
}

/** `millcity.example → mc-schools.example`. */
export const moveName = ({ from, to }: DomainMove): string => `${from} → ${to}`;
