import { evidenceKinds } from '../../../district/evidence-kinds.ts';
import type { Happening, Happenings } from '../../../district/happenings.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { type GivenEvidence, keepGiven, wrongLink } from '../../../kit/evidence/ask.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { type Done, done, problems } from '../../../kit/outcome.ts';
import { Refusal } from '../../../kit/refusal.ts';
import { paragraph } from '../../../kit/words/pieces.ts';
import type { SchoolItemAt } from '../items/at.ts';
import { keepItemNote, keepItemUndone, keepItemUpdate, nothingToUndo } from '../items/keep.ts';
import { listAgain } from '../own/show.ts';
import { itemRights } from '../own/shown.ts';
import { planRights } from '../own/store.ts';
import { itemDoneForm, itemNoteForm } from './form.ts';

/** Where Slack’s answer to where a piece of evidence lies is heard. */
export const itemEvidenceHeard = 'school-plans/evidence';

/**
 * Keeps what somebody says of an item: of one of the school’s own here, of its part of a district action with the action, which keeps
 * the one status there is.
 */
export function sayOfItem(c: Asked<Writing>, at: SchoolItemAt, said: Happenings['partSaid']['said']): Happening[] {
  requireUpdating(c, at);
  const { item } = at;
  if (item.kind === 'part') return [{ what: 'partSaid', partId: item.id, by: c.viewer.person.id, said }];
  if (said.kind === 'undone') keepItemUndone(c, item);
  else if (said.kind === 'comment') keepItemNote(c, item, said.note);
  else if (!isSaidAlready(c, at, said)) keepItemUpdate(c, item, said);
  return [];
}

/** Tapped twice on a day it is kept once. */
const isSaidAlready = ({ today }: Asked, { item }: SchoolItemAt, { to, note }: { to: string; note: string }): boolean =>
  to === 'inProgress' && note === '' && item.status === to && item.movedOn === today;

function requireUpdating(c: Asked, { item, plan, schoolId }: SchoolItemAt): void {
  if (item.status === 'dropped') throw new Refusal(`${item.code} was dropped. Nothing can be said of it any more.`);
  const may = planRights(c, schoolId, plan);
  if (!itemRights(c, schoolId, item, { plan, may }).update)
    throw new Refusal('This plan isn’t this year’s, or it’s closed. Its items stay as they are.');
}

/** One tap: in progress. */
export const tapInProgress = (c: Asked<Writing>, at: SchoolItemAt): Happening[] =>
  sayOfItem(c, at, { kind: 'update', to: 'inProgress', note: '' });

/** Takes back one’s own tap of today. */
export function undoTap(c: Asked<Writing>, at: SchoolItemAt): Happening[] {
  if (at.item.tappedBy !== c.viewer.person.id) throw nothingToUndo(at.item);
  return sayOfItem(c, at, { kind: 'undone' });
}

/** What was said, and the list it was said in as it is then. A message and Home follow by themselves. */
export function shownInList(c: Asked<Writing>, at: SchoolItemAt, from: number | null, parts: Partial<Done>): Done {
  if (from === null) return done({ ...parts, ...(parts.tell ? { instead: parts.tell } : {}) });
  return done({ ...parts, insteadOnceKept: () => listAgain(c, at, from) ?? [] });
}

/** It is complete: the note and what shows it are kept. */
export const saveItemDone = saving(itemDoneForm, (c, { answers, params: { from }, shown: { at } }) =>
  keptFrom(c, at, from, {
    answers,
    said: { kind: 'update', to: 'complete', note: answers.note },
    tell: `${at.item.code} is complete.`,
  }),
);

/** A note on an item, with what it points at. */
export const saveItemNote = saving(itemNoteForm, (c, { answers, params: { from }, shown: { at } }) =>
  keptFrom(c, at, from, {
    answers,
    said: { kind: 'comment', note: answers.note },
    tell: `Your note is with ${at.item.code}.`,
  }),
);

interface FromWindow {
  readonly answers: GivenEvidence & { readonly kind: string };
  readonly said: Happenings['partSaid']['said'];
  readonly tell: string;
}

function keptFrom(c: Asked<Writing>, at: SchoolItemAt, from: number | null, { answers, said, tell }: FromWindow) {
  const wrong = wrongLink(answers.link);
  if (wrong) return problems({ link: wrong });
  const happened = sayOfItem(c, at, said);
  const kind = evidenceKinds.find((one) => one === answers.kind) ?? null;
  const errands = keepGiven(c, at.item.ref, { ...answers, kind }, itemEvidenceHeard);
  return shownInList(c, at, from, { happened, errands, tell: [paragraph(tell)] });
}
