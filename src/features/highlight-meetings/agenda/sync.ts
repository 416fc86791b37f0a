import type { HighlightMeeting } from '../../../district/highlight-meetings/store.ts';
import { called } from '../../../district/plan/short-names.ts';
import { parseRef, refTo } from '../../../district/ref.ts';
import type { Reading, Writing } from '../../../kit/context.ts';
import { plain } from '../../../kit/words/pieces.ts';
import type { ReportDocument } from '../report/document.ts';
import { type Left, placed, type Topic } from './rules.ts';
import { addItems, leftBefore } from './store.ts';

/** Puts on a meeting’s agenda what its report says there is to talk about, and what was left from the one before. */
export function syncItems(c: Writing, meeting: HighlightMeeting, document: ReportDocument): void {
  const open = openObstacles(c);
  const topics = [...feedbackTopics(document), ...objectiveTopics(document), ...obstacleTopics(document, open)];
  const matters = ({ about }: Left) => parseRef(about ?? '')?.noun !== 'obstacle' || open.has(about ?? '');
  addItems(c.db, meeting.id, placed(onceEach(topics), leftBefore(c.db, meeting.day), { meeting, matters }));
}

/** What each open obstacle says, by its ref. */
function openObstacles(c: Reading): Map<string, string> {
  const open = c.ask('obstacleStandings', { closedSince: c.today }).filter(({ closedOn }) => closedOn === null);
  return new Map(open.map((one) => [refTo('obstacle', one.obstacleId), one.words]));
}

const feedbackTopics = ({ pieces }: ReportDocument): Topic[] =>
  pieces
    .filter(({ part }) => part === 'feedback')
    .map(({ refs, words }) => ({ kind: 'feedback', about: refs[0], words: oneLine(plain(words)) }));

const objectiveTopics = ({ objectives }: ReportDocument): Topic[] =>
  objectives.map((objective) => ({
    kind: 'objective',
    about: refTo('strategicObjective', objective.id),
    words: called(objective),
  }));

/** One for each that is in the way; what is only told of those that came out of it is no topic. */
const obstacleTopics = ({ pieces }: ReportDocument, open: ReadonlyMap<string, string>): Topic[] =>
  pieces
    .filter(({ part, refs }) => part === 'obstacles' && open.has(refs[0]))
    .map(({ refs }) => ({ kind: 'obstacle', about: refs[0], words: oneLine(open.get(refs[0]) ?? '') }));

const oneLine = (words: string): string => words.replaceAll(/\s+/g, ' ').trim();

function onceEach(topics: readonly Topic[]): Topic[] {
  return [...new Map(topics.map((one) => [one.about, one])).values()];
}
