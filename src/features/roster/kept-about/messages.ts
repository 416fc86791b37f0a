import type { Temporal } from 'temporal-polyfill';
import { refTo } from '../../../district/ref.ts';
import { place } from '../../../kit/feature.ts';
import type { Message } from '../../../kit/outcome.ts';
import { buttons, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { say } from '../../../kit/words/text.ts';

/** The button's wire name, here so that what shows it need not know what it does. */
export const askKept = { name: 'roster/ask-kept-about-me' } as const;

const askButton = (personId: string) => buttons(place(askKept, 'Everything kept about me', personId));

/** On Home. */
export function keptAboutWords(personId: string): Words {
  return [
    paragraph('Download everything Throughline keeps about you as a workbook. Only you can ask for it here.'),
    askButton(personId),
  ];
}

/** Said at once to whoever asked. */
export const onItsWay: Words = [paragraph('The file is on its way to your messages with Throughline.')];

/** It could not be handed over. Each time is a message of its own, or nobody would notice the second. */
export function keptAboutNotHandedOver(personId: string, why: string, now: Temporal.Instant): Message {
  return {
    name: `person/${personId}/kept-about/${now.toString()}`,
    to: { person: personId },
    about: refTo('person', personId),
    can: 'person.export',
    words: notHandedOverWords(personId, why),
  };
}

export function notHandedOverWords(personId: string, why: string): Words {
  return [paragraph(say`You asked for everything Throughline keeps about you. ${why}`), askButton(personId)];
}

/** Where Slack did not answer, however often it was asked. */
export const slackSilent = 'I couldn’t reach Slack after many tries. If there’s no file in your messages, ask again.';
