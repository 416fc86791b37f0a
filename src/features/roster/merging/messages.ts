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
    paragraph(say`${stays.name} stays on the roster. ${away.name} will no longer be listed.`),
    bullets([
      nameAgrees ? say`Same name: ${stays.name}.` : say`Different names: ${stays.name}, ${away.name}.`,
      addressesWords(stays.email, away.email),
      say`Roles of the entry that stays: ${stays.held || 'none'}.`,
      say`Roles of the other entry: ${away.held || 'none'}.`,
      accountsWords(stays, away),
    ]),
    paragraph('The person will have the roles of both entries and see everything kept with either one.'),
    aside('No record is rewritten, and you can undo this. We’ll notify the person.'),
  ];
}

function addressesWords(one: string | null, other: string | null): string {
  if (one === other) return one === null ? 'Neither has an address.' : `Same address: ${one}`;
  return `Different addresses: ${one ?? 'none'}, ${other ?? 'none'}`;
}

function accountsWords(stays: EntryShown, away: EntryShown): string {
  const [one, other] = [stays.slackState === 'found', away.slackState === 'found'];
  if (one && other) return 'Both have a Slack account. The other entry’s will no longer open Throughline.';
  if (other) return 'The other entry’s Slack account moves to the one that stays.';
  return one ? 'Only the entry that stays has a Slack account.' : 'Neither has a Slack account.';
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
  paragraph(say`${mergedLine(told)}.`),
  aside('This counts from now on. You can undo it with “Undo a merge”.'),
];

export const mergeTakenBackWords = (told: Pick<Told, 'stays' | 'away'>): Words => [
  paragraph(say`${partedLine(told)}.`),
  aside('Each sees only their own records. Anything written since the merge stays with the entry that was kept.'),
];

/** To the person, at the account that goes on. */
export const youAreMergedWords = ({ stays, away, by }: Told): Words => [
  paragraph(say`${by} says you’re on the roster twice: as ${stays} and as ${away}.`),
  paragraph('You now see everything kept with either entry here. If that’s right, there’s nothing to do.'),
  paragraph(say`Not you? Tell ${by} today. This can be undone.`),
];

/** At their other account, which opens nothing any more. */
export const otherAccountMergedWords = ({ stays, away, by }: Told): Words => [
  paragraph(say`${by} says ${away} and ${stays} are the same person on the roster.`),
  paragraph(say`Throughline now opens only with ${stays}’s Slack account.`),
  paragraph(say`Not you? Tell ${by} today. This can be undone.`),
];

/** To each of the two, who are two again. */
export const youAreTwoWords = ({ name, other, by }: { name: string; other: string; by: string }): Words => [
  paragraph(say`${by} says ${name} and ${other} are two people after all.`),
  paragraph('You now see only your own records. There’s nothing to do.'),
];

/** In the list to take one back from: `Ana Rivera, with the entry Anna Rivera, since Monday, November 23`. */
export const mergeChoice = ({ stays, away, on }: Pick<Told, 'stays' | 'away'> & { readonly on: Day }): string =>
  `${stays}, with ${away}, since ${sayDay(on)}`;
