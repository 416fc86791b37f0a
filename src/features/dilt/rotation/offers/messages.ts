import { sayDay } from '../../../../district/days.ts';
import { sayWhen, type When } from '../../../../kit/meetings/words.ts';
import { buttons, paragraph, type Words } from '../../../../kit/words/pieces.ts';
import { bold, say } from '../../../../kit/words/text.ts';
import { rotationNames, showButton, spelledOut } from '../messages.ts';

/** What somebody is asked by a colleague: to swap, or to let them cover. */
export interface OfferShown {
  readonly id: string;
  readonly from: string;
  readonly theirs: When;
  /** The date offered against it; null where they offer to take theirs as well. */
  readonly against: When | null;
  readonly state: 'open' | 'accepted' | 'declined' | 'over';
}

/** The offer, to whom it is made; once it is answered, what became of it. */
export function offerWords({ id, from, theirs, against, state }: OfferShown): Words {
  const asks = against
    ? say`${bold(from)} asks to swap ${spelledOut} dates. They’d take your ${bold(sayDay(theirs.day))}. You’d take ${bold(sayWhen(against))}.`
    : say`${bold(from)} offers to facilitate the ${spelledOut} on ${bold(sayWhen(theirs))} for you. Your turn would come later.`;
  if (state !== 'open') return [paragraph(asks), paragraph(offerStates[state])];
  return [
    paragraph(asks),
    buttons(
      { action: rotationNames.accept, label: 'Accept', value: id, style: 'primary' },
      { action: rotationNames.decline, label: 'Not this time', value: id },
    ),
  ];
}

const offerStates = {
  accepted: '🟢 Accepted. Everybody whose date changed was told.',
  declined: '⚪ Not this time. Nothing has changed.',
  over: '⚪ This offer is over: somebody else has one of the dates now. Nothing to do.',
} as const;

/** To who made the offer, when it is declined. */
export const offerDeclinedWords = (by: string, { theirs }: Pick<OfferShown, 'theirs'>): Words => [
  paragraph(say`${by} keeps ${bold(sayDay(theirs.day))} this time. Nothing has changed.`),
  buttons(showButton),
];
