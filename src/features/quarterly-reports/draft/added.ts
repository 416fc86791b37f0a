import { sayDay } from '../../../district/days.ts';
import { officeOf } from '../../../district/offices.ts';
import { type Ref, refTo } from '../../../district/ref.ts';
import type { Moment } from '../../../kit/context.ts';
import { bullets, paragraph, quote, type Words } from '../../../kit/words/pieces.ts';
import { say } from '../../../kit/words/text.ts';
import { quarterlyRef } from '../messages.ts';
import { quarterlyStepsOf } from '../steps/store.ts';
import type { QuarterlyReport } from '../store.ts';
import type { DraftedSentence } from './gathered.ts';

const sentence = (key: string, ref: Ref, words: Words): DraftedSentence => ({
  key,
  part: 'routine',
  objectiveId: null,
  words,
  detail: [],
  refs: [ref],
  weight: 0,
  figures: [],
  withheld: [],
  question: '',
});

/** What stands in a report besides what routines say: what the superintendent reported, and the next steps by office and day. */
export function quarterlyAdded(c: Moment, report: QuarterlyReport): ReadonlyMap<string, readonly DraftedSentence[]> {
  const { id, successes, impediments } = report;
  const told = [
    { key: 'successes', says: 'The superintendent reported these successes:', words: successes },
    { key: 'impediments', says: 'The superintendent reported these impediments:', words: impediments },
  ].filter(({ words }) => words !== '');
  const steps = quarterlyStepsOf(c.db, id).map((one) =>
    sentence(`step ${one.id}`, refTo('quarterlyStep', one.id), [
      bullets([say`${one.words} Owner: ${officeOf(c.db, one.ownerId, c.today)}, by ${sayDay(one.day)}.`]),
    ]),
  );
  return new Map([
    ['reported', told.map(({ key, says, words }) => sentence(key, quarterlyRef(id), [paragraph(says), quote(words)]))],
    ['nextSteps', steps],
  ]);
}
