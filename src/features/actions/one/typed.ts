import type { Day } from '../../../district/days.ts';
import { can } from '../../../district/policy.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { place } from '../../../kit/feature.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { toValue } from '../../../kit/value.ts';
import { counted } from '../../../kit/words/lists.ts';
import { nearest } from '../../../kit/words/nearest.ts';
import { aside, buttons, entry, heading, type Piece, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, clip, say } from '../../../kit/words/text.ts';
import { noteMost } from '../change/form.ts';
import { actionNames, onPart } from '../change/names.ts';
import { block, update } from '../change/save.ts';
import { actionOwnerWords, standingWords } from '../messages.ts';
import { worstPartsFirst } from '../rules.ts';
import { codesIn, facetsIn, type Part, partsCoded } from '../store.ts';
import { needsNote, readLine, type TypedLine, typedAs } from './rules.ts';
import { actionWords, oneNow } from './show.ts';

const listed = 40;
/** As much of a typed line as travels with a button. */
const carried = 500;

/** `/action 1.2.A3`, alone or with words that could not be saved as they are: shows it, or says what is missing. */
export function showTyped(c: Asked, typed: string): Done {
  const line = readLine(typed);
  const parts = partsCoded(c, line.code);
  const [only, another] = parts;
  if (!only) return done({ tell: noSuchCode(c, typed.trim().split(/\s+/)[0] ?? '') });
  const part = another ? ownOf(c, parts) : only;
  if (line.kind === 'code') return done({ tell: part ? actionWords(oneNow(c, part)) : partsWords(parts, c.today) });
  if (!part)
    return done({
      tell: [paragraph('This action has a part at each school. Open the one you mean.'), ...partsWords(parts, c.today)],
    });
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
  return update(c, part, { to: line.status, note: line.note });
}

/** Of several parts the one that is meant: the only one that is this person's own. */
function ownOf({ viewer }: Asked, parts: readonly Part[]): Part | undefined {
  const [own, another] = parts.filter(({ ownerId }) => ownerId === viewer.person.id);
  return another ? undefined : own;
}

const notYours = (part: Part): string =>
  `Nothing was saved: ${actionOwnerWords(part)} answers for ${part.code}. You can leave a word on it.`;

function noSuchCode(c: Asked, typed: string): Words {
  const near = nearest(typed, codesIn(c.db));
  return [
    paragraph(say`There is no action “${clip(typed, 40)}” in the plan.`),
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
      ? say`${bold(part.code)} was understood, “${clip(typed, 80)}” was not. Nothing was saved.`
      : typed === ''
        ? say`${bold(part.code)} ${typedAs[status]} was understood. A few words are missing: what was done, or what is in the way. Nothing was saved.`
        : say`${bold(part.code)} ${typedAs[status]} was understood. The words after it are too long: ${noteMost} letters fit. Nothing was saved.`;
  const example = needsNote(status) ? ' and a few words' : '';
  const value = toValue(part.id, `${status} ${clip(typed, carried)}`.trim());
  const label = typed === '' ? 'Say it in a window' : 'Use these words in a window';
  return [
    paragraph(why),
    paragraph(say`A line that works: ${bold(`/action ${part.code} ${typedAs[status]}`)}${example}`),
    buttons(place({ name: actionNames.typed }, label, value)),
  ];
}

/** The parts of one action, the worst first. */
export function partsWords(parts: readonly Part[], today: Day): Words {
  const complete = parts.filter(({ status }) => status === 'complete').length;
  const [first] = parts;
  const head: Piece[] = first ? [heading(`Action ${first.code}`), paragraph(first.words)] : [];
  return [
    ...head,
    paragraph(`${complete} of ${counted(parts.length, 'part', 'parts')} complete.`),
    ...worstPartsFirst(parts, today)
      .slice(0, listed)
      .map((one) =>
        entry(
          say`${bold(one.school ?? 'All schools')} · ${standingWords({ ...one, school: null }, today)} · ${actionOwnerWords(one)}`,
          onPart(one, 'open', 'Open'),
        ),
      ),
    ...(parts.length > listed ? [aside(`and ${parts.length - listed} more`)] : []),
  ];
}
