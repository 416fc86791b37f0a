import { because } from '../../../db/tx.ts';
import { personById } from '../../../district/roster.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { opening } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done, problems } from '../../../kit/outcome.ts';
import { Refusal } from '../../../kit/refusal.ts';
import { keepingSomebody } from '../people/importers.ts';
import { keepRosterChange } from '../people/store.ts';
import { tellWhoLooks } from '../second-person/tell.ts';
import { whoIsWhoLine } from '../second-person/tell-words.ts';
import { onRoster } from '../sections.ts';
import { mergeConfirmForm, mergeForm, takeBackMergeForm } from './form.ts';
import { whyNotOwn } from './leaders.ts';
import {
  mergedLine,
  mergeSavedWords,
  mergeTakenBackWords,
  otherAccountMergedWords,
  partedLine,
  youAreMergedWords,
  youAreTwoWords,
} from './messages.ts';
import { endMerge, keepMerge, mergesNow } from './store.ts';
import { toAccountOf } from './tell.ts';

/** Opens what agrees and what differs of two entries. */
export const chooseMerge = saving(mergeForm, (c, { answers: { stays, away } }) => {
  const wrong = whyNotMerged(c, stays, away);
  return wrong ? problems(wrong) : done({ open: opening(mergeConfirmForm, { stays, away }) });
});

/** From now on two entries are one person. */
export const saveMerge = saving(mergeConfirmForm, (c, { answers: { why }, params: { stays, away } }) => {
  const [wrong] = Object.values(whyNotMerged(c, stays, away) ?? {});
  if (wrong !== undefined) throw new Refusal(wrong);
  because(c.db, { why });
  const names = { stays: nameOf(c, stays), away: nameOf(c, away) };
  const otherGoesOn = personById(c.db, stays)?.slackState === 'found' && personById(c.db, away)?.slackState === 'found';
  const said = { by: c.viewer.person.id, on: c.today, why };
  const mergeId = keepingSomebody(c, () => keepMerge(c.db, { staysId: stays, awayId: away }, said));
  keepRosterChange(c, stays, mergedLine(names));
  tellWhoLooks(c, whoIsWhoLine(mergedLine(names), c.viewer.person.name), { personId: c.viewer.person.id });
  const told = { ...names, by: c.viewer.person.name };
  return done({
    happened: [{ what: 'rolesChanged' }],
    messages: [
      ...toAccountOf(c, stays, `merged/${mergeId}`, youAreMergedWords(told)),
      ...(otherGoesOn ? toAccountOf(c, away, `merged/${mergeId}`, otherAccountMergedWords(told)) : []),
    ],
    ...onRoster(c, mergeSavedWords(names)),
  });
});

/** The two are two people again. */
export const takeBackMerge = saving(takeBackMergeForm, (c, { answers: { merge: mergeId, why } }) => {
  const merge = mergesNow(c.db).find((one) => one.mergeId === mergeId);
  if (!merge) return problems({ merge: 'Somebody already undid this merge.' });
  const own = whyNotOwn(c, [merge.staysId, merge.awayId]);
  if (own !== undefined) return problems({ merge: own });
  because(c.db, { why });
  keepingSomebody(c, () => endMerge(c.db, merge, { by: c.viewer.person.id, on: c.today, why }));
  keepRosterChange(c, merge.staysId, partedLine(merge));
  tellWhoLooks(c, whoIsWhoLine(partedLine(merge), c.viewer.person.name), { personId: c.viewer.person.id });
  const { staysId, stays, awayId, away } = merge;
  const by = c.viewer.person.name;
  return done({
    happened: [{ what: 'rolesChanged' }],
    messages: [
      ...toAccountOf(c, staysId, `parted/${mergeId}`, youAreTwoWords({ name: stays, other: away, by })),
      ...toAccountOf(c, awayId, `parted/${mergeId}`, youAreTwoWords({ name: away, other: stays, by })),
    ],
    ...onRoster(c, mergeTakenBackWords(merge)),
  });
});

function whyNotMerged(c: Asked<Writing>, stays: string, away: string): { stays?: string; away?: string } | undefined {
  if (stays === away) return { away: 'These are the same entry. Choose the other one.' };
  const own = whyNotOwn(c, [stays, away]);
  if (own !== undefined) return { away: own };
  const merged = mergesNow(c.db);
  const gone = merged.find((one) => one.awayId === stays || one.awayId === away);
  if (gone) return { away: `${gone.away} is already merged with ${gone.stays}.` };
  if (!merged.some((one) => one.staysId === away)) return undefined;
  return { away: `${nameOf(c, away)} already has another entry. Keep that one instead.` };
}

const nameOf = (c: Writing, id: string): string => personById(c.db, id)?.name ?? '';
