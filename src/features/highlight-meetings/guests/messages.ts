import { sayDay } from '../../../district/days.ts';
import { sayWhen, type When } from '../../../kit/meetings/words.ts';
import { buttons, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { partButton } from '../messages.ts';

/** To somebody who is newly invited. */
export function invitedWords(when: When, by: string, wanted: string): Words {
  return [
    paragraph(say`${by} invites you to the highlight meeting: ${bold(sayWhen(when))}.`),
    ...(wanted === '' ? [] : [paragraph(say`Focus: ${wanted}`)]),
    buttons(partButton(when.id)),
  ];
}

/** To somebody who was invited and need not come. */
export const notInvitedWords = (when: Pick<When, 'day'>): Words => [
  paragraph(say`You don’t need to come to the highlight meeting of ${sayDay(when.day)} after all.`),
];
