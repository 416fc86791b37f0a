import type { Viewer } from '../../district/people.ts';
import { type CommandWord, place } from '../../kit/feature.ts';
import { nearest } from '../../kit/words/nearest.ts';
import { aside, bullets, buttons, heading, type Piece, paragraph, type Words } from '../../kit/words/pieces.ts';
import { bold, say } from '../../kit/words/text.ts';
import { tokensOf } from './meant.ts';

/** The app's own command: nobody's routine, and every other command is also a word of it. */
export const ownCommand = '/throughline';

/** The wire names of the button that types a line for somebody, and of the one that lists all there is. */
export const typeName = 'throughline/type';
export const everythingName = 'throughline/everything';

/** A line as it is typed. */
export const lineOf = (word: { readonly command: string; readonly word: string }): string =>
  `${word.command} ${word.word}`.trim();

/** A button carries two thousand letters, the command among them. */
export const maxValue = 1_950;

/** A button that does what a line does. */
export const typeButton = (label: string, line: string, style?: 'primary') =>
  place({ name: typeName }, label, line.length < maxValue ? line : (line.split(' ')[0] ?? ''), style ? { style } : {});

const buttonOf = (word: CommandWord, style?: 'primary') => typeButton(titleOf(word), lineOf(word), style);

/** What a command is called on a button. */
export const titleOf = (word: CommandWord): string => word.title ?? lineOf(word);

const maxFirst = 6;

/** The few things this person does most, each with its button; the rest is one more press away. `theirs` is all they may type here. */
export function helpFor(viewer: Pick<Viewer, 'holdings'>, command: string, theirs: readonly CommandWord[]): Words {
  if (theirs.length === 0) return [paragraph('Your role has no commands here. Your to-dos are on Home.')];
  if (theirs.length <= maxFirst) return [heading(`What ${command} can do`), bullets(lines(theirs)), homeLine];
  const first = firstOf(viewer, theirs);
  return [
    heading('What I can do for you'),
    buttons(...first.map((word, at) => buttonOf(word, at === 0 ? 'primary' : undefined))),
    aside(`You can also type what you want to do, in a message to Throughline or after ${command}.`),
    buttons(place({ name: everythingName }, 'Everything else', command)),
  ];
}

const homeLine: Piece = aside('Your to-dos are on Home.');

/** What is asked of this person’s roles most, in that order, then whatever else has a name to be pressed. */
function firstOf({ holdings }: Pick<Viewer, 'holdings'>, theirs: readonly CommandWord[]): CommandWord[] {
  const placeOf = ({ first }: CommandWord) => Math.min(...holdings.map(({ role }) => first?.[role] ?? 90));
  const named = theirs.filter((word) => word.title !== undefined);
  const sorted = (named.length > 0 ? named : [...theirs]).toSorted((a, b) => placeOf(a) - placeOf(b));
  return sorted.slice(0, maxFirst);
}

/** All that this person may type, by topic. */
export function everythingFor(command: string, theirs: readonly CommandWord[]): Words {
  const topics = [...new Set(theirs.map((one) => one.command))].sort(
    (a, b) => Number(a === ownCommand) - Number(b === ownCommand),
  );
  if (topics.length < 2) return [heading(`What ${command} can do`), bullets(lines(theirs)), homeLine];
  return [
    ...topics.flatMap((topic) => [
      heading(topic === ownCommand ? 'Everything else' : topic),
      bullets(lines(theirs.filter((one) => one.command === topic))),
    ]),
    homeLine,
  ];
}

/**
 * An answer to a line that could not be read: what was not understood, the nearest line that is valid with its button, and where a
 * window can take what was typed, a button that opens it with the words already in it. Not all there is: that is one press away.
 */
export function misunderstood(command: string, text: string, theirs: readonly CommandWord[]): Words {
  if (theirs.length === 0) return [paragraph('Your role has no commands here. Your to-dos are on Home.')];
  const own = theirs.filter((one) => one.command === command);
  const lines = new Map([...theirs.map((one) => lineAfter(command, one)), ['help', `${command} help`] as const]);
  const near = nearest(text.split(/\s+/)[0] ?? '', [...lines.keys()].filter(Boolean));
  const found = lines.get(near ?? '');
  const meant = found === command ? undefined : found;
  const takers = own.flatMap((one) => one.withTyped?.(text) ?? []);
  return [
    paragraph(meant ? say`${unknown(text)} Did you mean ${bold(meant)}?` : unknown(text)),
    buttons(
      ...(meant ? [typeButton(meant, meant, 'primary')] : []),
      ...takers,
      ...(near === 'help' ? [] : [typeButton('What can I type?', `${command} help`)]),
    ),
  ];
}

/** The word that stands after a command for this line, and the line. After the app’s own the other commands are words too. */
const lineAfter = (command: string, one: CommandWord) =>
  one.command === command ? ([one.word, lineOf(one)] as const) : ([one.command.slice(1), one.command] as const);

/** A word that was not understood is said again; more than a few may be about somebody, and a phone shows them on its lock screen. */
export const unknown = (text: string): string =>
  tokensOf(text).length <= 3 && text.length <= 60 ? `I don’t know “${text}”.` : 'I don’t know that one.';

const lines = (words: readonly CommandWord[]) => words.map((one) => say`${bold(lineOf(one))}  ${one.does}`);

/** What helps whoever was not understood. */
export const helpButton = typeButton('What can you do?', `${ownCommand} help`);

/** A message in which a word is nearly that of a command. */
export const nearWords = (near: {
  readonly word: CommandWord;
  readonly typed: string;
  readonly meant: string;
}): Words => [
  paragraph(say`${unknown(near.typed)} Did you mean ${bold(near.meant)}?`),
  buttons(buttonOf(near.word, 'primary'), helpButton),
];

/** A message that may mean one command as well as another. */
export const severalWords = (words: readonly CommandWord[]): Words => [
  paragraph('Which one do you mean?'),
  buttons(...words.map((word) => buttonOf(word))),
];
