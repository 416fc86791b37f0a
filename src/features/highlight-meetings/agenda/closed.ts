import { Temporal } from 'temporal-polyfill';
import { sayTime } from '../../../district/days.ts';
import { personById } from '../../../district/roster.ts';
import type { Reading } from '../../../kit/context.ts';
import { counted } from '../../../kit/words/lists.ts';
import type { Confirm } from '../../../kit/words/pieces.ts';
import { readersInSlack } from '../report/readers.ts';
import type { AtWork } from './at-work.ts';
import { isForGood } from './closed-store.ts';

/** Whether a meeting may be closed, or reopened, and what is asked before: whoever is shown an agenda is shown this with it. */
export interface ClosingShown {
  readonly isClosed: boolean;
  /** Who closed it; undefined while it is open, and where it closed by itself. */
  readonly by?: string | undefined;
  /** When the summary goes; undefined once it has gone. */
  readonly goesAt?: string | undefined;
  /** It is the day of the meeting, or later. */
  readonly mayClose: boolean;
  readonly close: Confirm;
  readonly send: Confirm;
}

export function closingNow(
  c: Reading,
  { meeting, agenda, items }: Pick<AtWork, 'meeting' | 'agenda' | 'items'>,
): ClosingShown {
  const { closedAt, closedById } = agenda;
  const waits = closedAt !== null && !isForGood(agenda, c.now);
  return {
    isClosed: closedAt !== null,
    by: closedById === null ? undefined : personById(c.db, closedById)?.name,
    goesAt: waits ? sayTime(Temporal.Instant.from(closedAt), c.settings.timeZone) : undefined,
    mayClose: meeting.day <= c.today,
    ...asksBefore({
      left: items.filter(({ discussedAt }) => discussedAt === null).length,
      items: items.length,
      readers: readersInSlack(c, meeting.id).length,
      inChannel: agenda.channelId !== null && agenda.withheldWhy === null,
    }),
  };
}

interface Counts {
  readonly left: number;
  readonly items: number;
  readonly readers: number;
  readonly inChannel: boolean;
}

/** What is asked before a meeting is closed, and before its summary is sent at once. */
export function asksBefore({ left, items, readers, inChannel }: Counts): Pick<ClosingShown, 'close' | 'send'> {
  const people = counted(readers, 'person', 'people');
  const to = inChannel ? `${people} and the channel` : people;
  const open = `${left} of ${counted(items, 'item', 'items')} ${left === 1 ? 'was' : 'were'} not discussed and will carry over.`;
  return {
    close: {
      title: 'Close the meeting?',
      text: `${left === 0 ? 'Everything was discussed.' : open} The summary goes to ${to} in an hour. Until then you can reopen the meeting.`,
      yes: 'Close the meeting',
    },
    send: {
      title: 'Send the summary now?',
      text: `It goes to ${to}. After that the meeting can’t be reopened.`,
      yes: 'Send now',
    },
  };
}

/** `🟢 Closed by Max Manager. The summary goes out at 12:05 PM. `, before what else is said of it. */
export function sayClosed({ isClosed, by, goesAt }: Pick<ClosingShown, 'isClosed' | 'by' | 'goesAt'>): string {
  if (!isClosed) return '';
  const closed = by === undefined ? '🟢 Closed. ' : `🟢 Closed by ${by}. `;
  return goesAt === undefined ? closed : `${closed}The summary goes out at ${goesAt}. `;
}
