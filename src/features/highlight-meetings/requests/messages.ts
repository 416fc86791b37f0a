import { sayDay } from '../../../district/days.ts';
import { sayWhen, type When } from '../../../kit/meetings/words.ts';
import type { ButtonPiece, Piece, Words } from '../../../kit/words/pieces.ts';
import { aside, buttons, entry, heading, paragraph, quote } from '../../../kit/words/pieces.ts';
import { bold, clip, join, linked, say, type Text } from '../../../kit/words/text.ts';
import { highlightNames } from '../messages.ts';
import { answerNames, tally } from './rules.ts';
import type { HighlightRequest } from './store.ts';

/** A request as it is shown. */
export type RequestShown = Pick<HighlightRequest, 'id' | 'words' | 'owner' | 'answer' | 'answerWords' | 'attached'>;

/** What its holder says with one tap, or with a few words; what was said already is not offered again. */
export function answerButtons({ id, words, answer }: RequestShown): ButtonPiece[] {
  const on = (action: string, label: string): ButtonPiece => ({
    action,
    label,
    value: id,
    spoken: `${label} ${clip(words, 60)}`,
  });
  return [
    ...(answer === null || answer === 'cannot' ? [on(highlightNames.bring, 'Will bring it')] : []),
    on(highlightNames.attach, 'Attach…'),
    ...(answer === 'cannot' ? [] : [on(highlightNames.cannot, 'Cannot…')]),
  ];
}

/** `● attached: Attendance by grade`, with what was attached as links. */
export function answerText({ answer, answerWords, attached }: RequestShown): Text {
  const links = attached.slice(0, 4).map(({ words, url }) => linked(clip(words, 80), url));
  const more = attached.length - links.length;
  const said = [
    ...(answer === 'attached' || answer === 'bring' ? links : []),
    ...(more > 0 ? [say`and ${more} more`] : []),
    ...(answerWords === '' ? [] : [say`${clip(answerWords, 300)}`]),
  ];
  const state = answerNames[answer ?? 'open'];
  return said.length === 0 ? say`${state}` : say`${state}: ${join(said, ', ')}`;
}

/** What somebody is asked for, in their direct messages: the same message says later what they answered. */
export interface WantedShown {
  readonly request: RequestShown;
  readonly when: When;
  readonly by: string;
  /** Somebody wrote it down for the plan monitor. */
  readonly onBehalf: boolean;
  readonly state: 'wanted' | 'takenBack' | 'calledOff';
}

/** To whoever holds what is wanted. */
export function requestWords({ request, when, by, onBehalf, state }: WantedShown): Words {
  const asks = onBehalf ? say`${by} asks, for the plan monitor,` : say`${by} asks`;
  const intro = paragraph(say`${asks} something of you for the highlight meeting: ${bold(sayWhen(when))}.`);
  if (state !== 'wanted') {
    const why = state === 'takenBack' ? 'It is not wanted any more.' : 'The meeting is called off: nothing is wanted.';
    return [intro, quote(request.words), paragraph(why)];
  }
  return [
    intro,
    quote(request.words),
    ...(request.answer === null ? [] : [paragraph(say`You said: ${answerText(request)}`)]),
    buttons(...answerButtons(request)),
  ];
}

/** What somebody may do with the list. */
export interface ListRights {
  readonly mayAnswer: boolean;
  readonly mayAsk: boolean;
}

/** Each takes a block. */
const listed = 20;

/** Everything that is wanted for a meeting, and what became of it: for who asked and who leads. */
export function listWords(when: When, requests: readonly RequestShown[], rights: ListRights): Words {
  const more = requests.length - listed;
  return [
    heading('Wanted for the highlight meeting'),
    paragraph(say`${bold(sayWhen(when))}${requests.length === 0 ? '' : `: ${countOf(requests)}.`}`),
    ...(requests.length === 0 ? [paragraph('Nothing is asked for yet.')] : []),
    ...requests.slice(0, listed).map((one) => line(one, rights)),
    ...(more > 0 ? [aside(`and ${more} more, which are in the PDF of the report`)] : []),
    ...(rights.mayAsk ? [buttons({ action: highlightNames.ask, label: 'Ask for something…', value: when.id })] : []),
  ];
}

const countOf = (requests: readonly RequestShown[]): string => tally(requests.map(({ answer }) => answer));

function line(one: RequestShown, { mayAnswer, mayAsk }: ListRights): Piece {
  const words = say`${bold(clip(one.words, 300))}, of ${one.owner}\n${answerText(one)}`;
  if (mayAnswer)
    return entry(words, {
      action: highlightNames.answerFor,
      label: 'Answer for them…',
      value: one.id,
      spoken: `Answer for them… ${one.owner}: ${clip(one.words, 60)}`,
    });
  if (!mayAsk) return paragraph(words);
  return entry(words, {
    action: highlightNames.takeBack,
    label: 'Take back',
    value: one.id,
    spoken: `Take back ${clip(one.words, 60)}`,
  });
}

/** Everything that is wanted, to print. */
export const tableOf = (requests: readonly RequestShown[]): readonly (readonly string[])[] =>
  requests.map((one) => [one.words, one.owner, answerText(one).plain]);

/** Why somebody is reminded. */
export const askText = ({ words }: RequestShown, { day }: Pick<When, 'day'>, of?: string): Text =>
  of === undefined
    ? say`Highlight meeting of ${sayDay(day)}: “${clip(words, 200)}” is wanted of you.`
    : say`Highlight meeting of ${sayDay(day)}: “${clip(words, 200)}” is wanted of ${of}, who is not in Slack.`;
