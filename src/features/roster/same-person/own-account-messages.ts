import { place } from '../../../kit/feature.ts';
import { aside, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { say } from '../../../kit/words/text.ts';
import type { AccountShown } from './messages.ts';
import { openOwnAccount } from './names.ts';

interface OwnLine {
  readonly accountName: string;
  readonly email: string;
}

/** To the person themselves, at the account they have. */
export const ownAccountLine = ({ accountName, email }: OwnLine) =>
  say`Someone uses Slack under your name: “${accountName}”${email === '' ? '' : `, ${email}`}. Is it you?`;

export const ownAskButton = (id: string, spoken: string) =>
  place(openOwnAccount, 'Answer…', id, { spoken: `Answer: whether ${spoken} is your account` });

/** In the window of the person themselves. */
export function ownAccountWords({ account, email }: AccountShown): Words {
  return [
    paragraph(ownAccountLine({ accountName: account, email })),
    aside('If it’s you, your records move to that account, and this one will no longer see them.'),
  ];
}

export const ownSameWords = (account: string): Words => [
  paragraph(say`“${account}” is your account from now on. This one no longer sees your records.`),
];

export const ownAnotherWords: Words = [paragraph('Nothing was changed. Your records stay with this account.')];

/** To whoever is known by an address that was changed: at the account they have. `ask` are the names of who can put it right. */
export function addressChangedWords(
  { was, now, where }: { readonly was: string; readonly now: string; readonly where: 'roster' | 'Slack' },
  ask: readonly string[],
): Words {
  const who =
    ask.length === 0 ? 'whoever runs Throughline' : new Intl.ListFormat('en-US', { type: 'disjunction' }).format(ask);
  return [
    paragraph(
      where === 'roster'
        ? say`Your address on the district’s roster is now ${now}. It was ${was}.`
        : say`Your Slack account now shows the address ${now}. The district’s roster has ${was}.`,
    ),
    paragraph('If that’s right, there’s nothing to do. You keep this account and your records.'),
    paragraph(
      where === 'roster'
        ? say`Not you? Tell ${who} today.`
        : say`Not you? Change your Slack password, and tell ${who} today.`,
    ),
  ];
}
