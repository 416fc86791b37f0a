import { sayWhen, type When } from '../../../../kit/meetings/words.ts';
import { buttons, paragraph, type Words } from '../../../../kit/words/pieces.ts';
import { bold, say, type Text } from '../../../../kit/words/text.ts';
import { cannotConfirm, rotationNames, showButton, spelledOut } from '../messages.ts';
import type { Step } from './rules.ts';

/** What a facilitator is asked, and what they have said since. */
export interface ReminderShown {
  readonly when: When;
  readonly step: Step;
  readonly answered: 'yes' | 'no' | undefined;
}

/** To the facilitator, at each step until they have answered: what to do now, and its one button. */
export function reminderWords({ when, step, answered }: ReminderShown): Words {
  const first = paragraph(firstLine(when, step));
  if (answered === 'yes')
    return [
      first,
      paragraph('🟢 You’ll facilitate. Your desk says what’s next.'),
      buttons({ action: rotationNames.next, label: 'Open my desk', value: '' }),
    ];
  if (answered === 'no') return [first, paragraph('⚪ You passed this date on. Nothing to do.')];
  return [
    first,
    paragraph(nextLine(step)),
    buttons(
      { action: rotationNames.willDo, label: 'I’ll facilitate', value: when.id, style: 'primary' },
      { action: rotationNames.cannot, label: 'I can’t', value: when.id, confirm: cannotConfirm },
    ),
  ];
}

function firstLine(when: When, step: Step): Text {
  const said = bold(sayWhen(when));
  if (step === 30) return say`You facilitate the ${spelledOut} on ${said}.`;
  if (step === 21) return say`Please confirm: you facilitate the ${spelledOut} on ${said}.`;
  const off = step === 14 ? 'two weeks' : 'a week';
  return say`The ${spelledOut} on ${said} is ${off} off, and you haven’t confirmed.`;
}

function nextLine(step: Step): Text {
  const next = bold('Next:');
  if (step === 30) return say`${next} say that you’ll do it. Facilitators keep time and check that everybody is ready.`;
  if (step === 21) return say`${next} confirm this week. In a week it’s offered to colleagues.`;
  if (step === 14) return say`${next} confirm today. Colleagues are being asked to cover for you.`;
  return say`${next} confirm now. Otherwise the plan manager decides who facilitates.`;
}

/** To the plan manager, a week ahead, when nobody has confirmed. */
export function decideWords(when: When, facilitator: string | null): Words {
  const who =
    facilitator === null
      ? say`Nobody facilitates the ${spelledOut} on ${bold(sayWhen(when))}, a week from now.`
      : say`${facilitator} has not confirmed the ${spelledOut} on ${bold(sayWhen(when))}, a week from now.`;
  return [
    paragraph(who),
    paragraph(say`${bold('Next:')} name somebody else, or leave it as it is.`),
    buttons({ action: rotationNames.change, label: 'Name somebody…', value: when.id, style: 'primary' }, showButton),
  ];
}

/** To everybody, two weeks ahead, among what they are asked that day. */
export const coverText = (when: When, facilitator: string | null): Text =>
  facilitator === null
    ? say`Nobody facilitates the DILT on ${bold(sayWhen(when))} yet. Would you?`
    : say`${facilitator} has not confirmed the DILT on ${bold(sayWhen(when))}. Would you facilitate it in their place?`;
