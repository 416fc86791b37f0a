import type { Day } from '../../../district/days.ts';
import { can } from '../../../district/policy.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { place } from '../../../kit/feature.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { toValue } from '../../../kit/value.ts';
import { nearest } from '../../../kit/words/nearest.ts';
import { buttons, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, clip, say } from '../../../kit/words/text.ts';
import { noteMost } from '../change/form.ts';
import { actionNames, onPart } from '../change/names.ts';
import { block, update } from '../change/save.ts';
import { dueWords } from '../messages.ts';
import { asksForDate } from '../rules.ts';
import { codesIn, facetsIn, type Part, partsCoded } from '../store.ts';
import { partsNowOf, partsWords } from './parts.ts';
import { needsNote, readLine, type TypedLine, typedAs } from './rules.ts';
import { actionWords, oneNow } from './show.ts';

/** As much of a typed line as travels with a button. */
const carried = 500;

/** `/action 1.2.A3`, alone or with words that could not be saved as they are: shows it, or says what is missing. */
export function showTyped(c: Asked, typed: string): Done {
  const line = readLine(typed);
  const parts = partsCoded(c, line.code);
  const [only, another] = parts;
  if (!only) return done({ tell: noSuchCode(c, typed.trim().split(/\s+/)[0] ?? '') });
  const part = another ? ownOf(c, parts) : only;
  const all = () => partsWords(partsNowOf(c, only.actionId), 0);
  if (line.kind === 'code') return done({ tell: part ? actionWords(oneNow(c, part)) : all() });
  if (!part)
    return done({ tell: [paragraph('Each school has its part of this action. Pick the one you mean.'), ...all()] });
  if (!can(c.viewer, 'actions.update', facetsIn(part)))
    return done({ tell: [paragraph(notYours(part)), ...actionWords(oneNow(c, part))] });
  return done({ tell: notRead(part, line) });
}

/** Saves a line that says everything; undefined when it does not, and nothing is saved. */
export function saveTyped(c: Asked<Writing>, typed: string): Done | undefined {
  const line = readLine(typed);
  if (line.kind !== 'status' || (needsNote(line.status) && line.note === '')) return undefined;
  const parts = partsCoded(c, line.code);
  const part = parts.length > 1 ? ownOf(c, parts) : parts[0];
  if (!part || [...line.note].length > noteMost || !can(c.viewer, 'actions.update', facetsIn(part))) return undefined;
  if (line.status === 'blocked') return block(c, part, { words: line.note, from: null });
  const saved = update(c, part, { to: line.status, note: line.note });
  const needsDate = line.status === 'inProgress' && asksForDate(part, c.today);
  return needsDate ? { ...saved, tell: [...(saved.tell ?? []), ...newDateWords(part, c.today)] } : saved;
}

/** A line says no date: it is asked for beside what was saved. */
const newDateWords = (part: Part, today: Day): Words => [
  paragraph(`It ${dueWords(part, today).replace('overdue, ', '')}. When will it be done?`),
  buttons(onPart(part, 'still', 'New date…', 'one 0')),
];

/** Of several parts the one that is meant: the only one that is this person's own. */
function ownOf({ viewer }: Asked, parts: readonly Part[]): Part | undefined {
  const [own, another] = parts.filter(({ ownerId }) => ownerId === viewer.person.id);
  return another ? undefined : own;
}

const notYours = (part: Part): string =>
  `I didn’t save that: ${part.owner ?? 'nobody yet'} owns ${part.code}. You can add a note.`;

function noSuchCode(c: Asked, typed: string): Words {
  const near = nearest(typed, codesIn(c.db));
  return [
    paragraph(say`The plan has no action “${typed}”.`),
    ...(near ? [paragraph(say`Did you mean ${bold(`/action ${near}`)}?`)] : []),
    buttons(place({ name: actionNames.mine }, 'My actions', '')),
  ];
}

/** What was understood of a line, what was not, the nearest line that is valid, and a window for what was typed. */
export function notRead(part: Part, line: Exclude<TypedLine, { kind: 'code' }>): Words {
  const status = line.kind === 'status' ? line.status : line.meant;
  const typed = line.kind === 'status' ? line.note : line.rest;
  const why =
    line.kind === 'unclear'
      ? say`I don’t know “${typed}”, so I didn’t save anything for ${bold(part.code)}.`
      : typed === ''
        ? say`Please add a few words to ${bold(part.code)} ${typedAs[status]}: what was done, or what’s in the way. I didn’t save anything yet.`
        : say`Your note on ${bold(part.code)} is too long: ${noteMost} letters fit. I didn’t save anything yet.`;
  const example = needsNote(status) ? ' and a few words' : '';
  const value = toValue(part.id, `${status} ${clip(typed, carried)}`.trim());
  const label = typed === '' ? 'Add the words…' : 'Use these words…';
  return [
    paragraph(why),
    paragraph(say`This works: ${bold(`/action ${part.code} ${typedAs[status]}`)}${example}`),
    buttons(place({ name: actionNames.typed }, label, value)),
  ];
}
