import type { Asked } from '../../../../kit/context.ts';
import type { ButtonPress } from '../../../../kit/feature.ts';
import { type Done, done } from '../../../../kit/outcome.ts';
import { Refusal } from '../../../../kit/refusal.ts';
import { aside, entry, heading, paragraph, type Words } from '../../../../kit/words/pieces.ts';
import { dateLines } from '../list.ts';
import { type DiltDateLine, dateLine, rotationNames } from '../messages.ts';
import { makeOffer } from '../offers/keep.ts';
import { canOn, memberOf } from '../rules.ts';
import { canBeMessagedOnDilt, rotationOf, turnDatesAhead } from '../store.ts';

export interface Coverable extends DiltDateLine {
  /** Nobody has it: one may take it at once. Otherwise whoever has it is asked. */
  readonly open: boolean;
}

/** As many as are read on a phone. */
const listed = 5;

/** `/dilt cover`: the dates one could facilitate for somebody, those that nobody has first. */
export function showCover(c: Asked): Done {
  const me = c.viewer.person.id;
  const member = memberOf(rotationOf(c), me);
  const dates = turnDatesAhead(c).filter(
    ({ facilitatorId, cancelledOn, day }) => cancelledOn === null && facilitatorId !== me && canOn(member, day),
  );
  const lines = dateLines(c, dates).map((one) => ({ ...one, open: one.facilitator === null }));
  return done({ tell: coverDatesWords([...lines.filter(({ open }) => open), ...lines.filter(({ open }) => !open)]) });
}

/** The list, each with its own button. */
export function coverDatesWords(dates: readonly Coverable[]): Words {
  if (dates.length === 0) return [paragraph('There’s no date you could cover.')];
  const more = dates.length - listed;
  return [
    heading('Facilitate for somebody'),
    paragraph('A date you take counts as a turn of yours. Theirs comes later.'),
    ...dates.slice(0, listed).map((one) =>
      entry(dateLine(one), {
        action: one.open ? rotationNames.take : rotationNames.coverFor,
        label: one.open ? 'I’ll facilitate' : 'Offer to cover',
        value: one.id,
        spoken: `${one.open ? 'I’ll facilitate' : 'Offer to cover'}: ${one.day}`,
      }),
    ),
    ...(more > 0 ? [aside(`${more} more dates are in /dilt rotation.`)] : []),
  ];
}

/** The same from a button. */
export const openCover: ButtonPress = { name: rotationNames.cover, ability: 'dilt.turn', press: (c) => showCover(c) };

/** Offers whoever has a date to facilitate in their place: they are asked. */
export const offerCover: ButtonPress = {
  name: rotationNames.coverFor,
  ability: 'dilt.turn',
  about: 'dilt',
  press(c, value) {
    const date = turnDatesAhead(c).find(({ id }) => id === value);
    const toId = date?.facilitatorId;
    if (!date || !toId || toId === c.viewer.person.id || date.turnOfId !== toId)
      throw new Refusal('Somebody else has that date now. Type /dilt cover again.');
    if (!canBeMessagedOnDilt(c, toId))
      throw new Refusal('They aren’t in Slack. A superintendent or the plan manager can give you that date.');
    const messages = makeOffer(c, { fromId: c.viewer.person.id, toId, diltId: value, againstId: null });
    return done({ messages, tell: [paragraph('We asked them. Thank you for offering!')] });
  },
};
