import { can } from '../../district/policy.ts';
import { holdersOf, personById, viewerOn } from '../../district/roster.ts';
import type { Reading } from '../context.ts';
import type { Feature } from '../feature.ts';
import type { FacetsOf } from '../records.ts';
import { type Ask, itemOf } from './ask.ts';
import { handedAsks } from './handed.ts';
import { handedOpen, heldBack } from './keep.ts';

export interface Asking {
  readonly features: readonly Feature[];
  readonly facetsOf: FacetsOf;
}

/** What the routines want now, of everybody or of one person: put off or not. */
export const wanted = ({ features }: Pick<Asking, 'features'>, c: Reading, of?: string): Ask[] =>
  features.flatMap((feature) => feature.asks?.(c, of) ?? []);

/** What this person is asked now, as far as they may see it and have not put it off. */
export function asksOf(asking: Asking, c: Reading, personId: string): Ask[] {
  const asks = openOf(asking, c, personId);
  if (asks.length === 0) return [];
  const held = heldBack(c.db, personId, c.now);
  return asks.filter((one) => !held.has(itemOf(one)));
}

/** The same, put off or not. */
export function openOf(asking: Asking, c: Reading, personId: string): Ask[] {
  const person = personById(c.db, personId);
  if (!person) return [];
  const asks = [...wanted(asking, c, personId), ...handedTo(asking, c, personId)];
  if (asks.length === 0) return [];
  const viewer = viewerOn(c.db, person, c.today, c.settings);
  return asks.filter((one) => can(viewer, one.can, asking.facetsOf(c.db, one.about) ?? {}));
}

/** What was handed to this person, if they are a plan manager. */
function handedTo(asking: Asking, c: Reading, personId: string): Ask[] {
  if (!managersOf(c).includes(personId)) return [];
  return handedAsks(c, personId, (of) => wanted(asking, c, of));
}

/** Who is told when an ask leads nowhere. */
export const managersOf = (c: Pick<Reading, 'db' | 'today'>): string[] => holdersOf(c.db, 'planManager', c.today);

/**
 * What each person is asked now, or one of them, as one text that changes when it does. Rights are not asked: it is compared, never
 * shown.
 */
export function asksByPerson(features: readonly Feature[], c: Reading, of?: string): ReadonlyMap<string, string> {
  const by = new Map<string, string[]>();
  const add = (personId: string, item: string) => by.set(personId, [...(by.get(personId) ?? []), item]);
  for (const one of wanted({ features }, c, of)) add(one.of, itemOf(one));
  const handed = handedOpen(c.db);
  if (handed.length > 0) for (const manager of managersOf(c)) for (const { id } of handed) add(manager, id);
  const isOpen = (personId: string) => {
    const held = heldBack(c.db, personId, c.now);
    return (item: string) => !held.has(item);
  };
  return new Map([...by].map(([personId, items]) => [personId, items.filter(isOpen(personId)).sort().join()]));
}
