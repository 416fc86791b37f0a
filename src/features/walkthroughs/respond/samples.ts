import { type Fill, type Sample, sampleWindow } from '../../../kit/feature.ts';
import type { TeacherCopy } from '../copies/copy.ts';
import { copyFor, repliesFor, responseFor } from '../copies/messages.ts';
import { respondForm } from './form.ts';

/** What is shown once the observer writes back to what the teacher answered. */
export function respondSamples(fill: Fill, copy: TeacherCopy): Sample[] {
  const reply = fill('We had just moved seats.', 3000);
  const by = { byId: 'second', by: copy.observer };
  const responses = [
    { kind: 'reply', ...by, words: fill('That explains it. Thank you.', 500), on: copy.day },
    { kind: 'meet', ...by, words: fill('Thursday after school, in your room.', 200), on: copy.day },
  ] as const;
  const [written, meeting] = responses;
  const both = { ...copy, reply, responses };
  return [
    sampleWindow('Reply to the teacher', respondForm, { kind: 'reply', teacher: copy.teacher, reply }),
    sampleWindow('Meet the teacher', respondForm, { kind: 'meet', teacher: copy.teacher, reply }),
    { name: 'Teacher’s copy, answered by both', on: 'message', words: copyFor(both).words },
    ...repliesFor(both).map(
      ({ words }): Sample => ({ name: 'The teacher’s answer, replied to', on: 'message', words }),
    ),
    { name: 'The observer’s reply', on: 'message', words: responseFor(copy, written).words },
    { name: 'The observer would like to meet', on: 'message', words: responseFor(copy, meeting).words },
  ];
}
