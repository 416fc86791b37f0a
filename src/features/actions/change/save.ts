import { type EvidenceKind, evidenceKinds } from '../../../district/evidence-kinds.ts';
import type { Happening, Happenings } from '../../../district/happenings.ts';
import { can } from '../../../district/policy.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { type GivenEvidence, keepGiven, wrongLink } from '../../../kit/evidence/ask.ts';
import { mayToday, roleForbids } from '../../../kit/forms/person.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { type Done, done, problems } from '../../../kit/outcome.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import { paragraph } from '../../../kit/words/pieces.ts';
import { savedWords } from '../messages.ts';
import { backIn, viewOf } from '../mine/views.ts';
import { monthlyAbout } from '../monthly/messages.ts';
import { canBeUndone, isOpenAction } from '../rules.ts';
import { type Part, partById, partRef } from '../store.ts';
import { type AboutPart, blockedForm, commentForm, doneForm, stillForm } from './form.ts';
import { standingOf } from './log.ts';
import { keepComment, keepUndone, keepUpdate } from './store.ts';

/** Where Slack's answer to where a piece of evidence lies is heard. */
export const evidenceHeard = 'actions/evidence';

/** Says how a part goes and brings what speaks of it up to date. What a leader dropped only a leader takes up again. */
export function update(c: Asked<Writing>, part: Part, said: Parameters<typeof keepUpdate>[2]): Done {
  if (part.status === 'dropped' && !can(c.viewer, 'actions.drop'))
    throw new Refusal(`A district leader dropped ${part.code}. Ask them to reopen it.`);
  keepUpdate(c, part, said);
  return after(c, part);
}

/** What is said and brought up to date after a change of a part. */
export function after(c: Asked<Writing>, { id }: Part): Done {
  const part = partById(c.db, id);
  if (!part) throw notFound();
  return done({ messages: monthlyAbout(c, id), tell: [paragraph(savedWords(part, c.today))] });
}

/** The same, and the view that the window was opened from shows it. */
export function shownBack(c: Asked<Writing>, saved: Done, { part, back = '' }: AboutPart): Done {
  const instead = viewOf(c, backIn(back), part);
  return { ...saved, instead: instead ?? saved.tell ?? [] };
}

/** It is complete: the note and what shows it are kept. */
export const saveDone = saving(doneForm, (c, { answers, params, shown }) => {
  const wrong = wrongLink(answers.link);
  if (wrong) return problems({ link: wrong });
  const saved = update(c, shown.part, { to: 'complete', note: answers.note });
  const errands = keptEvidence(c, shown.part, answers);
  return shownBack(c, { ...saved, errands }, params);
});

/** It goes on, with a new date. */
export const saveStill = saving(stillForm, (c, { answers: { dueOn, note }, params, shown }) => {
  if (dueOn < c.today) return problems({ dueOn: 'Pick today or a later day.' });
  return shownBack(c, update(c, shown.part, { to: 'inProgress', note, dueOn }), params);
});

/** It is blocked: whoever keeps what stands in the way hears of it. */
export const saveBlocked = saving(blockedForm, (c, { answers, params, shown }) => {
  if (answers.from !== '' && !mayToday(c, answers.from, 'obstacles.raise')) return problems({ from: roleForbids });
  const wanted = answers.unblock === '' ? '' : `\nWhat would unblock it: ${answers.unblock}`;
  const committee = answers.committee.length > 0;
  const said = { words: `${answers.note}${wanted}`, from: answers.from || null, committee };
  return shownBack(c, block(c, shown.part, said), params);
});

/** Says that a part is blocked, and lets the others hear of it. */
export function block(
  c: Asked<Writing>,
  part: Part,
  said: Pick<Happenings['blocked'], 'words' | 'from' | 'committee'>,
): Done {
  const happened: Happening = { what: 'blocked', about: partRef(part), by: c.viewer.person.id, ...said };
  return { ...update(c, part, { to: 'blocked', note: said.words }), happened: [happened] };
}

/** A note on a part, with what it points at. */
export const saveComment = saving(commentForm, (c, { answers, params, shown }) => {
  const wrong = wrongLink(answers.link);
  if (wrong) return problems({ link: wrong });
  keepComment(c, shown.part, answers.note);
  const errands = keptEvidence(c, shown.part, answers);
  return shownBack(c, done({ errands, tell: [paragraph(`Your note is with ${shown.part.code}.`)] }), params);
});

const keptEvidence = (c: Asked<Writing>, part: Part, given: GivenEvidence & { readonly kind: string }) =>
  keepGiven(c, partRef(part), { ...given, kind: kindIn(given.kind) }, evidenceHeard);

/** The kind of evidence that was chosen; null for none. */
export const kindIn = (chosen: string): EvidenceKind | null => evidenceKinds.find((one) => one === chosen) ?? null;

/**
 * It goes on: one tap, nothing typed. A tap in a list of yesterday does not undo what was finished since; `takingUp` is for
 * where it says that it does. Said twice on a day it is kept once.
 */
export function stillMoving(c: Asked<Writing>, part: Part, { takingUp }: { readonly takingUp: boolean }): Done {
  if (!isOpenAction(part.status) && !takingUp)
    throw new Refusal(`${part.code} is already ${part.status}. Type /action ${part.code} to reopen it.`);
  if (part.status === 'inProgress' && part.movedOn === c.today) return done();
  const { tell: _, ...saved } = update(c, part, { to: 'inProgress', note: '' });
  return saved;
}

/** Takes back the tap of today: the part stands as it did before, and the log keeps both. */
export function undoUpdate(c: Asked<Writing>, part: Part): Done {
  const { last } = standingOf(c.db, part.id);
  if (!last || !canBeUndone(last, { by: c.viewer.person.id, today: c.today }))
    throw new Refusal(`There’s nothing of yours from today to undo on ${part.code}.`);
  keepUndone(c, part, last.id);
  return done({ messages: monthlyAbout(c, part.id) });
}
