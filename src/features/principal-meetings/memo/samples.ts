import { type Fill, type Sample, sampleWindow } from '../../../kit/feature.ts';
import type { MemoDocument, MemoLine } from './document.ts';
import { memoShownWords, memosPage, memosWords } from './list/messages.ts';
import { type MemoState, memoToAuthor, memoToPrincipal, onPaperWords, respondedWords } from './messages.ts';
import { memoResponseForm } from './respond/form.ts';
import { suggestedSentence } from './rules.ts';
import { memoForm } from './write/form.ts';
import { memoPreviewForm } from './write/preview.ts';

const idAt = (at: number) => `018f0000-0000-7000-8000-${String(at).padStart(12, '0')}`;

function documentOf(fill: Fill): MemoDocument {
  const line = (at: number): MemoLine => ({
    id: idAt(at),
    words: fill('Coaches plan with grade 4 each week.', 300),
    owner: fill('Pat Okafor', 80),
    byDay: '2026-11-04',
  });
  return {
    district: fill('Mill City', 80),
    sample: true,
    school: fill('Lincoln', 60),
    meetingDay: '2026-10-14',
    by: fill('Ada Assistant', 80),
    to: fill('Pat Okafor', 80),
    points: fill('Attendance is up. Grade 4 math is not where we want it.', 3000),
    decided: fill('Both start this week.', 1500),
    areas: fill('Questions in math ask for recall more than reasoning.', 3000),
    helping: fill('Ask me if the coach is not there by Friday.', 1500),
    decisions: Array.from({ length: 4 }, (_, at) => line(at)),
    help: Array.from({ length: 2 }, (_, at) => line(at + 10)),
    sentence: fill(suggestedSentence, 500),
  };
}

/** Everything memos show. */
export function memoSamples(fill: Fill): Sample[] {
  const document = documentOf(fill);
  const state: MemoState = {
    id: idAt(1),
    to: document.to,
    by: document.by,
    dueOn: '2026-10-21',
    sentOn: '2026-10-22',
    readOn: null,
    response: '',
    respondedOn: null,
  };
  const response = fill('Thank you. The coach came on Tuesday.', 3000);
  const answered: MemoState = { ...state, readOn: '2026-10-23', response, respondedOn: '2026-10-23' };
  const first = { number: 1, onDay: '2026-10-22', changes: '', document } as const;
  const second = { ...first, number: 2, changes: fill('The coach comes on Mondays.', 300) };
  const named = { school: document.school, day: document.meetingDay };
  const sent = (one: MemoState, mine: 'addressee' | 'author' | 'leader') => ({ ...one, ...named, mine });
  const window = { document, apart: [], asksSentence: false, correcting: false };
  const { points, decided, areas, helping } = document;
  const given = { points, decided, areas, helping, changes: second.changes, sentence: document.sentence, corrects: 0 };
  const owed = Array.from({ length: 15 }, (_, at) => ({
    id: idAt(at),
    ...named,
    dueOn: '2026-10-21' as const,
    writer: document.by,
    empty: true,
  }));
  return [
    { name: 'A memo', on: 'message', words: memoToPrincipal(state, first, 1) },
    { name: 'A memo, read and answered', on: 'message', words: memoToPrincipal(answered, first, 1) },
    { name: 'A memo, corrected', on: 'message', words: memoToPrincipal(state, second, 2) },
    { name: 'A memo that was corrected later', on: 'message', words: memoToPrincipal(answered, first, 2) },
    { name: 'The author’s copy of a memo', on: 'message', words: memoToAuthor(state, first, 1) },
    { name: 'The author’s copy of a memo, answered', on: 'message', words: memoToAuthor(answered, second, 2) },
    { name: 'The principal responded to a memo', on: 'message', words: respondedWords({ ...answered, ...named }) },
    { name: 'A memo goes on paper', on: 'message', words: onPaperWords({ ...state, ...named }, false) },
    { name: 'A memo to somebody who left', on: 'message', words: onPaperWords({ ...state, ...named }, true) },
    {
      name: 'Memos, as a leader',
      on: 'message',
      words: memosWords({
        owed,
        sent: Array.from({ length: memosPage }, () => sent(answered, 'author')),
        from: 0,
        more: true,
        today: '2026-10-26',
      }),
    },
    {
      name: 'Memos, as a principal',
      on: 'message',
      words: memosWords({ owed: [], sent: [sent(state, 'addressee')], from: 0, more: false, today: '2026-10-26' }),
    },
    {
      name: 'Memos: none',
      on: 'message',
      words: memosWords({ owed: [], sent: [], from: 0, more: false, today: '2026-10-26' }),
    },
    {
      name: 'A memo, opened by a leader',
      on: 'message',
      words: memoShownWords({ memo: answered, version: second, newest: 2, mine: 'leader' }),
    },
    sampleWindow('Write a memo', memoForm, { ...window, given }),
    sampleWindow('Write the first memo of a district', memoForm, { ...window, given, asksSentence: true }),
    sampleWindow('Correct a memo', memoForm, { ...window, given, correcting: true }),
    sampleWindow('A memo before it is sent', memoPreviewForm, {
      meetingId: idAt(1),
      corrects: '',
      document,
      number: 1,
      changes: '',
    }),
    sampleWindow('Respond to a memo', memoResponseForm, { by: document.by, day: document.meetingDay, response: '' }),
  ];
}
