import { type Day, sayDay } from '../../../district/days.ts';
import type { ButtonPiece, Words } from '../../../kit/words/pieces.ts';
import { buttons, paragraph, quote } from '../../../kit/words/pieces.ts';
import { bold, clip, say, type Text } from '../../../kit/words/text.ts';
import { siteAnswerNames } from '../rules.ts';
import { siteNames } from '../visit/names.ts';
import type { SiteRequest } from './store.ts';

/** A request as it is shown. */
export type SiteWanted = Pick<SiteRequest, 'id' | 'words' | 'owner' | 'answer' | 'answerWords'>;

const answerText = ({ answer, answerWords }: SiteWanted): string =>
  `${siteAnswerNames[answer ?? 'open']}${answerWords === '' ? '' : `: ${answerWords}`}`;

/** `The math coach, from Dina Director`, and what became of it. */
export const requestLine = (one: SiteWanted): Text => say`${bold(one.words)}, from ${one.owner}\n${answerText(one)}`;

/** What its holder says in a short window; what was said already is not offered again. */
export function requestButtons({ id, words, answer }: Pick<SiteRequest, 'id' | 'words' | 'answer'>): ButtonPiece[] {
  const on = (action: string, label: string): ButtonPiece => ({
    action,
    label,
    value: id,
    spoken: `${label.replace('…', '')}: ${clip(words, 60)}`,
  });
  return [
    ...(answer === 'yes' ? [] : [on(siteNames.yes, 'Yes…')]),
    ...(answer === 'cannot' ? [] : [on(siteNames.cannot, 'Can’t…')]),
  ];
}

/** What somebody is asked for, in their direct messages: the same message says later what they answered. */
export interface SiteRequestShown {
  readonly request: SiteWanted;
  /** Whose visit, where, when, and who typed it where that is somebody else. */
  readonly visit: { readonly author: string; readonly at: string; readonly day: Day };
  readonly typed: string;
  readonly state: 'wanted' | 'takenBack' | 'calledOff';
}

/** To whoever holds what is wanted. */
export function siteRequestWords({ request, visit, typed, state }: SiteRequestShown): Words {
  const when = say`${visit.author} visits ${visit.at} on ${bold(sayDay(visit.day))} and asks you for this:`;
  const intro = [paragraph(when), quote(request.words), ...(typed === '' ? [] : [paragraph(typed)])];
  if (state === 'takenBack') return [...intro, paragraph('It’s no longer needed. Nothing to do.')];
  if (state === 'calledOff')
    return [...intro, paragraph('The visit is called off, so it isn’t needed. Nothing to do.')];
  return [
    ...intro,
    ...(request.answer === null ? [] : [paragraph(`You said: ${answerText(request)}`)]),
    buttons(...requestButtons(request)),
  ];
}

/** Why somebody is reminded. */
export const siteRequestText = ({ words }: Pick<SiteRequest, 'words'>, day: Day, of?: string): Text =>
  of === undefined
    ? say`Site visit on ${sayDay(day)}: “${words}”.`
    : say`Site visit on ${sayDay(day)}: ${of}, who isn’t in Slack, is asked for “${words}”.`;
