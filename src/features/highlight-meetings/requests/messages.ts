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

/** `🟢 attached: Attendance by grade`, with what was attached as links. */
export function answerText({ answer, answerWords, attached }: RequestShown): Text {
  const links = attached.slice(0, 4).map(({ words, url }) => linked(words, url));
  const more = attached.length - links.length;
  const said = [
    ...(answer === 'attached' || answer === 'bring' ? links : []),
    ...(more > 0 ? [say`and ${more} more`] : []),
    ...(answerWords === '' ? [] : [say`${answerWords}`]),
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
  const asks = onBehalf ? say`${by} asks you, for the plan monitor,` : say`${by} asks you`;
  const intro = paragraph(say`${asks} to bring this to the highlight meeting: ${bold(sayWhen(when))}.`);
  if (state !== 'wanted') {
    const why = state === 'takenBack' ? 'It’s no longer needed.' : 'The meeting is called off, so it isn’t needed.';
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

/** So many have a button of their own, and so many are read. */
const listed = { withButton: 5, all: 12, letters: 2_400 } as const;

/** Everything that is wanted for a meeting, and what became of it: for who asked and who leads. */
export function listWords(when: When, requests: readonly RequestShown[], rights: ListRights): Words {
  const shown = firstWhole(openFirst(requests));
  const more = requests.length - shown.length;
  return [
    heading('What people bring to the highlight meeting'),
    paragraph(say`${bold(sayWhen(when))}${requests.length === 0 ? '' : `: ${countOf(requests)}.`}`),
    ...(requests.length === 0 ? [paragraph('Nobody has been asked to bring anything yet.')] : []),
    ...shown.map((one, at) => line(one, at < listed.withButton ? rights : noRights)),
    ...(more > 0 ? [aside(`${more} more are in the PDF of the report.`)] : []),
    ...(rights.mayAsk ? [buttons({ action: highlightNames.ask, label: 'Ask for something…', value: when.id })] : []),
  ];
}

const countOf = (requests: readonly RequestShown[]): string => tally(requests.map(({ answer }) => answer));

/** What is not answered stands first, while some have no button. */
const openFirst = (all: readonly RequestShown[]): readonly RequestShown[] =>
  all.length <= listed.withButton
    ? all
    : [...all.filter(({ answer }) => answer === null), ...all.filter(({ answer }) => answer !== null)];

function firstWhole(all: readonly RequestShown[]): readonly RequestShown[] {
  let letters = 0;
  const over = all.findIndex((one, at) => {
    letters += one.words.length + answerText(one).plain.length;
    return at >= listed.all || (at > 0 && letters > listed.letters);
  });
  return over < 0 ? all : all.slice(0, over);
}

const noRights: ListRights = { mayAnswer: false, mayAsk: false };

function line(one: RequestShown, { mayAnswer, mayAsk }: ListRights): Piece {
  const words = say`${bold(one.words)}, from ${one.owner}\n${answerText(one)}`;
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
    ? say`Highlight meeting of ${sayDay(day)}: please bring “${words}”.`
    : say`Highlight meeting of ${sayDay(day)}: ${of}, who isn’t in Slack, is asked to bring “${words}”.`;
