import { refTo } from '../../../district/ref.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import type { Answers } from '../../../kit/forms/field.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { type Done, done, problems } from '../../../kit/outcome.ts';
import { siteRequestMessages } from '../requests/post.ts';
import { attendedKinds } from '../rules.ts';
import { spokenTyped } from '../spoken/store.ts';
import { changeSiteVisit, keepSiteVisit } from '../store.ts';
import { atOffice, siteVisitChangeForm, siteVisitForm, type VisitAsked } from './form.ts';
import { visitNow } from './show.ts';

type Given = Answers<ReturnType<typeof siteVisitForm.fields>>;

/** Logs a visit, or plans one. */
export const saveSiteVisit = saving(siteVisitForm, (c, { answers, shown }) => {
  const read = readVisit(c, answers, shown);
  if ('wrong' in read) return problems(read.wrong);
  const author = answers.author || shown.authors[0]?.id;
  if (!shown.authors.some(({ id }) => id === author) || author === undefined)
    return problems({ author: 'Choose one of the monitors.' });
  const id = keepSiteVisit(c, { authorId: author, ...read.visit });
  return shownAs(c, id);
});

/** Puts a visit right; whoever was asked for something reads the new day. */
export const saveSiteVisitChange = saving(siteVisitChangeForm, (c, { answers, params: { visit }, shown }) => {
  const read = readVisit(c, answers, shown);
  if ('wrong' in read) return problems(read.wrong);
  changeSiteVisit(c, visit, read.visit);
  return { ...shownAs(c, visit), messages: siteRequestMessages(c, visit) };
});

function readVisit(c: Asked<Writing>, given: Given, { schools }: VisitAsked) {
  const { day, place, note } = given;
  const spokeWith = spokenTyped(c.db, given.spoke);
  if ('problem' in spokeWith) return { wrong: { spoke: spokeWith.problem } };
  const attended = attendedKinds.filter((kind) => given.attended.includes(kind));
  if (day <= c.today && attended.length === 0) return { wrong: { attended: 'Choose at least one.' } };
  if (place !== atOffice && !schools.some(({ id }) => id === place)) return { wrong: { place: 'Choose a school.' } };
  return { visit: { day, schoolId: place === atOffice ? null : place, attended, spokeWith, note } };
}

/** The visit as it is now, in the place of what the window was opened from. */
export function shownAs(c: Asked, id: string): Done {
  const words = visitNow(c, id);
  return done({ tell: words, instead: words });
}

/** A visit by its ref: what its messages are about. */
export const siteVisitRef = (id: string) => refTo('siteVisit', id);
