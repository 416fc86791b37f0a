import { type EvidenceKind, evidenceKinds } from '../../../district/evidence-kinds.ts';
import type { Happening } from '../../../district/happenings.ts';
import { can } from '../../../district/policy.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { type GivenEvidence, keepGiven, wrongLink } from '../../../kit/evidence/ask.ts';
import { mayToday, roleForbids } from '../../../kit/forms/person.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { type Done, done, problems } from '../../../kit/outcome.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import { paragraph } from '../../../kit/words/pieces.ts';
import { savedWords } from '../messages.ts';
import { monthlyAbout } from '../monthly/messages.ts';
import { isOpenAction } from '../rules.ts';
import { type Part, partById, partRef } from '../store.ts';
import { blockedForm, commentForm, doneForm } from './form.ts';
import { keepComment, keepUpdate } from './store.ts';

/** Where Slack's answer to where a piece of evidence lies is heard. */
export const evidenceHeard = 'actions/evidence';

/** Says how a part goes and brings what speaks of it up to date. What a leader dropped only a leader takes up again. */
export function update(c: Asked<Writing>, part: Part, said: Parameters<typeof keepUpdate>[2]): Done {
  if (part.status === 'dropped' && !can(c.viewer, 'actions.drop'))
    throw new Refusal(`${part.code} was dropped by a leader of the district. Ask them to take it up again.`);
  keepUpdate(c, part, said);
  return after(c, part);
}

/** What is said and brought up to date after a change of a part. */
export function after(c: Asked<Writing>, { id }: Part): Done {
  const part = partById(c.db, id);
  if (!part) throw notFound();
  return done({ messages: monthlyAbout(c, id), tell: [paragraph(savedWords(part, c.today))] });
}

/** It is done: the note and what shows it are kept. */
export const saveDone = saving(doneForm, (c, { answers, shown }) => {
  const wrong = wrongLink(answers.link);
  if (wrong) return problems({ link: wrong });
  const saved = update(c, shown.part, { to: 'complete', note: answers.note });
  return { ...saved, errands: keptEvidence(c, shown.part, answers) };
});

/** It is blocked: whoever keeps what stands in the way hears of it. */
export const saveBlocked = saving(blockedForm, (c, { answers, shown }) => {
  if (answers.from !== '' && !mayToday(c, answers.from, 'obstacles.raise')) return problems({ from: roleForbids });
  const wanted = answers.unblock === '' ? '' : `\nWhat would unblock it: ${answers.unblock}`;
  return block(c, shown.part, { words: `${answers.note}${wanted}`, from: answers.from || null });
});

/** Says that a part is blocked, and lets the others hear of it. */
export function block(c: Asked<Writing>, part: Part, said: { words: string; from: string | null }): Done {
  const happened: Happening = { what: 'blocked', about: partRef(part), by: c.viewer.person.id, ...said };
  return { ...update(c, part, { to: 'blocked', note: said.words }), happened: [happened] };
}

/** A word on a part, with what it points at. */
export const saveComment = saving(commentForm, (c, { answers, shown }) => {
  const wrong = wrongLink(answers.link);
  if (wrong) return problems({ link: wrong });
  keepComment(c, shown.part, answers.note);
  return done({
    errands: keptEvidence(c, shown.part, answers),
    tell: [paragraph(`Saved beside ${shown.part.code}.`)],
  });
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
    throw new Refusal(`${part.code} is ${part.status} already. Type /action ${part.code} to take it up again.`);
  if (part.status === 'inProgress' && part.movedOn === c.today) return done();
  const { tell: _, ...saved } = update(c, part, { to: 'inProgress', note: '' });
  return saved;
}
