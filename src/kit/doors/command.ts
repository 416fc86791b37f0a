import { can } from '../../district/policy.ts';
import type { Asked, Reading } from '../context.ts';
import type { CommandWord } from '../feature.ts';
import { type Routes, requireAbility } from '../house.ts';
import { type Done, done } from '../outcome.ts';
import { helpFor, misunderstood } from './help.ts';

/** The app's own command: nobody's routine, and every other command is also a word of it. */
export const ownCommand = '/throughline';

/** What a line such as `/walkthrough mine` is answered with. Nothing is written: a command shows, a window or a button acts. */
export function runCommand(c: Asked, routes: Routes, line: { command: string; text: string }): Done {
  const { command, text } = wholeLine(routes, line);
  const words = routes.commands.filter((one) => one.command === command);
  const typed = text.split(/\s+/);
  const asked = typed[0]?.toLowerCase();
  const found = wordMeant(words, typed);
  if (found) return run(c, found, typed.slice(found.word.split(' ').length).join(' '));
  // The app's own command lists what every routine offers.
  const theirs = (command === ownCommand ? routes.commands : words).filter((one) => can(c.viewer, one.ability));
  if (asked === 'help' || asked === '') return done({ tell: helpFor(command, theirs) });
  return done({ tell: misunderstood(command, text, theirs) });
}

/** `/throughline walkthrough mine` is `/walkthrough mine`: generic names may be taken by another app. */
function wholeLine(routes: Routes, line: { command: string; text: string }): { command: string; text: string } {
  const text = line.text.trim();
  const [first = '', ...rest] = text.split(/\s+/);
  const other = `/${first.toLowerCase()}`;
  const isOther =
    line.command === ownCommand && other !== ownCommand && routes.commands.some((one) => one.command === other);
  return isOther ? { command: other, text: rest.join(' ') } : { command: line.command, text };
}

/** The word that a line begins with; of several the longest, so `plan owners` before `plan`. */
function wordMeant(words: readonly CommandWord[], typed: readonly string[]): CommandWord | undefined {
  const begins = ({ word }: CommandWord) => word.split(' ').every((part, at) => part === typed[at]?.toLowerCase());
  return words.filter(begins).sort((a, b) => b.word.length - a.word.length)[0];
}

function run(c: Asked<Reading>, word: CommandWord, rest: string): Done {
  requireAbility(c, word.ability);
  return word.run(c, rest);
}
