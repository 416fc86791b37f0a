import type { Person } from '../../district/people.ts';
import { can } from '../../district/policy.ts';
import type { Reading } from '../context.ts';
import { type Asked, askedBy, contextOn } from '../context.ts';
import type { CommandWord } from '../feature.ts';
import type { House, Routes } from '../house.ts';
import { requireAbility } from '../house.ts';
import { type Done, done } from '../outcome.ts';
import { bullets, heading, paragraph, type Words } from '../words/pieces.ts';
import { bold, say } from '../words/text.ts';

/** What a line such as `/walkthrough mine` is answered with. Nothing is written: a command shows, a window or a button acts. */
export function runCommand(
  house: House,
  routes: Routes,
  person: Person,
  line: { command: string; text: string },
): Done {
  const c = askedBy(contextOn(house.db, house.clocks.district), person);
  const words = routes.commands.filter((one) => one.command === line.command);
  const [first = '', ...rest] = line.text.trim().split(/\s+/);
  const asked = first.toLowerCase();
  const found = words.find((one) => one.word === asked);
  if (found) return run(c, found, rest.join(' '));
  return done({ tell: help(c, line.command, words, asked === 'help' ? undefined : first) });
}

function run(c: Asked<Reading>, word: CommandWord, rest: string): Done {
  requireAbility(c.viewer, word.ability);
  return word.run(c, rest);
}

/** The command's words this person may use, from the same declarations that route them. */
function help(c: Asked, command: string, words: readonly CommandWord[], misunderstood: string | undefined): Words {
  const theirs = words.filter((one) => can(c.viewer, one.ability));
  const lines = theirs.map((one) => say`${bold(`${command} ${one.word}`.trim())}  ${one.does}`);
  if (lines.length === 0)
    return [paragraph(`${command} is not part of your role here. Open Throughline’s Home to see what is.`)];
  const sorry = misunderstood
    ? [paragraph(say`“${misunderstood.slice(0, 80)}” is not a word of ${command}. These are:`)]
    : [];
  return [heading(`What ${command} can do`), ...sorry, bullets(lines)];
}
