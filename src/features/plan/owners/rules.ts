import { fold, type Role } from '../../../district/people.ts';

/** What a text in the plan is answered under: the same words are the same question, however they are spaced or capitalised. */
export const textKey = (raw: string): string => fold(raw).replaceAll(/\s+/g, ' ').trim();

/** Who is meant by a text, as it was answered. */
export type OwnerMeant =
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'role'; readonly role: Role }
  | { readonly kind: 'eachSchool' };

/** What must be known of a day to say who answers for what. */
export interface OwnersToday {
  /** The one person on the roster whose name or e-mail a text is. */
  readonly named: (text: string) => string | null;
  /** Who holds any role. */
  readonly active: ReadonlySet<string>;
  /** Everybody who holds a role, by role. */
  readonly holders: ReadonlyMap<string, readonly string[]>;
  /** The principal of each school; null where there is none, or more than one. */
  readonly principals: ReadonlyMap<string, string | null>;
  /** What was answered, by `textKey`. */
  readonly answers: ReadonlyMap<string, OwnerMeant>;
}

/** What one person answers for: all of it, or its part at one school. Nobody is null. */
export interface Share {
  readonly schoolId: string | null;
  readonly ownerId: string | null;
}

/** Who answers today for a row with this text: one person for all of it, or one for each school. */
export function sharesOf(rawOwner: string, today: OwnersToday): readonly Share[] {
  const named = today.named(rawOwner);
  if (named !== null) return [{ schoolId: null, ownerId: named }];
  const meant = today.answers.get(textKey(rawOwner));
  if (meant?.kind === 'eachSchool' && today.principals.size > 0)
    return [...today.principals].map(([schoolId, ownerId]) => ({ schoolId, ownerId }));
  return [{ schoolId: null, ownerId: meant ? oneMeant(meant, today) : null }];
}

/** The one person of today that an answer comes to; null where it is nobody, or one for each school. */
export function oneMeant(meant: OwnerMeant, { active, holders }: OwnersToday): string | null {
  if (meant.kind === 'person') return active.has(meant.personId) ? meant.personId : null;
  if (meant.kind === 'eachSchool') return null;
  const [one, another] = holders.get(meant.role) ?? [];
  return one !== undefined && another === undefined ? one : null;
}
