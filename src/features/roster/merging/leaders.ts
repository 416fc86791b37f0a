import { rolesThatMay } from '../../../district/roles-that-may.ts';
import { holdersOf, personById } from '../../../district/roster.ts';
import type { Asked } from '../../../kit/context.ts';

/** Nobody says of themselves who they are: it would open another person’s records to them. */
export function whyNotOwn(c: Asked, ids: readonly string[]): string | undefined {
  if (!ids.includes(c.viewer.person.id)) return undefined;
  return `You can’t do this with your own entry. Ask ${leadersWhoSay(c)}.`;
}

/** Who else may change the roster, by name: up to three. */
export function leadersWhoSay(c: Asked): string {
  const ids = rolesThatMay(c.settings, 'roster.import').flatMap((role) => holdersOf(c.db, role, c.today));
  const others = [...new Set(ids)].filter((id) => id !== c.viewer.person.id);
  const names = others.flatMap((id) => personById(c.db, id)?.name ?? []).slice(0, 3);
  if (names.length === 0) return 'another leader';
  return new Intl.ListFormat('en-US', { type: 'disjunction' }).format(names);
}
