import type { Asked, Writing } from '../../kit/context.ts';
import type { CommandWord } from '../../kit/feature.ts';
import type { Done } from '../../kit/outcome.ts';
import { buttons, paragraph, type Words } from '../../kit/words/pieces.ts';
import { bold, say } from '../../kit/words/text.ts';
import { asRead } from '../from-slack.ts';
import { type House, type Routes, requireRight } from '../house.ts';
import { actOnCommand, type Line, readLine, runCommand, theirsOf } from './command.ts';
import { helpButton, helpFor, nearWords, ownCommand, severalWords, typeButton, unknown } from './help.ts';
import { type Meant, meantBy } from './meant.ts';

/** What somebody is answered who wrote to the app, and the command it is the answer to, if it is one’s. */
export interface Answered {
  readonly words: Words;
  readonly word?: CommandWord | undefined;
}

/**
 * Reads a message as a line after `/throughline`, or, where it is none, as the command it is about, and gives the answer in words. Only
 * a line that is typed as it is meant to be saves anything: a sentence is answered. `delivery` is what makes it the same message.
 */
export function answerInWords(
  house: House,
  routes: Routes,
  c: Asked<Writing>,
  { markup, delivery }: { readonly markup: string; readonly delivery: string },
): Answered {
  const text = asRead(markup).trim();
  const line = lineIn(routes, text);
  if (!line) return answerTo(routes, c, text, meant(routes, c, text));
  const saved = actOnCommand(house, routes, c.viewer.person, { ...line, delivery });
  const { found } = readLine(routes, line);
  return { words: inWords(routes, c, line, saved ?? runCommand(c, routes, line)), word: found };
}

/** The line that was typed, if it is one: a command and what it takes, and not a sentence that begins with such a word. */
function lineIn(routes: Routes, text: string): Line | undefined {
  const asTyped = lineFromText(routes, text);
  const typed = readLine(routes, asTyped);
  if (typed.found?.takes?.(typed.rest) && typed.rest !== '') return asTyped;
  const line = lineFromText(routes, text.replace(/[\s?!.]+$/, ''));
  const { command, found, rest, asked } = readLine(routes, line);
  if (found) return rest.split(/\s+/).length <= 2 ? line : undefined;
  const takesAny = routes.commands.some((one) => one.command === command && one.withTyped);
  return asked === 'help' || (command !== ownCommand && takesAny) ? line : undefined;
}

/** `/rate mine` as it stands; anything else is what follows `/throughline`. */
function lineFromText({ commands }: Routes, text: string): Line {
  const [first = '', ...rest] = text.split(/\s+/);
  const command = first.toLowerCase();
  const isOne = command === ownCommand || commands.some((one) => one.command === command);
  return isOne ? { command, text: rest.join(' ') } : { command: ownCommand, text: text.replace(/^\/+/, '') };
}

/** Of what this person may type; where it is none of that, of all there is: then they are told that it is not theirs. */
function meant(routes: Routes, c: Asked, text: string): Meant {
  const theirs = meantBy(text, theirsOf(c, routes, ownCommand));
  if (theirs.kind !== 'nothing' && theirs.kind !== 'near') return theirs;
  const any = meantBy(text, routes.commands);
  return any.kind === 'one' ? any : theirs;
}

function answerTo(routes: Routes, c: Asked, text: string, found: Meant): Answered {
  switch (found.kind) {
    case 'one': {
      const line = { command: found.word.command, text: found.word.word };
      return { words: inWords(routes, c, line, runCommand(c, routes, line)), word: found.word };
    }
    case 'several':
      return { words: severalWords(found.words) };
    case 'near':
      return { words: nearWords(found) };
    case 'help':
      return { words: helpFor(c.viewer, ownCommand, theirsOf(c, routes, ownCommand)) };
    case 'thanks':
      return { words: [paragraph('You’re welcome.')] };
    case 'nothing':
      return { words: [paragraph(unknown(text)), buttons(helpButton)] };
  }
}

/** The same in a message: Slack lets no message open a window, so a button does. */
function inWords(routes: Routes, c: Asked, line: Line, { open, tell }: Done): Words {
  if (!open) return tell ?? [paragraph('Done.')];
  requireRight(routes, c, open.form.ability, open.form.about?.(open.params));
  return windowButton(open.form.title, `${line.command} ${line.text}`.trim());
}

export const windowButton = (title: string, line: string): Words => [
  paragraph(say`Press to open ${bold(title)}.`),
  buttons(typeButton(`${title}…`, line, 'primary')),
];
