import { inArray } from 'drizzle-orm';
import type { Day } from '../../../district/days.ts';
import { dilt } from '../../../district/dilt/schema.ts';
import type { Happening } from '../../../district/happenings.ts';
import { idFrom, newId, refTo } from '../../../district/ref.ts';
import { asOne } from '../../../district/same-person.ts';
import type { Writing } from '../../../kit/context.ts';
import type { Message } from '../../../kit/outcome.ts';
import { Refusal } from '../../../kit/refusal.ts';
import type { Text } from '../../../kit/words/text.ts';
import { type Acted, settle } from './acts/rules.ts';
import { keepMembers, keepRotation } from './keep.ts';
import { movedWords } from './messages.ts';
import { endOffers } from './offers/keep.ts';
import { postYears } from './publish/post.ts';
import { type Moved, movedBetween, type Rotation, type Slot } from './rules.ts';
import { turnAsked } from './schema.ts';
import { canBeMessagedOnDilt, publishedFor, rotationOf, rotationPeopleNames, type TurnDate } from './store.ts';

/** What comes of turns that move: who is told, what stands in channels from now on, and which DILTs have changed. */
export interface TurnsMoved {
  readonly messages: Message[];
  readonly happened: Happening[];
}

/** Who did it and why, as those are told whose dates move. */
export interface Cause {
  readonly byId: string | null;
  readonly why: Text;
  /** The day whose slot it is, where the clock asked for it. */
  readonly slot?: Day;
}

/**
 * The one way by which a date comes to have another facilitator: does what is asked, brings the turns up to the roster and the
 * absences of today, writes down the ledger, and says exactly to whom it matters. An act that cannot be done is refused.
 */
export function moveTurns(c: Writing, { byId, why, slot }: Cause, act: (now: Rotation) => Acted = asItIs): TurnsMoved {
  keepMembers(c);
  const before = rotationOf(c);
  const acted = act(before);
  if ('no' in acted) throw new Refusal(acted.no);
  const after = settle(acted.now);
  keepRotation(c, before, after, byId);
  const changed = after.slots.filter(
    (slot) => before.slots.find(({ id }) => id === slot.id)?.facilitator !== slot.facilitator,
  );
  if (changed.length === 0) return { messages: [], happened: [] };
  return {
    messages: [...tellMoved(c, movedBetween(before.slots, after.slots), why, slot), ...endOffers(c), ...postYears(c)],
    happened: changed.map(({ id }) => ({ what: 'diltChanged', diltId: id })),
  };
}

const asItIs = (now: Rotation): Acted => ({ now });

/** Nobody is told of a date that they never knew to be theirs. */
function tellMoved(c: Writing, moved: readonly Moved[], why: Text, slot: Day | undefined): Message[] {
  const slots = moved.flatMap(({ got, lost }) => [...got, ...lost]);
  const dates = datesOf(c, slots);
  const known = new Set([...dates.values()].filter((one) => isKnown(c, one)).map(({ id }) => id));
  const names = rotationPeopleNames(
    c.db,
    slots.map(({ facilitator }) => facilitator),
  );
  const actId = slot === undefined ? newId() : idFrom('turns', slot);
  return moved.flatMap(({ personId, ...all }) => {
    const [got, lost] = [all.got, all.lost].map((some) => some.filter(({ id }) => known.has(id)));
    const first = got?.[0] ?? lost?.[0];
    if (!first || !canBeMessagedOnDilt(c, personId)) return [];
    return [
      {
        name: `dilt/turns/${actId}/${personId}`,
        to: { person: personId },
        about: refTo('dilt', first.id),
        can: 'dilt.read' as const,
        words: movedWords({
          why,
          got: (got ?? []).flatMap(({ id }) => dates.get(id) ?? []),
          lost: (lost ?? []).flatMap(({ id, facilitator, cancelled }) => {
            const when = dates.get(id);
            return when ? [{ when, now: names.get(facilitator ?? '') ?? null, cancelled }] : [];
          }),
        }),
      },
    ];
  });
}

type KnownDate = Omit<TurnDate, 'turnOfId'>;

function datesOf({ db }: Writing, slots: readonly Slot[]): ReadonlyMap<string, KnownDate> {
  const ids = [...new Set(slots.map(({ id }) => id))];
  const rows = db.select(asOne(dilt)).from(dilt).where(inArray(dilt.id, ids)).all();
  return new Map(rows.map((row) => [row.id, row]));
}

/** The year’s facilitators were published, or somebody was asked about the date already. */
function isKnown({ db }: Writing, { id, day }: KnownDate): boolean {
  if (publishedFor(db, day)) return true;
  return (
    db
      .select({ id: turnAsked.diltId })
      .from(turnAsked)
      .where(inArray(turnAsked.diltId, [id]))
      .get() !== undefined
  );
}
