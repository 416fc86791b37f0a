import type { Dilt } from '../../../district/dilt/store.ts';
import { personById } from '../../../district/roster.ts';
import type { Asked } from '../../../kit/context.ts';
import { commitmentsOf } from '../commitments/store.ts';
import { before, knownNow } from './known.ts';
import { titleKey } from './rules.ts';
import { diltAgendaOf, type Segment, segmentsOf } from './store.ts';
import { printLines, type Written } from './text/rules.ts';

/** Under which title a DILT looks back at what the schools said they would bring back. */
const lookBack = 'What we brought back';
const lookBackMinutes = 15;

/** The lines an agenda is written from: as they were being written, as the agenda is, or after last month's. */
export function linesFor(c: Asked, dilt: Dilt): string {
  const draft = diltAgendaOf(c.db, dilt.id)?.draft ?? '';
  if (draft !== '') return draft;
  const kept = segmentsOf(c.db, dilt.id);
  const names = new Map(knownNow(c).people.map(({ id, name }) => [id, name]));
  const lines = kept.length > 0 ? kept.map(asLine) : afterLast(c, dilt);
  return printLines(lines.map(({ ownerId, ...one }) => ({ ...one, owner: names.get(ownerId) ?? one.owner })));
}

type Line = Omit<Written, 'line'> & { readonly ownerId: string };

const asLine = ({ minutes, title, owner, ownerId, initiative, lookFors, teaches }: Segment): Line => ({
  minutes,
  title,
  owner,
  ownerId,
  initiative: initiative ?? '',
  lookFors,
  teaches,
});

/** Last month's: what the schools brought back first, then what did not take place, then the others for a pattern. */
function afterLast(c: Asked, dilt: Dilt): Line[] {
  const last = before(c, dilt);
  if (!last) return [];
  const facilitator = dilt.facilitatorId === null ? undefined : personById(c.db, dilt.facilitatorId);
  const { id: ownerId, name: owner } = facilitator ?? c.viewer.person;
  const nothing = { initiative: '', lookFors: [], teaches: '' };
  const looksBack = commitmentsOf(c.db, last.id).length > 0;
  const carried = last.carried.filter((one) => titleKey(one.title) !== titleKey(lookBack));
  const others = last.segments.filter((one) => !carried.includes(one) && titleKey(one.title) !== titleKey(lookBack));
  return [
    ...(looksBack ? [{ minutes: lookBackMinutes, title: lookBack, owner, ownerId, ...nothing }] : []),
    ...carried.map(asLine),
    ...others.map(asLine),
  ];
}
