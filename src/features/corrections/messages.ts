import { sayDay, sayShortDay } from '../../district/days.ts';
import { reachable } from '../../district/people.ts';
import { personById } from '../../district/roster.ts';
import type { Asked } from '../../kit/context.ts';
import { place } from '../../kit/feature.ts';
import type { Message } from '../../kit/outcome.ts';
import { toValue } from '../../kit/value.ts';
import {
  aside,
  type ButtonPiece,
  buttons,
  divider,
  heading,
  type Piece,
  paragraph,
  quote,
  type Words,
} from '../../kit/words/pieces.ts';
import { bold, clip, say, type Text } from '../../kit/words/text.ts';
import { type Answer, answerLabels, checkAnswers, workedNames } from './rules.ts';
import { type Correction, correctionRef } from './store.ts';

/** The buttons of corrections, by their wire names. */
export const correctionNames = {
  list: 'corrections/open-list',
  record: 'corrections/open-record',
  check: 'corrections/open-check',
} as const;

/** A correction with what of the plan it steers. */
export type NamedCorrection = Pick<
  Correction,
  'id' | 'signal' | 'decision' | 'effect' | 'owner' | 'madeOn' | 'lookOn' | 'worked'
> & {
  readonly row: string;
};

/** How it stands: when it is looked at, or whether it worked. */
export const standing = ({ worked, lookOn }: Pick<Correction, 'worked' | 'lookOn'>): string =>
  worked === null ? `⚪ check on ${sayShortDay(lookOn)}` : workedNames[worked];

/** A correction in full: what was seen, what was decided, what is to come of it. */
export function correctionText(one: NamedCorrection): Text {
  const { row, signal, decision, effect, owner, madeOn } = one;
  const seen = say`Seen: ${signal}\nDecided: ${decision}`;
  return say`${bold(row)} · ${standing(one)} · ${owner} · since ${sayShortDay(madeOn)}\n${seen}\nExpected: ${effect}`;
}

/** The answers there are to whether it worked, each a tap. */
export const checkButtons = (one: Pick<NamedCorrection, 'id' | 'decision'>): Piece =>
  buttons(...checkAnswers.map((answer) => checkButton(one, answer, answerLabels[answer])));

/** One of them; a screen reader says of what. */
export function checkButton(
  one: Pick<NamedCorrection, 'id' | 'decision'>,
  answer: Answer | '',
  label: string,
): ButtonPiece {
  return place({ name: correctionNames.check }, label, toValue(one.id, answer), {
    spoken: `${label.replace('…', '')}: ${clip(one.decision, 40)}`,
  });
}

/** What the list is made of. */
export interface CorrectionsShown {
  readonly open: readonly (NamedCorrection & { readonly mayCheck: boolean })[];
  readonly settled: readonly (NamedCorrection & { readonly shownBy: string })[];
  /** There are more than were looked up. */
  readonly more: boolean;
  readonly mayMake: boolean;
}

/** `/throughline corrections`. Those that changed nothing are named first. */
export function correctionsWords({ open, settled, more, mayMake }: CorrectionsShown): Words {
  const nothing = settled.filter(({ worked }) => worked === 'changedNothing');
  const others = settled.filter(({ worked }) => worked !== 'changedNothing');
  return [
    heading('Mid-course corrections'),
    ...(open.length === 0 ? [paragraph('No corrections are open.')] : []),
    ...open
      .slice(0, openListed)
      .flatMap((one) => [paragraph(correctionText(one)), ...(one.mayCheck ? [checkButtons(one)] : [])]),
    ...(more || open.length > openListed ? [aside('There are more. They show up here as you check these.')] : []),
    ...settledPieces('These changed nothing', nothing),
    ...settledPieces('Settled this school year', others),
    ...(mayMake ? [buttons(recordButton(''))] : []),
  ];
}

/** So many of each are told in full. */
const settledListed = 2;
const openListed = 5;

function settledPieces(title: string, all: CorrectionsShown['settled']): Piece[] {
  if (all.length === 0) return [];
  const more = all.length - settledListed;
  return [
    divider,
    paragraph(bold(title)),
    ...all.slice(0, settledListed).map((one) => paragraph(settledLine(one))),
    ...(more > 0 ? [aside(`${more} more this school year.`)] : []),
  ];
}

const settledLine = (one: NamedCorrection & { readonly shownBy: string }): Text =>
  say`•  ${one.row}: ${one.decision} → ${standing(one)}. ${one.shownBy}`;

/** Opens the window to record one: `value` is a highlight meeting, or one that changed nothing, or empty. */
export const recordButton = (value: string, label = 'Record a correction…'): ButtonPiece =>
  place({ name: correctionNames.record }, label, value);

/** To whoever sees to a correction now. */
export function correctionOwnerWords(one: NamedCorrection, by: string): Words {
  return [
    paragraph(say`${bold(by)} recorded a mid-course correction on ${one.row}. You own it.`),
    quote(`Seen: ${one.signal}\nDecided: ${one.decision}\nExpected: ${one.effect}`),
    paragraph(say`On ${sayDay(one.lookOn)} we’ll ask you whether it worked.`),
    buttons(place({ name: correctionNames.list }, 'All corrections', '')),
  ];
}

/** Tells them, unless they wrote it down themselves. */
export function correctionOwnerMessage(c: Asked, one: Correction, row: string): Message[] {
  const owner = one.ownerId === c.viewer.person.id ? undefined : personById(c.db, one.ownerId);
  if (!owner || !reachable(owner)) return [];
  return [
    {
      name: `corrections/${one.id}/owner`,
      to: { person: owner.id },
      about: correctionRef(one),
      can: 'corrections.check',
      words: correctionOwnerWords({ ...one, row }, c.viewer.person.name),
    },
  ];
}
