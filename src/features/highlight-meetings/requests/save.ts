import { refTo } from '../../../district/ref.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { type GivenEvidence, isGiven, keepGiven, wrongLink } from '../../../kit/evidence/ask.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { wantedIn } from '../../../kit/forms/wanted.ts';
import { type Done, done, problems } from '../../../kit/outcome.ts';
import { answerForm, askForm, attachForm, cannotForm } from './form.ts';
import { listNow } from './list.ts';
import { messageAbout } from './post.ts';
import type { RequestAnswer } from './rules.ts';
import { keepRequest, keepRequestAnswer, requestsFor, requestsMost, takeBack } from './store.ts';

/** Heard under this name: where a file that was attached lies. */
export const attachedHeard = 'highlights/file';

/** Asks for each line of whoever holds it. */
export const saveAsk = saving(askForm, (c, { answers, shown: { meeting } }) => {
  const lines = wantedIn(c, answers.wanted);
  if ('problem' in lines) return problems({ wanted: lines.problem });
  if (requestsFor(c.db, [meeting.id]).length + lines.length > requestsMost)
    return problems({ wanted: `At most ${requestsMost} things can be asked for one meeting.` });
  const ids = lines.map((one) => keepRequest(c, { meetingId: meeting.id, ...one }));
  return done({
    messages: ids.flatMap((id) => messageAbout(c, id)),
    tell: listNow(c, meeting),
  });
});

/** Keeps what was attached. */
export const saveAttach = saving(attachForm, (c, { answers, params: { requestId } }) => {
  const wrong = wrongEvidence(answers);
  if (wrong) return problems({ link: wrong });
  return answered(c, requestId, 'attached', answers.words, answers);
});

/** Keeps why it cannot be had. */
export const saveCannot = saving(cannotForm, (c, { answers, params: { requestId } }) =>
  answered(c, requestId, 'cannot', answers.why),
);

/** Keeps somebody else’s answer. */
export const saveAnswer = saving(answerForm, (c, { answers, params: { requestId }, shown: { meeting } }) => {
  const { answer, words } = answers;
  if (answer === 'takeBack') {
    takeBack(c, requestId);
    return done({ messages: messageAbout(c, requestId), tell: listNow(c, meeting) });
  }
  const wrong = answer === 'attached' ? wrongEvidence(answers) : wrongLink(answers.link);
  if (wrong) return problems({ link: wrong });
  if (answer === 'cannot' && words === '') return problems({ words: 'Say why, in a line.' });
  return { ...answered(c, requestId, answer, words, answers), tell: listNow(c, meeting) };
});

const wrongEvidence = (given: GivenEvidence): string | undefined =>
  wrongLink(given.link) ?? (isGiven(given) ? undefined : 'Give a link here, or a file below.');

/** Keeps an answer with what was attached to it; the message that asked says it. */
export function answered(
  c: Asked<Writing>,
  requestId: string,
  answer: RequestAnswer,
  words: string,
  given: GivenEvidence = { link: '', file: '' },
): Done {
  const errands = isGiven(given) ? keepGiven(c, refTo('highlightRequest', requestId), given, attachedHeard) : [];
  keepRequestAnswer(c, requestId, answer, words);
  return done({ messages: messageAbout(c, requestId), errands });
}
