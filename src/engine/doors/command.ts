import { inTx } from '../../db/tx.ts';
import type { Person } from '../../district/people.ts';
import { can } from '../../district/policy.ts';
import { requireAbility } from '../../kit/ability.ts';
import { type Asked, askedBy, type Reading } from '../../kit/context.ts';
import type { CommandWord } from '../../kit/feature.ts';
import { type Done, done } from '../../kit/outcome.ts';
import { Refusal } from '../../kit/refusal.ts';
import { contextOn } from '../context.ts';
import type { House, Routes } from '../house.ts';
import { admit, pressDelivery } from '../inbox.ts';
import { helpFor, misunderstood } from './help.ts';

/** The app's own command: nobody's routine, and every other command is also a word of it. */
export const ownCommand = '/throughline';

/** What a line such as `/walkthrough mine` is answered with. Nothing is written here. */
export function runCommand(c: Asked, routes: Routes, line: Line): Done {
  const { command, text, words, asked, found, rest } = read(routes, line);
  if (found) return run(c, found, rest);
  // The app's own command lists what every routine offers.
  const theirs = (command === ownCommand ? routes.commands : words).filter((one) => can(c.viewer, one.ability));
  if (asked === 'help' || asked === '') return done({ tell: helpFor(command, theirs) });
  return done({ tell: misunderstood(command, text, theirs) });
}

/** What a line says: the word it begins with, or the one that takes lines such as this. */
function read(routes: Routes, line: Line) {
  const { command, text } = wholeLine(routes, line);
  const words = routes.commands.filter((one) => one.command === command);
  const typed = text.split(/\s+/);
  const asked = typed[0]?.toLowerCase();
  const exact = wordMeant(words, typed);
  const found = exact ?? (asked === 'help' ? undefined : words.find((one) => one.takes?.(text)));
  const rest = exact ? typed.slice(exact.word.split(' ').length).join(' ') : text;
  return { command, text, words, asked, found, rest };
}

/** The word that a line begins with; of several the longest, so `plan owners` before `plan`. */
function wordMeant(words: readonly CommandWord[], typed: readonly string[]): CommandWord | undefined {
  const begins = ({ word }: CommandWord) => word.split(' ').every((part, at) => part === typed[at]?.toLowerCase());
  return words.filter(begins).sort((a, b) => b.word.length - a.word.length)[0];
}

/** A line as Slack hands it over, and what makes it the same one when it is handed over again. */
interface Line {
  readonly command: string;
  readonly text: string;
}

/**
 * Saves a line that says everything, in one transaction with what comes of it; undefined when the line is only answered.
 * `delivery` is what Slack calls it: the same one is not saved twice.
 */
export function actOnCommand(
  house: House,
  routes: Routes,
  person: Person,
  line: Line & { readonly delivery: string },
): Done | undefined {
  const { found, rest } = read(routes, line);
  if (!found?.act || !found.takes?.(rest)) return undefined;
  return inTx(house.db, (tx) => {
    const c = askedBy(contextOn(tx, house.clocks.district, house.features), person);
    requireAbility(c, found.ability);
    const acted = found.act?.(c, rest);
    if (!acted) return undefined;
    if (admit(tx, pressDelivery(`command:${person.id}`, line.command, line.delivery, line.text), c.now))
      throw new Refusal('This was saved already.');
    house.apply(tx, acted, c.now);
    return acted;
  });
}

/** `/throughline walkthrough mine` is `/walkthrough mine`: generic names may be taken by another app. */
function wholeLine(routes: Routes, line: Line): Line {
  const text = line.text.trim();
  const [first = '', ...rest] = text.split(/\s+/);
  const other = `/${first.toLowerCase()}`;
  const isOther =
    line.command === ownCommand && other !== ownCommand && routes.commands.some((one) => one.command === other);
  return isOther ? { command: other, text: rest.join(' ') } : { command: line.command, text };
}

function run(c: Asked<Reading>, word: CommandWord, rest: string): Done {
  requireAbility(c, word.ability);
  return word.run(c, rest);
}
