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
  paragraph(bold(`Throughline went back to a backup. Anything saved ${when} is lost.`)),
  paragraph(
    copy.messages === 0
      ? 'Before it posts, it checks what Slack already shows. So far it recognizes every message. Nothing to do.'
      : `It found ${counted(copy.messages, 'message', 'messages')} in ${counted(copy.conversations, 'conversation', 'conversations')} that the backup doesn’t have. We asked people to check their work.`,
  ),
  ...(copy.held === 0
    ? []
    : [
        paragraph(
          `It won’t post in ${copy.held === 1 ? 'that conversation' : `${copy.held} of them`} until you say so. The message might already be there.`,
        ),
        buttons(
          place(postAnyway, 'Post anyway', '', {
            confirm: {
              title: 'Post anyway?',
              text: `Waiting messages go to ${counted(copy.held, 'conversation', 'conversations')}. Some may then appear twice.`,
              yes: 'Post',
            },
          }),
        ),
      ]),
];

/** To whoever may have lost something. */
export const lookAgainWords = (when: string): Words => [
  paragraph(`Please check what you saved ${when}. Throughline went back to a backup, so it may be lost.`),
  paragraph('Enter anything that’s missing again. Messages from that time stay, but their buttons may not work.'),
];
