import { entry, heading, type Piece, paragraph, type Words } from '../kit/words/pieces.ts';

/** Home shows so many; the rest is a count and a button. */
const shown = 5;

/** As many as a window shows with room for what stands between them. */
const inWindow = 40;

/** The button on Home that shows the rest. */
export const allToDosName = 'home/to-dos';

/** What is to be done today, first on Home: each with its button, the rest as a count; or that there is nothing. */
export function toDoWords(said: Words): Words {
  const all = toDosOf(said);
  if (all.length === 0) return [heading(title), paragraph('Nothing to do today.')];
  const more = all.length - shown;
  return [heading(title), ...all.slice(0, shown).flat(), ...(more > 0 ? [moreEntry(more)] : [])];
}

/** The same with all of them, in a window. */
export function allToDoWords(said: Words): Words {
  const all = toDosOf(said);
  if (all.length === 0) return [paragraph('Nothing to do today.')];
  const more = all.length - inWindow;
  return [
    heading(title),
    ...all.slice(0, inWindow).flat(),
    ...(more > 0 ? [paragraph(`${more} more come up as these are done.`)] : []),
  ];
}

const title = 'Your to-dos';

const moreEntry = (n: number): Piece =>
  entry(`${n} more to do.`, { action: allToDosName, label: 'Show all', value: '', spoken: 'Show all to-dos' });

/** One to-do is what is said up to and with its button; what is said after the last button is one of its own. */
function toDosOf(words: Words): Words[] {
  const all: Piece[][] = [];
  let open: Piece[] = [];
  for (const piece of words) {
    open.push(piece);
    if (!isPressed(piece)) continue;
    all.push(open);
    open = [];
  }
  return open.length > 0 ? [...all, open] : all;
}

const isPressed = ({ piece }: Piece): boolean => piece === 'buttons' || piece === 'entry' || piece === 'row';
