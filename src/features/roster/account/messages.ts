import { aside, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { say } from '../../../kit/words/text.ts';

/** Somebody whose account is to be taken from them. */
export interface AccountToDetach {
  readonly person: string;
  readonly slackId: string | null;
}

/** What comes of it. */
export const detachIntro = ({ person }: AccountToDetach): Words => [
  paragraph(say`The Slack account that ${person} has here opens nothing any more.`),
  paragraph(say`${person} keeps all records and roles, and has no account until another one is found.`),
  aside('Throughline doesn’t join this account to them again by itself.'),
];

export const detachedLine = 'their Slack account was not theirs';

/** To whoever changed it. */
export const detachedWords = ({ person }: Pick<AccountToDetach, 'person'>): Words => [
  paragraph(say`Saved. ${person} has no Slack account now.`),
  paragraph(say`If the e-mail is not ${person}’s either, correct it: “Change a person”, “Name or e-mail”.`),
  paragraph('Then let whoever uses the account in with “Add a person”.'),
];
