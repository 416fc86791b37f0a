import { dayOf, sayShortDay, sayTime } from '../../../district/days.ts';
import type { Moment } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { place } from '../../../kit/feature.ts';
import { counted } from '../../../kit/words/lists.ts';
import { buttons, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold } from '../../../kit/words/text.ts';
import type { CopyPutBack } from './store.ts';

/** From when to when what was saved is lost: `between 2:00 and 9:14 AM on Mon, Nov 16`. */
export function stretch({ settings }: Pick<Moment, 'settings'>, { lastSign, at }: CopyPutBack): string {
  const { timeZone: zone } = settings;
  const [from, to] = [dayOf(lastSign, zone), dayOf(at, zone)];
  if (from === to) return `between ${sayTime(lastSign, zone)} and ${sayTime(at, zone)} on ${sayShortDay(to)}`;
  return `between ${sayTime(lastSign, zone)} on ${sayShortDay(from)} and ${sayTime(at, zone)} on ${sayShortDay(to)}`;
}

/** To whoever looks after the app: what is lost, in numbers, and what waits. */
export const keeperWords = (when: string, copy: CopyPutBack, postAnyway: Pick<ButtonPress, 'name'>): Words => [
  paragraph(bold(`Throughline runs on a backup. Everything saved ${when} is lost.`)),
  paragraph(
    copy.messages === 0
      ? 'Before it posts anywhere, it looks for what Slack shows already. So far it knows every message it found.'
      : `So far it found ${counted(copy.messages, 'message', 'messages')} in ${counted(copy.conversations, 'conversation', 'conversations')} that this backup does not know. People were asked to look again.`,
  ),
  ...(copy.held === 0
    ? []
    : [
        paragraph(
          `Nothing new goes to ${copy.held === 1 ? 'that conversation' : `${copy.held} of them`} until you say so: it might stand there already.`,
        ),
        buttons(
          place(postAnyway, 'Post anyway', '', {
            confirm: {
              title: 'Post anyway?',
              text: `Messages that wait go out to ${counted(copy.held, 'conversation', 'conversations')}. One that was posted before the backup may then appear twice.`,
              yes: 'Post',
            },
          }),
        ),
      ]),
];

/** To whoever may have lost something. */
export const lookAgainWords = (when: string): Words => [
  paragraph(
    `Please look again at what you did ${when}. Throughline went back to a backup, and what was saved in that time is lost.`,
  ),
  paragraph(
    'What is missing has to be entered once more. Messages from that time stay, but their buttons may no longer work.',
  ),
];
