import { instantOf } from '../../../district/days.ts';
import { type Dilt, diltById } from '../../../district/dilt/store.ts';
import { reachable } from '../../../district/people.ts';
import { personById } from '../../../district/roster.ts';
import { mayBeAsked } from '../../../kit/asks/hours.ts';
import type { Asked, Reading, Writing } from '../../../kit/context.ts';
import type { Message } from '../../../kit/outcome.ts';
import { change, type Segment, segmentRef, segmentsOf } from '../agenda/store.ts';
import { remindedWords } from './messages.ts';

/** Somebody’s segments of a DILT. */
const ownedBy = (c: Reading, diltId: string, ownerId: string): Segment[] =>
  segmentsOf(c.db, diltId).filter((one) => one.ownerId === ownerId);

/**
 * Reminds somebody of what they have not answered: once a day at most, never of what they have answered, and not while they are away
 * or in their quiet hours.
 */
export function remind(c: Asked<Writing>, dilt: Dilt, ownerId: string): Message[] {
  const all = ownedBy(c, dilt.id, ownerId);
  const open = all.filter(({ readiness }) => readiness === 'open');
  const who = personById(c.db, ownerId);
  const reminded = all.some(({ remindedOn }) => remindedOn === c.today);
  if (open.length === 0 || reminded || !who || !reachable(who) || !mayBeAsked(c, ownerId)) return [];
  const before = lastReminder(c, dilt, ownerId, { again: true });
  for (const one of open) change(c.db, one, { remindedOn: c.today, remindedById: c.viewer.person.id });
  return [...before, ...lastReminder(c, dilt, ownerId)];
}

/** What somebody was last reminded of says what they have answered since. */
export function remindersNow(c: Reading, { diltId, ownerId }: Pick<Segment, 'diltId' | 'ownerId'>): Message[] {
  const dilt = diltById(c.db, diltId);
  return dilt ? lastReminder(c, dilt, ownerId) : [];
}

function lastReminder(c: Reading, dilt: Dilt, ownerId: string, more: { readonly again?: true } = {}): Message[] {
  const all = ownedBy(c, dilt.id, ownerId);
  const day = all
    .map(({ remindedOn }) => remindedOn ?? '')
    .sort()
    .at(-1);
  const segments = all.filter(({ remindedOn }) => remindedOn === day);
  const [first] = segments;
  const by = first?.remindedById == null ? undefined : personById(c.db, first.remindedById);
  if (!first || !by) return [];
  return [
    {
      name: `dilt/${dilt.id}/remind/${day}/${ownerId}`,
      to: { person: ownerId },
      about: segmentRef(first),
      can: 'segments.own',
      until: instantOf(dilt.day, dilt.beginsAt, c.settings.timeZone),
      words: remindedWords({ dilt, by: by.name, segments, ...more }),
    },
  ];
}
