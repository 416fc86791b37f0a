import { type Fill, type Sample, sampleWindow } from '../../../kit/feature.ts';
import type { Words } from '../../../kit/words/pieces.ts';
import { meetingOf } from '../calendar/samples.ts';
import { answerForm, askForm, attachForm, cannotForm } from './form.ts';
import { listWords, type RequestShown, requestWords } from './messages.ts';

/** A request for samples: not answered. */
export const requestOf = (fill: Fill): RequestShown => ({
  id: '0197f000-0000-7000-8000-000000000001',
  words: fill('Attendance by grade', 300),
  owner: fill('Dina Director', 80),
  answer: null,
  answerWords: '',
  attached: [],
});

/** What the monitor wants, asked and answered. */
export function requestSamples(fill: Fill): Sample[] {
  const message = (name: string, words: Words): Sample => ({ name, on: 'message', words });
  const meeting = meetingOf(fill);
  const open = requestOf(fill);
  const attached = {
    ...open,
    answer: 'attached' as const,
    answerWords: fill('The newest there is.', 300),
    attached: Array.from({ length: 6 }, () => ({ words: fill('Attendance', 200), url: 'https://example.org/a' })),
  };
  const cannot = { ...open, answer: 'cannot' as const, answerWords: fill('The vendor has it.', 300) };
  const many = Array.from({ length: 40 }, (_, at) => [open, attached, cannot][at % 3] ?? open);
  const asked = { when: meeting, by: fill('Mona Monitor', 80), onBehalf: true, state: 'wanted' } as const;
  const window = { request: open, meeting };
  return [
    sampleWindow('Ask for something', askForm, { meeting }),
    sampleWindow('Attach what is wanted', attachForm, window),
    sampleWindow('What is wanted cannot be had', cannotForm, window),
    sampleWindow('Answer for somebody', answerForm, window),
    message('Something is wanted', requestWords({ ...asked, request: open })),
    message('It is attached', requestWords({ ...asked, request: attached })),
    message('It cannot be had', requestWords({ ...asked, request: cannot })),
    message('It is not wanted any more', requestWords({ ...asked, request: open, state: 'takenBack' })),
    message('Nothing is wanted: called off', requestWords({ ...asked, request: open, state: 'calledOff' })),
    message('What is wanted, for who leads', listWords(meeting, many, { mayAnswer: true, mayAsk: true })),
    message('What is wanted, for the monitor', listWords(meeting, many, { mayAnswer: false, mayAsk: true })),
    message('Nothing is wanted yet', listWords(meeting, [], { mayAnswer: false, mayAsk: true })),
  ];
}
