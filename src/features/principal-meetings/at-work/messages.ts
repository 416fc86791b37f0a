import { type Day, sayDay } from '../../../district/days.ts';
import { aside, paragraph, quote, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import type { DecisionKind } from '../rules.ts';

/** To an owner who was not in the meeting: their decision alone. */
export const decisionOwnerWords = (
  { kind, words, byDay }: { readonly kind: DecisionKind; readonly words: string; readonly byDay: Day },
  { by, school }: { readonly by: string; readonly school: string },
): Words => [
  paragraph(
    kind === 'help'
      ? say`${bold(by)} wrote down help you promised ${school}.`
      : say`${bold(by)} wrote down a decision of the principal meeting with ${school}. You own it.`,
  ),
  quote(words),
  aside(`It’s due ${sayDay(byDay)}. We’ll ask you that day how it went. Nothing to do now.`),
];

/** On a lock screen. */
export const ownerNotice = (kind: DecisionKind): string =>
  kind === 'help' ? 'Help you promised was written down.' : 'You own a decision from a principal meeting.';
