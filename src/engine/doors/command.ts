import { Temporal } from 'temporal-polyfill';
import { inTx } from '../../db/tx.ts';
import { sayTime } from '../../district/days.ts';
import type { Person } from '../../district/people.ts';
import { can } from '../../district/policy.ts';
import { requireAbility } from '../../kit/ability.ts';
import { type Asked, askedBy, type Reading, type Writing } from '../../kit/context.ts';
import { type ButtonPress, type CommandWord, place } from '../../kit/feature.ts';
import { type Done, done } from '../../kit/outcome.ts';
import { fromBefore, Refusal } from '../../kit/refusal.ts';
import { buttons, paragraph, type Words } from '../../kit/words/pieces.ts';
import { clip } from '../../kit/words/text.ts';
import { causeOf } from '../cause.ts';
import { contextOn } from '../context.ts';
import type { House, Routes } from '../house.ts';
import { admit, pressDelivery, typedLately } from '../inbox.ts';
import { helpFor, maxValue, misunderstood, ownCommand } from './help.ts';

/** What a line such as `/walkthrough mine` is answered with. Nothing is written here. */
export function runCommand(c: Asked, routes: Routes, line: Line): Done {
  const { command, text, asked, found, rest } = readLine(routes, line);
  if (found) return run(c, found, rest);
  if (asked === 'help' || asked === '') return done({ tell: helpFor(c.viewer, command, theirsOf(c, routes, command)) });
  return done({ tell: misunderstood(command, text, theirsOf(c, routes, command)) });
}

/** What somebody may type after a command: after the app’s own, whatever any routine offers. */
export function theirsOf(c: Asked, { commands }: Pick<Routes, 'commands'>, command: string): CommandWord[] {
  return commands.filter((one) => (command === ownCommand || one.command === command) && can(c.viewer, one.ability));
}

/** What a line says: the word it begins with, or the one that takes lines such as this. */
export function readLine(routes: Pick<Routes, 'commands'>, line: Line) {
  const { command, text } = wholeLine(routes, line);
  const words = routes.commands.filter((one) => one.command === command);
  const typed = text.split(/\s+/);
  const asked = typed[0]?.toLowerCase();
  const exact = wordMeant(words, typed);
  const found = exact ?? (asked === 'help' ? undefined : words.find((one) => one.takes?.(text)));
  const rest = exact ? typed.slice(exact.word.split(' ').length).join(' ') : text;
  return { command, text, asked, found, rest };
}

/** The word that a line begins with; of several the longest, so `plan owners` before `plan`. */
function wordMeant(words: readonly CommandWord[], typed: readonly string[]): CommandWord | undefined {
  const begins = ({ word }: CommandWord) => word.split(' ').every((part, at) => part === typed[at]?.toLowerCase());
  return words.filter(begins).sort((a, b) => b.word.length - a.word.length)[0];
}

/** A line as Slack hands it over. */
export interface Line {
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
  const { command, found, rest } = readLine(routes, line);
  if (!found?.act || !found.takes?.(rest)) return undefined;
  const cause = causeOf(house.clocks.district, 'command', `${found.command} ${found.word}`.trim(), person.id);
  try {
    return inTx(
      house.db,
      (tx) => {
        const c = askedBy(contextOn(tx, house.clocks.district, house.features), person);
        const acted = act(c, found, rest);
        if (!acted) return undefined;
        if (admit(tx, pressDelivery(`command:${person.id}`, line.command, line.delivery, line.text), c.now))
          throw new Refusal('This was already saved.');
        const last = found.countsAgain && typedLately(tx, person.id, `${command} ${rest}`, c.now);
        if (last) throw new TypedAgain(done({ tell: typedAgainWords(c, { at: last, command, rest }) }));
        house.apply(tx, acted, c.now);
        return acted;
      },
      cause,
    );
  } catch (error) {
    if (error instanceof TypedAgain) return error.answer;
    throw error;
  }
}

function act(c: Asked<Writing>, word: CommandWord, rest: string): Done | undefined {
  requireAbility(c, word.ability);
  return word.act?.(c, rest);
}

/** Rolls back what a line would save that was saved a moment ago: the person is asked. */
class TypedAgain extends Error {
  readonly answer: Done;

  constructor(answer: Done) {
    super('typed again');
    this.answer = answer;
  }
}

/** The wire name of the button that saves a typed line once more. */
const saveAgainName = 'throughline/save-again';

function typedAgainWords(
  { settings }: Asked,
  { at, command, rest }: { at: string; command: string; rest: string },
): Words {
  const time = sayTime(Temporal.Instant.from(at), settings.timeZone);
  return [
    paragraph(`You already saved this at ${time}, so I didn’t save it again: ${command} ${clip(rest, 300)}`),
    ...(rest.length < maxValue ? [buttons(place({ name: saveAgainName }, 'Save it again', `${command} ${rest}`))] : []),
  ];
}

/** *Save it once more*: the line is saved as it was typed. */
export const saveAgain = (routes: Pick<Routes, 'commands'>): ButtonPress => ({
  name: saveAgainName,
  ability: 'app.use',
  press(c, value) {
    const { found, rest } = readLine(routes, lineFrom(value));
    const acted = found?.takes?.(rest) ? act(c, found, rest) : undefined;
    if (!acted) throw fromBefore();
    return acted;
  },
});

/** The line that a button carries. */
export function lineFrom(value: string): Line {
  const [command = '', ...text] = value.split(' ');
  return { command, text: text.join(' ') };
}

/** `/throughline walkthrough mine` is `/walkthrough mine`: generic names may be taken by another app. */
function wholeLine(routes: Pick<Routes, 'commands'>, line: Line): Line {
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
