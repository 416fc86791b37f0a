import { aside, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { say } from '../../../kit/words/text.ts';

/** Somebody whose account is to be taken from them. */
export interface AccountToDetach {
  readonly person: string;
  readonly slackId: string | null;
}

/** What comes of it. */
export const detachIntro = ({ person }: AccountToDetach): Words => [
  paragraph(say`${person}’s current Slack account will no longer open Throughline.`),
  paragraph(say`${person} keeps all records and roles, but has no Slack account until we find the right one.`),
  aside('Throughline won’t connect this account to them again on its own.'),
];

export const detachedLine = 'their Slack account was someone else’s';

/** To whoever changed it. */
export const detachedWords = ({ person }: Pick<AccountToDetach, 'person'>): Words => [
  paragraph(say`${person} no longer has a Slack account here.`),
  paragraph(say`If the email isn’t ${person}’s either, correct it: “Change a person”, then “Name or email”.`),
  paragraph('Then add whoever uses that account with “Add a person”.'),
];
