import { type Day, instantOf, type Month, monthOf, sayDay, sayMonth } from '../../../district/days.ts';
import { actionStatusNames } from '../../../district/plan/statuses.ts';
import { refTo } from '../../../district/ref.ts';
import type { Reading } from '../../../kit/context.ts';
import type { Message } from '../../../kit/outcome.ts';
import { counted } from '../../../kit/words/lists.ts';
import { aside, buttons, heading, type Piece, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, clip, say } from '../../../kit/words/text.ts';
import { partAnswerButtons } from '../change/names.ts';
import { partLine } from '../messages.ts';
import { isAskedAbout, isOpenAction, worstPartsFirst } from '../rules.ts';
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
  const items = parts.map((part) => ({ part, onDay: rows.get(part.id) ?? c.today, gone: !isOwn.has(part.id) }));
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

/** The message as it stands: what is not answered first. */
export function monthlyWords({ month, today, items, more }: MonthlyAsked): Words {
  const open = items.filter((one) => !isAnswered(one));
  const answered = items.filter(isAnswered);
  const intro =
    open.length === 0
      ? 'All answered. Thank you.'
      : `How do they go? ${counted(open.length, 'action waits', 'actions wait')} for your answer; one tap is enough.`;
  return [
    heading(titleOf(month, items)),
    paragraph(intro),
    ...open.flatMap(({ part }): Piece[] => [paragraph(partLine(part, today)), buttons(...partAnswerButtons(part))]),
    ...answered.map((one) => aside(answerWords(one))),
    ...(more > 0 ? [aside(`and ${more} more: type /action to see them.`)] : []),
  ];
}

/** Before a meeting early in a month, its actions are asked about in the month before. */
function titleOf(month: Month, [first]: readonly AskedItem[]): string {
  const early = first !== undefined && monthOf(first.onDay) < month;
  return early
    ? `Your actions before the highlight meeting in ${sayMonth(month)}`
    : `Your actions in ${sayMonth(month)}`;
}

function answerWords({ part, gone }: AskedItem) {
  const line = say`${bold(part.code)} ${clip(part.words, 80)}`;
  if (gone) return say`${line}\nnot yours any more`;
  return part.movedOn === null
    ? say`${line}\n${actionStatusNames[part.status]}`
    : say`${line}\n${actionStatusNames[part.status]}, said on ${sayDay(part.movedOn)}`;
}
