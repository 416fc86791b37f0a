import { because } from '../../../db/tx.ts';
import { can } from '../../../district/policy.ts';
import { newId, parseRef, refTo } from '../../../district/ref.ts';
import { personById, viewerOn } from '../../../district/roster.ts';
import { entriesOf, stayingFor } from '../../../district/same-person.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { opening } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done, problems, type Retraction } from '../../../kit/outcome.ts';
import { Refusal } from '../../../kit/refusal.ts';
import { whyNotOwn } from '../merging/leaders.ts';
import { toAccountOf } from '../merging/tell.ts';
import { keepingSomebody } from '../people/importers.ts';
import { keepRosterChange } from '../people/store.ts';
import { onRoster } from '../sections.ts';
import { rosterOf } from '../store.ts';
import { keysOf, personKey } from '../workbook/keys.ts';
import { goingOf, pageOf, splitConfirmForm, splitForm, splitLinesForm, splitLinesNow } from './form.ts';
import type { SplitLine } from './lines.ts';
import { howMuch, type SplitMoved, splitLineWords, splitSavedWords, youGetWords, youKeepWords } from './messages.ts';
import { addEntry, messagesAbout, moveLine, refsIn } from './store.ts';

/** Opens the first page of what the entry has. */
export const chooseOther = saving(splitForm, (c, { answers: { other, name, cut }, params: { person } }) => {
  const newName = name.trim();
  if (other === '' && newName === '')
    return problems({ other: 'Choose the other person here, or type their name below.' });
  if (other !== '' && newName !== '') return problems({ name: 'Choose a person above or type a name, not both.' });
  const wrong = whyNotSplit(c, person, other === '' ? undefined : other);
  if (wrong !== undefined) return problems({ other: wrong });
  const { lines, seen } = splitLinesNow(c, person, cut);
  if (lines.length === 0) return problems({ other: 'This entry has no records and no roles.' });
  const who = other === '' ? { name: newName } : { other };
  return done({ open: opening(splitLinesForm, { person, ...who, ...(cut ? { cut } : {}), seen }) });
});

/** Keeps the answers of a page with the window, and opens the next page or the last window. */
export const chooseLines = saving(splitLinesForm, (c, { answers, params, shown }) => {
  const page = pageOf(shown).map((_, at) => (answers[`line-${shown.moves.length + at}`] === 'goes' ? '1' : '0'));
  const moves = shown.moves + page.join('');
  if (moves.length < shown.lines.length) return done({ open: opening(splitLinesForm, { ...params, moves }) });
  const wrong = whyNotSplit(c, params.person, params.other);
  if (wrong !== undefined) throw new Refusal(wrong);
  if (!moves.includes('1')) throw new Refusal(`Nothing was changed: you left everything with ${shown.stays}.`);
  return done({ open: opening(splitConfirmForm, { ...params, moves }) });
});

/** From now on what was chosen names the other person. */
export const saveSplit = saving(splitConfirmForm, (c, { answers: { why }, params: { person, ...params }, shown }) => {
  const wrong = whyNotSplit(c, person, params.other);
  if (wrong !== undefined) throw new Refusal(wrong);
  const going = goingOf(shown);
  because(c.db, { why });
  const other = params.other ?? addEntry(c.db, shown.other, (id) => keyFor(c, shown.other, going, { id, person }));
  const said = messagesAbout(c.db, person, new Set(going.flatMap((line) => refsIn(c.db, line, person))));
  const readBefore = said.filter((one) => mayRead(c, person, one));
  const moved = keepingSomebody(c, () => moveAll(c, going, person, other));
  const two = { stays: shown.stays, other: shown.other };
  for (const id of [person, other]) keepRosterChange(c, id, splitLineWords(two, moved));
  const [by, what] = [c.viewer.person.name, `split/${newId()}`];
  const retract = readBefore
    .filter((one) => !mayRead(c, person, one))
    .map(({ name }): Retraction => ({ name, why: 'it was about somebody else' }));
  return done({
    happened: [{ what: 'rolesChanged' }],
    retract,
    messages: [
      ...toAccountOf(c, person, what, youKeepWords(two, moved, by)),
      ...toAccountOf(c, other, what, youGetWords(two, moved, by)),
    ],
    ...(moved.left > 0 ? { tell: splitSavedWords(two, moved) } : onRoster(c, splitSavedWords(two, moved))),
  });
});

function moveAll(c: Writing, lines: readonly SplitLine[], from: string, to: string): SplitMoved {
  const wanted = howMuch(lines);
  const moved = lines.map((line) => ({ line, n: moveLine(c.db, line, from, to) }));
  const records = moved.reduce((sum, { line, n }) => sum + (line.of === 'records' ? n : 0), 0);
  return { ...wanted, records, left: wanted.records - records };
}

/** By name and school, as a workbook without an address would say it, where nobody is known by that. */
function keyFor(c: Writing, name: string, going: readonly SplitLine[], { id, person }: { id: string; person: string }) {
  const { people } = rosterOf(c.db);
  const moved = new Set(going.flatMap((line) => (line.of === 'role' ? [line.holdingId] : [])));
  const held = people.find((one) => one.id === person)?.holdings.filter((one) => moved.has(one.id)) ?? [];
  const key = personKey(null, name, held.at(-1)?.school ?? null);
  const isKnown = held.length === 0 || people.some((one) => keysOf(one).includes(key));
  return isKnown ? personKey(null, name, id) : key;
}

/** Asked of the roles and records as they are at this moment. */
function mayRead(
  c: Asked<Writing>,
  person: string,
  { about, can: ability }: ReturnType<typeof messagesAbout>[number],
): boolean {
  const who = personById(c.db, person);
  const ref = parseRef(about);
  const facets = ref && c.facetsOf(refTo(ref.noun, ref.id));
  return who !== undefined && facets !== undefined && can(viewerOn(c.db, who, c.today, c.settings), ability, facets);
}

function whyNotSplit(c: Asked<Writing>, person: string, other: string | undefined): string | undefined {
  if (person === other) return 'This is the same entry. Choose the other person.';
  const both = other === undefined ? [person] : [person, other];
  const own = whyNotOwn(c, both);
  if (own !== undefined) return own;
  const merged = both.find((id) => entriesOf(c.db, id).length > 1 || stayingFor(c.db, id) !== id);
  if (merged === undefined) return undefined;
  return `${personById(c.db, merged)?.name ?? ''} has two entries. First use “Undo a merge”.`;
}
