import { sayWhen, type When } from '../../../../kit/meetings/words.ts';
import { buttons, paragraph, type Words } from '../../../../kit/words/pieces.ts';
import { bold, say, type Text } from '../../../../kit/words/text.ts';
import { rotationNames, showButton } from '../messages.ts';
import type { Step } from './rules.ts';

/** What a facilitator is asked, and what they have said since. */
export interface ReminderShown {
  readonly when: When;
  readonly step: Step;
  readonly answered: 'yes' | 'no' | undefined;
}

/** To the facilitator, at each step until they have answered. */
export function reminderWords({ when, step, answered }: ReminderShown): Words {
  const first = paragraph(firstLine(when, step));
  if (answered === 'yes') return [first, paragraph('● You will do it. Thank you: nobody asks you again.')];
  if (answered === 'no') return [first, paragraph('○ It is not yours any more.')];
  return [
    first,
    paragraph(
      'Whoever facilitates keeps every segment on time, and sees that those responsible for them are prepared.',
    ),
    buttons(
      { action: rotationNames.willDo, label: 'I will do it', value: when.id, style: 'primary' },
      { action: rotationNames.cannot, label: 'I cannot', value: when.id },
    ),
  ];
}

function firstLine(when: When, step: Step): Text {
  const said = bold(sayWhen(when));
  if (step === 30) return say`You facilitate the DILT on ${said}.`;
  if (step === 21) return say`Please confirm: you facilitate the DILT on ${said}.`;
  if (step === 14)
    return say`The DILT on ${said} is two weeks off, and you have not confirmed. Colleagues are offered to cover it; you can still say that you will.`;
  return say`The DILT on ${said} is a week off. The plan manager now decides who facilitates, unless you say that you will.`;
}

/** To the plan manager, a week ahead, when nobody has confirmed. */
export function decideWords(when: When, facilitator: string | null): Words {
  const who =
    facilitator === null
      ? say`Nobody facilitates the DILT on ${bold(sayWhen(when))}, a week from now.`
      : say`${facilitator} has not confirmed that they facilitate the DILT on ${bold(sayWhen(when))}, a week from now.`;
  return [
    paragraph(who),
    paragraph('You decide: leave it as it is, or name somebody else.'),
    buttons({ action: rotationNames.change, label: 'Name somebody…', value: when.id, style: 'primary' }, showButton),
  ];
}

/** To everybody, two weeks ahead, among what they are asked that day. */
export const coverText = (when: When, facilitator: string | null): Text =>
  facilitator === null
    ? say`Nobody facilitates the DILT on ${bold(sayWhen(when))} yet. Would you?`
    : say`${facilitator} has not confirmed the DILT on ${bold(sayWhen(when))}. Would you facilitate it in their place?`;
