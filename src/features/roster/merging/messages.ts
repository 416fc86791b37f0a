import { type Day, sayDay } from '../../../district/days.ts';
import type { Person } from '../../../district/people.ts';
import { aside, bullets, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { say } from '../../../kit/words/text.ts';

/** One of the two entries, as the window shows it. */
export interface EntryShown extends Pick<Person, 'name' | 'email' | 'slackState'> {
  /** The roles that go on, or the last one, in words. */
  readonly held: string;
}

export interface PairShown {
  readonly stays: EntryShown;
  readonly away: EntryShown;
  readonly nameAgrees: boolean;
}

/** What agrees and what differs, and what the person sees then. */
export function mergePreviewWords({ stays, away, nameAgrees }: PairShown): Words {
  return [
    paragraph(say`${stays.name} stays on the roster. ${away.name} is listed no more.`),
    bullets([
      nameAgrees ? say`The name agrees: ${stays.name}.` : say`The name differs: ${stays.name}, ${away.name}.`,
      addressesWords(stays.email, away.email),
      say`Roles of the one that stays: ${stays.held || 'none'}.`,
      say`Roles of the other: ${away.held || 'none'}.`,
      accountsWords(stays, away),
    ]),
    paragraph('The person then has both entries’ roles, and sees everything kept with either of them.'),
    aside('No record is rewritten, and you can take it back. The person gets a message about it.'),
  ];
}

function addressesWords(one: string | null, other: string | null): string {
  if (one === other) return one === null ? 'Neither has an address.' : `The address agrees: ${one}`;
  return `The address differs: ${one ?? 'none'}, ${other ?? 'none'}`;
}

function accountsWords(stays: EntryShown, away: EntryShown): string {
  const [one, other] = [stays.slackState === 'found', away.slackState === 'found'];
  if (one && other) return 'Both have a Slack account. The other one’s will no longer open Throughline.';
  if (other) return 'The other one’s Slack account goes to the one that stays.';
  return one ? 'Only the one that stays has a Slack account.' : 'Neither has a Slack account.';
}

interface Told {
  readonly stays: string;
  readonly away: string;
  readonly by: string;
}

export const mergedLine = ({ stays, away }: Pick<Told, 'stays' | 'away'>): string =>
  `${stays} and the entry ${away} are one person`;

export const partedLine = ({ stays, away }: Pick<Told, 'stays' | 'away'>): string =>
  `${stays} and ${away} are two people again`;

/** To whoever changed it. */
export const mergeSavedWords = (told: Pick<Told, 'stays' | 'away'>): Words => [
  paragraph(say`Saved. ${mergedLine(told)}.`),
  aside('It counts from now on. Take it back with “Take back a merge”.'),
];

export const mergeTakenBackWords = (told: Pick<Told, 'stays' | 'away'>): Words => [
  paragraph(say`Saved. ${partedLine(told)}.`),
  aside('Each sees their own records. What was written meanwhile stays with the entry that stayed.'),
];

/** To the person, at the account that goes on. */
export const youAreMergedWords = ({ stays, away, by }: Told): Words => [
  paragraph(say`${by} said that you are on the roster twice: as ${stays} and as ${away}.`),
  paragraph('You now see everything kept with either entry, here. If that is right, there is nothing to do.'),
  paragraph(say`Not you? Tell ${by} today. It can be taken back.`),
];

/** At their other account, which opens nothing any more. */
export const otherAccountMergedWords = ({ stays, away, by }: Told): Words => [
  paragraph(say`${by} said that ${away} is the same person as ${stays} on the roster.`),
  paragraph(say`Throughline now opens only with the Slack account of ${stays}.`),
  paragraph(say`Not you? Tell ${by} today. It can be taken back.`),
];

/** To each of the two, who are two again. */
export const youAreTwoWords = ({ name, other, by }: { name: string; other: string; by: string }): Words => [
  paragraph(say`${by} said that ${name} and ${other} are two people after all.`),
  paragraph('You see your own records only. There is nothing to do.'),
];

/** In the list to take one back from: `Ana Rivera, with the entry Anna Rivera, since Monday, November 23`. */
export const mergeChoice = ({ stays, away, on }: Pick<Told, 'stays' | 'away'> & { readonly on: Day }): string =>
  `${stays}, with ${away}, since ${sayDay(on)}`;
