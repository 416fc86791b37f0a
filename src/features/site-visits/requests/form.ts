import { z } from 'zod';
import { sayDay } from '../../../district/days.ts';
import { refTo } from '../../../district/ref.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { type ButtonPress, opens } from '../../../kit/feature.ts';
import { lineField, paragraphField } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { wantedIn } from '../../../kit/forms/wanted.ts';
import { done, problems } from '../../../kit/outcome.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import { aside, paragraph, quote, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { type SiteAnswer, siteAnswers } from '../rules.ts';
import { type SiteVisit, siteVisitById } from '../store.ts';
import { ownVisit } from '../visit/form.ts';
import { siteNames } from '../visit/names.ts';
import { shownAs } from '../visit/save.ts';
import { typedBy } from '../visit/words.ts';
import { siteRequestMessages } from './post.ts';
import {
  answerSiteRequest,
  keepSiteRequest,
  type SiteRequest,
  siteRequestById,
  siteRequestsFor,
  takeBackSiteRequest,
} from './store.ts';

/** More than anybody asks for one day. */
const most = 40;

type Visited = Pick<SiteVisit, 'day' | 'school' | 'author' | 'authorId' | 'enteredBy' | 'enteredById'>;

/** People and things wanted on a visit, one a line. */
export const siteAskForm = defineForm({
  name: 'site-visits/ask',
  title: 'Ask for people or things',
  submit: 'Ask',
  ability: 'siteVisits.own',
  params: z.object({ visit: z.string() }),
  about: ({ visit }) => refTo('siteVisit', visit),
  load(c, { visit: id }): Visited {
    const visit = ownVisit(c, id);
    if (visit.day < c.today) throw new Refusal('This visit is over. Ask for something before the next one.');
    return visit;
  },
  intro: (visit: Visited): Words => [
    paragraph(say`${bold(sayDay(visit.day))} · ${visit.school ?? 'The district office'}`),
    aside('Each line goes to the person named, with buttons to answer. Without a name it goes to the plan manager.'),
    ...(typedBy(visit) === '' ? [] : [aside(typedBy(visit))]),
  ],
  fields: () => ({
    wanted: paragraphField('Who or what do you want to see? One a line', {
      hint: 'What | who. For example: Two grade 4 teachers | Pat Okafor',
    }),
  }),
});

/** Asks for each line of whoever holds it. */
export const saveSiteAsk = saving(siteAskForm, (c, { answers, params: { visit } }) => {
  const lines = wantedIn(c, answers.wanted);
  if ('problem' in lines) return problems({ wanted: lines.problem });
  if (siteRequestsFor(c.db, [visit]).length + lines.length > most)
    return problems({ wanted: `At most ${most} things can be asked for one visit.` });
  const ids = lines.map((one) => keepSiteRequest(c, { visitId: visit, ...one }));
  return { ...shownAs(c, visit), messages: ids.flatMap((id) => siteRequestMessages(c, visit, id)) };
});

/** A request that can still be answered. Refuses any other. */
function wantedNow(c: Asked, id: string): { readonly request: SiteRequest; readonly visit: SiteVisit } {
  const request = siteRequestById(c.db, id);
  const visit = request && siteVisitById(c.db, request.visitId);
  if (!request || !visit) throw notFound();
  if (request.takenBackOn !== null || visit.cancelledOn !== null || visit.day < c.today)
    throw new Refusal('It’s no longer needed. Thank you.');
  return { request, visit };
}

/** What the window of an answer shows. */
export interface RequestAsked {
  readonly request: Pick<SiteRequest, 'words' | 'owner'>;
  readonly visit: Pick<SiteVisit, 'day' | 'author'>;
  readonly answer: SiteAnswer;
  /** Who is asked, where somebody else answers. */
  readonly of: string | undefined;
}

/** *Yes…* or *Can’t…*, with a word. */
export const siteRequestForm = defineForm({
  name: 'site-visits/request-answer',
  title: 'Answer a request',
  submit: 'Send',
  ability: 'siteRequests.answer',
  params: z.object({ request: z.string(), answer: z.enum(siteAnswers) }),
  about: ({ request }) => refTo('siteRequest', request),
  load(c, { request: id, answer }): RequestAsked {
    const { request, visit } = wantedNow(c, id);
    return { request, visit, answer, of: request.ownerId === c.viewer.person.id ? undefined : request.owner };
  },
  intro: ({ request, visit, of }: RequestAsked): Words => [
    paragraph(say`For the site visit of ${visit.author} on ${bold(sayDay(visit.day))}:`),
    quote(request.words),
    ...(of === undefined ? [] : [aside(`We asked ${of}. Write what they say.`)]),
  ],
  fields: ({ answer }) => ({
    words:
      answer === 'yes'
        ? lineField('When and where?', { optional: true, max: 300 })
        : lineField('Why not, or what could you offer instead?', { max: 300 }),
  }),
});

/** Keeps the answer; the message that asked says it. */
export const saveSiteRequest = saving(siteRequestForm, (c, { answers: { words }, params: { request: id, answer } }) => {
  const { visit } = wantedNow(c, id);
  answerSiteRequest(c, id, { answer, answerWords: words });
  return done({ messages: siteRequestMessages(c, visit.id, id) });
});

/** It is not wanted any more. */
export const takeBackSite: ButtonPress = {
  name: siteNames.takeBack,
  ability: 'siteVisits.own',
  about: 'siteRequest',
  press(c: Asked<Writing>, id) {
    const { visit } = wantedNow(c, id);
    takeBackSiteRequest(c, id);
    return { ...shownAs(c, visit.id), messages: siteRequestMessages(c, visit.id, id) };
  },
};

export const openSiteAsk = opens(siteNames.ask, siteAskForm, (_, visit) => ({ visit }));
export const openSiteYes = opens(siteNames.yes, siteRequestForm, (_, request) => ({ request, answer: 'yes' as const }));
export const openSiteCannot = opens(siteNames.cannot, siteRequestForm, (_, request) => ({
  request,
  answer: 'cannot' as const,
}));
