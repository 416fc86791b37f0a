import { type Day, sayDay } from '../../../district/days.ts';
import { place } from '../../../kit/feature.ts';
import { aside, bullets, buttons, entry, type Piece, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { say } from '../../../kit/words/text.ts';
import { openAddButton } from '../people/names.ts';
import { openSameAccount } from './names.ts';

/** An account that was not believed, as its window shows it. */
export interface AccountShown {
  readonly account: string;
  readonly email: string;
  readonly person: string;
  /** The roles they hold or held last, in words; empty for none. */
  readonly held: string;
  /** The last day of their last role; undefined while one goes on. */
  readonly endedOn: Day | undefined;
  readonly nameAgrees: boolean;
  readonly emailAgrees: boolean;
  /** A second account, of somebody who has or had another. */
  readonly isAnew: boolean;
}

/** So many accounts stand on Home; the next come up as these are answered. */
const onHome = 3;

interface Line {
  readonly accountName: string;
  readonly person: string;
  readonly isAnew: boolean;
}

export const accountLine = ({ accountName, person, isAnew }: Line) =>
  isAnew
    ? say`There is a second Slack account, “${accountName}”. Is it ${person}?`
    : say`The Slack account “${accountName}” has ${person}’s address. Is it the same person?`;

export const askButton = (id: string, spoken: string) =>
  place(openSameAccount, 'Answer…', id, { spoken: `Answer: whose account ${spoken} is` });

/** To who leads the roster, of a second account beside one that goes on. */
export const theirsToSay = (person: string): string =>
  `Only ${person} can say whose this is, from their current Slack account. If they can no longer use it, have it deactivated in Slack first.`;

/** On Home, of whoever may change the roster. */
export function accountsOnHome(open: readonly (Line & { readonly id: string })[]): Words {
  const more = open.length - onHome;
  return [
    ...open.slice(0, onHome).map((one): Piece => entry(accountLine(one), askButton(one.id, one.accountName))),
    ...(more > 0
      ? [
          aside(
            `${more} more ${more === 1 ? 'account is' : 'accounts are'} waiting. You’ll see ${more === 1 ? 'it' : 'them'} as you answer.`,
          ),
        ]
      : []),
  ];
}

/** What agrees and what differs, so that it can be said whose it is. */
export function accountWords(shown: AccountShown): Words {
  const { account, person, held, endedOn, nameAgrees } = shown;
  const ended = endedOn === undefined ? '' : ` until ${sayDay(endedOn)}, ${endedOn.slice(0, 4)}`;
  return [
    paragraph(
      say`Someone uses Slack as “${account}”. The roster has ${person}${held === '' ? '' : `, ${held}${ended}`}.`,
    ),
    bullets([
      addressLine(shown),
      nameAgrees ? 'The names match.' : 'The names differ.',
      endedOn === undefined ? 'Their roles are current.' : 'Their roles have ended.',
    ]),
    aside('The same person keeps seeing all their records. Another person sees none of them.'),
  ];
}

function addressLine({ email, emailAgrees, isAnew }: AccountShown): string {
  if (emailAgrees) return `Same address: ${email}`;
  return isAnew ? `Different address: ${email || 'none is shown'}` : 'This is the account they had before.';
}

export function sameWords({ account, person, endedOn }: AccountShown): Words {
  const next = endedOn === undefined ? '' : ' They have no role today. Give them one with “Change a person”.';
  return [paragraph(say`${account} is ${person} from now on.${next}`)];
}

/** Nothing moves. Says how the newcomer comes in. */
export function anotherWords({ account, person, email, emailAgrees, isAnew }: AccountShown, isFreed: boolean): Words {
  if (isFreed)
    return [
      paragraph(say`${person} keeps all records, without ${email}.`),
      paragraph(say`To give ${account} access, add them as a new person with this address.`),
      buttons(place(openAddButton, 'Add a person', '')),
    ];
  if (isAnew && !emailAgrees)
    return [
      paragraph(say`Nothing was changed. ${person} keeps all records and their current account.`),
      paragraph(say`To give ${account} access, add them as a new person.`),
      buttons(place(openAddButton, 'Add a person', '')),
    ];
  return [
    paragraph(say`Nothing was changed. ${person} has a role today and keeps this address on the roster.`),
    paragraph(say`If the address is ${account}’s, correct ${person}’s first: “Change a person”, then “Name or email”.`),
    paragraph(say`Then add ${account} with “Add a person”.`),
  ];
}
