import type { Day, TimeOfDay } from '../../district/days.ts';
import type { Moment } from '../context.ts';
import { type Problems, problems } from '../outcome.ts';
import { type Calendar, isSchoolDay, nextPossible, otherDays, usualHours } from './dates.ts';
import { type Held, type Meeting, meantFor, wrongDate } from './rules.ts';

/** What a window asks for a date. */
export type DateAct = 'keep' | 'restore' | 'move' | 'next' | 'cancel';

/** When and where, as it was typed. */
export interface Typed {
  readonly begins?: TimeOfDay | undefined;
  readonly ends?: TimeOfDay | undefined;
  readonly place: string;
}

/** What has become of a date, for everybody who is expected. */
export type DateChange =
  | { readonly what: 'moved'; readonly from: Day; readonly when: Held }
  | { readonly what: 'cancelled' | 'restored' | 'changed'; readonly when: Held };

/** A change that can be made: what is to be kept of it, and what has become of the date then. */
export interface Change {
  readonly kind: 'change';
  readonly became: DateChange;
  readonly set: Partial<Omit<Meeting, 'id'>>;
}

/** When and where a meeting would be, or what is wrong with that. `id` is its own, where it is in the calendar already. */
export function heldFrom(
  c: Moment,
  calendar: Calendar,
  { begins, ends, place, day }: Typed & { readonly day: Day },
  id?: string,
): Held | Problems<'day' | 'ends'> {
  const usual = usualHours(c, calendar);
  const held = { day, beginsAt: begins ?? usual.beginsAt, endsAt: ends ?? usual.endsAt, place: place.trim() };
  const known = { today: c.today, others: otherDays(c, calendar, id), isSchoolDay: isSchoolDay(c, day) };
  const wrong = wrongDate(calendar.noun, held, known);
  return Object.keys(wrong).length > 0 ? problems(wrong) : held;
}

/** What a window’s answers come to. Nothing is written yet: a routine may have to look at how things stand first. */
export function changeFrom(
  c: Moment,
  calendar: Calendar,
  { date, next }: { readonly date: Meeting; readonly next: Day | undefined },
  answers: Typed & { readonly act: DateAct; readonly day?: Day | undefined },
): Change | Problems<'act' | 'day' | 'ends'> | undefined {
  const { act } = answers;
  if (act === 'keep') return undefined;
  if (act === 'cancel') return change({ what: 'cancelled', when: date }, { cancelledOn: c.today });
  if (act === 'restore') {
    if (otherDays(c, calendar, date.id).includes(date.day))
      return problems({
        act: `There’s now another ${calendar.noun} that day. Move that one first, or leave this one called off.`,
      });
    return change({ what: 'restored', when: date }, { cancelledOn: null });
  }
  const day = act === 'next' ? (nextPossible(c, calendar, date.day) ?? next) : answers.day;
  if (!day) return problems({ day: 'Choose a day.' });
  const held = heldFrom(c, calendar, { ...answers, day }, date.id);
  if ('kind' in held) return held;
  if (day === date.day) return change({ what: 'changed', when: held }, held);
  return change({ what: 'moved', from: date.day, when: held }, { ...held, movedFrom: meantFor(date, day) });
}

const change = (became: DateChange, set: Change['set']): Change => ({ kind: 'change', became, set });
