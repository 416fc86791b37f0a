import { refTo } from '../../../district/ref.ts';
import { holdersOf } from '../../../district/roster.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { type GivenEvidence, isGiven, keepGiven, wrongLink } from '../../../kit/evidence/ask.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { type Done, done, problems } from '../../../kit/outcome.ts';
import { personNamed } from '../guests/named.ts';
import { linesOf } from '../guests/rules.ts';
import { answerForm, askForm, attachForm, cannotForm } from './form.ts';
import { listNow } from './list.ts';
import { messageAbout } from './post.ts';
import { type RequestAnswer, readWanted } from './rules.ts';
import { keepRequest, keepRequestAnswer, requestsFor, requestsMost, takeBack } from './store.ts';

/** Heard under this name: where a file that was attached lies. */
export const attachedHeard = 'highlights/file';

/** Asks for each line of whoever holds it. */
export const saveAsk = saving(askForm, (c, { answers, shown: { meeting } }) => {
  const lines = linesOf(answers.wanted).map(({ number, words }) => ({ number, read: readLine(c, words) }));
  const wrong = lines.flatMap(({ number, read }) => ('problem' in read ? [`Line ${number}: ${read.problem}.`] : []));
  if (wrong.length > 0) return problems({ wanted: wrong.slice(0, 3).join(' ') });
  if (requestsFor(c.db, [meeting.id]).length + lines.length > requestsMost)
    return problems({ wanted: `At most ${requestsMost} things can be asked for one meeting.` });
  const ids = lines.flatMap(({ read }) =>
    'problem' in read ? [] : [keepRequest(c, { meetingId: meeting.id, ...read })],
  );
  return done({
    messages: ids.flatMap((id) => messageAbout(c, id)),
    tell: listNow(c, meeting),
  });
});

function readLine(c: Asked<Writing>, line: string): { words: string; ownerId: string } | { problem: string } {
  const read = readWanted(line);
  if ('problem' in read) return read;
  if (read.holder === '') {
    const [manager] = holdersOf(c.db, 'planManager', c.today);
    return manager
      ? { words: read.words, ownerId: manager }
      : { problem: 'name who holds it: there is no plan manager' };
  }
  const named = personNamed(c, read.holder);
  return 'problem' in named ? named : { words: read.words, ownerId: named.id };
}

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
