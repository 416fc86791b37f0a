import { type Day, instantOf, type Month, monthOf, sayDay, sayMonth } from '../../../district/days.ts';
import { called } from '../../../district/plan/short-names.ts';
import { actionStatusNames } from '../../../district/plan/statuses.ts';
import { refTo } from '../../../district/ref.ts';
import type { Reading } from '../../../kit/context.ts';
import type { Message } from '../../../kit/outcome.ts';
import { counted } from '../../../kit/words/lists.ts';
import { aside, buttonsAndMenu, entry, heading, type Piece, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, say, type Text } from '../../../kit/words/text.ts';
import { changedToday } from '../change/log.ts';
import { menuOf, onPart, partAnswers } from '../change/names.ts';
import { partLine } from '../messages.ts';
import { canBeUndone, isAskedAbout, isOpenAction, worstPartsFirst } from '../rules.ts';
import { type Part, partsById, partsOwnedBy } from '../store.ts';
import { askedIn, lastAsked } from './store.ts';

/** Who goes home is not asked in the evening. */
const latest = '16:00';

/** What somebody is asked in a month: each part, with the answer as far as it was given. */
export interface MonthlyAsked {
  readonly month: Month;
  readonly today: Day;
  readonly items: readonly AskedItem[];
  /** How many open ones are not in the message. */
  readonly more: number;
}

export interface AskedItem {
  readonly part: Part;
  /** The day it was asked. */
  readonly onDay: Day;
  /** It is somebody else's now, or not in the plan any more. */
  readonly gone: boolean;
  /** Its owner tapped today, and may take that back. */
  readonly undo: boolean;
}

/** Brings the messages that ask about a part up to what was answered. */
export const monthlyAbout = (c: Reading, partId: string): Message[] =>
  lastAsked(c.db, partId).map(({ personId, month }) => monthlyFor(c, personId, month));

/** One message a person and month: everything they are asked, each with its answer or the buttons for it. */
export function monthlyFor(c: Reading, personId: string, month: Month): Message {
  const rows = new Map(askedIn(c.db, personId, month).map(({ partId, onDay }) => [partId, onDay]));
  const own = partsOwnedBy(c.db, personId);
  const isOwn = new Set(own.map(({ id }) => id));
  const parts = worstPartsFirst(partsById(c.db, [...rows.keys()]), c.today);
  const changed = changedToday(c.db, c.today);
  const items = parts.map((part) => ({
    part,
    onDay: rows.get(part.id) ?? c.today,
    gone: !isOwn.has(part.id),
    undo: canBeUndone(changed.get(part.id)?.last, { by: personId, today: c.today }),
  }));
  const askedOn = items[0]?.onDay ?? c.today;
  const more = own.filter((one) => !rows.has(one.id) && isAskedAbout(one, askedOn)).length;
  return {
    name: `actions/${personId}/${month}`,
    to: { person: personId },
    about: refTo('person', personId),
    can: 'plan.read',
    until: instantOf(askedOn, latest, c.settings.timeZone),
    words: monthlyWords({ month, today: c.today, items, more }),
  };
}

const isAnswered = ({ part, onDay, gone }: AskedItem): boolean =>
  gone || !isOpenAction(part.status) || (part.movedOn !== null && part.movedOn >= onDay);

/** As many as are asked about at once. The next move up as these are answered. */
const atOnce = 5;

/** The message as it stands: what is not answered first. */
export function monthlyWords({ month, today, items, more }: MonthlyAsked): Words {
  const open = items.filter((one) => !isAnswered(one));
  const answered = items.filter(isAnswered);
  const intro =
    open.length === 0
      ? 'All answered. Thank you.'
      : `${counted(open.length, 'action is', 'actions are')} waiting for your answer. One tap each is enough.`;
  const after = open.length - atOnce;
  return [
    heading(titleOf(month, items)),
    paragraph(intro),
    ...open.slice(0, atOnce).flatMap((one) => askedPieces(one, today)),
    ...(after > 0 ? [aside(`${after} more: they move up as you answer these.`)] : []),
    ...answeredPieces(answered, today),
    ...(more > 0 ? [aside(`You have ${more} more. Type /action to see them.`)] : []),
  ];
}

/** The most likely answer is one tap; the others stand behind it. */
function askedPieces({ part }: AskedItem, today: Day): Piece[] {
  const answers = partAnswers(part, { undo: false }, today);
  const [likely, ...others] = [...answers].sort((a, b) => Number(b[0] === 'moving') - Number(a[0] === 'moving'));
  if (!likely) return [];
  const menu = menuOf(part, '', [...others, ['comment', 'Note…'], ['open', 'Details']]);
  return [paragraph(partLine(part, today)), buttonsAndMenu([onPart(part, 'menu', likely[1], '', likely[0])], menu)];
}

/** What was answered, the newest first, with an Undo beside a tap of today. */
function answeredPieces(answered: readonly AskedItem[], today: Day): Piece[] {
  const newest = [...answered].sort((a, b) => (b.part.movedOn ?? '').localeCompare(a.part.movedOn ?? ''));
  const rest = newest.length - atOnce;
  return [
    ...newest.slice(0, atOnce).map((one): Piece => {
      const words = answerWords(one, today);
      return one.undo ? entry(words, onPart(one.part, 'undo', 'Undo')) : aside(words);
    }),
    ...(rest > 0 ? [aside(`${rest} more answered.`)] : []),
  ];
}

/** Before a meeting early in a month, its actions are asked about in the month before. */
function titleOf(month: Month, [first]: readonly AskedItem[]): string {
  const early = first !== undefined && monthOf(first.onDay) < month;
  return early
    ? `Your actions before the highlight meeting in ${sayMonth(month)}`
    : `Your actions in ${sayMonth(month)}`;
}

function answerWords({ part, gone }: AskedItem, today: Day): Text {
  const line = bold(called(part));
  if (gone) return say`${line}\nNo longer yours.`;
  if (part.movedOn === null) return say`${line}\n${actionStatusNames[part.status]}`;
  const who = part.movedOn === today ? 'marked today' : `marked on ${sayDay(part.movedOn)}`;
  return say`${line}\n${actionStatusNames[part.status]}, ${who}`;
}
