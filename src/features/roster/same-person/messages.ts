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
}

/** So many accounts stand on Home; the next come up as these are answered. */
const onHome = 3;

export const accountLine = ({ accountName, person }: { readonly accountName: string; readonly person: string }) =>
  say`The Slack account “${accountName}” has ${person}’s address. Is it the same person?`;

export const askButton = (id: string, spoken: string) =>
  place(openSameAccount, 'Answer…', id, { spoken: `Answer: whose account ${spoken} is` });

/** On Home, of whoever may change the roster. */
export function accountsOnHome(
  open: readonly { readonly id: string; readonly accountName: string; readonly person: string }[],
): Words {
  const more = open.length - onHome;
  return [
    ...open.slice(0, onHome).map((one): Piece => entry(accountLine(one), askButton(one.id, one.accountName))),
    ...(more > 0
      ? [aside(`${more} more ${more === 1 ? 'account waits' : 'accounts wait'}. They come up as you answer.`)]
      : []),
  ];
}

/** What agrees and what differs, so that it can be said whose it is. */
export function accountWords(shown: AccountShown): Words {
  const { account, email, person, held, endedOn, nameAgrees, emailAgrees } = shown;
  const ended = endedOn === undefined ? '' : ` until ${sayDay(endedOn)}, ${endedOn.slice(0, 4)}`;
  return [
    paragraph(
      say`Somebody uses Slack as “${account}”. The roster knows ${person}${held === '' ? '' : `, ${held}${ended}`}.`,
    ),
    bullets([
      emailAgrees ? `The address agrees: ${email}` : 'The account is the one they had before.',
      nameAgrees ? 'The name agrees.' : 'The name differs.',
      endedOn === undefined ? 'Their roles go on.' : 'Their roles have ended.',
    ]),
    aside('The same person sees everything that is theirs. Another person sees none of it.'),
  ];
}

export function sameWords({ account, person, endedOn }: AccountShown): Words {
  const next = endedOn === undefined ? '' : ' They have no role today: give them one with “Change a person”.';
  return [paragraph(say`${account} is ${person} from now on.${next}`)];
}

/** Nothing moves. Says how the newcomer comes in. */
export function anotherWords({ account, person, email }: AccountShown, isFreed: boolean): Words {
  if (isFreed)
    return [
      paragraph(say`${person} keeps all records, without ${email}.`),
      paragraph(say`To let ${account} in, add them as a new person with this address.`),
      buttons(place(openAddButton, 'Add a person', '')),
    ];
  return [
    paragraph(say`Nothing was changed. ${person} has a role today and keeps this address on the roster.`),
    paragraph(say`If the address is ${account}’s, correct ${person}’s first: “Change a person”, “Name or e-mail”.`),
    paragraph(say`Then add ${account} with “Add a person”.`),
  ];
}
