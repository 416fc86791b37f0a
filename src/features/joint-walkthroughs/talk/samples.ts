import type { LookForMark } from '../../../district/look-fors.ts';
import { type Fill, type Sample, sampleWindow } from '../../../kit/feature.ts';
import { agreementOf, noteOfBoth, nothingInRoom, type WrittenInRoom } from '../rules.ts';
import { type TalkShown, talkForm } from './form.ts';
import { type JointPreview, jointPreviewForm } from './preview.ts';
import { sideBySide } from './rules.ts';

/** The windows of the talk: a usual room, one note of both, and as much as two may write. */
export const jointTalkSamples = (fill: Fill): Sample[] => [
  sampleWindow('talk a room over', talkForm, talkOf(fill, 9)),
  sampleWindow('talk over all that two may write', talkForm, talkOf(fill, 100)),
  sampleWindow('talk over, its last questions', talkForm, { ...talkOf(fill, 100), from: 90 }),
  sampleWindow('change the words of one note of both', talkForm, { ...talkOf(fill, 9), both: [], over: [] }),
  sampleWindow('the copy of two', jointPreviewForm, previewOf(fill)),
  sampleWindow('the copy of two, changed meanwhile', jointPreviewForm, { ...previewOf(fill), changed: true }),
];

function talkOf(fill: Fill, many: number): TalkShown {
  const lookFors = Array.from({ length: many }, (_, at) => ({
    id: `018f0000-0000-7000-8000-${String(at).padStart(12, '0')}`,
    code: `L${at + 1}`,
    words: fill(`Rigorous task ${at + 1}`, 300),
  }));
  const answered = (marks: readonly LookForMark[], note: string): WrittenInRoom => ({
    ...nothingInRoom,
    marks: Object.fromEntries(lookFors.map(({ id }, at) => [id, marks[at % marks.length] ?? 'notLookedFor'])),
    comments: Object.fromEntries(
      lookFors.filter((_, at) => at % 4 === 0).map(({ id }) => [id, fill('Two groups asked why.', 500)]),
    ),
    note: fill(note, 1400),
  });
  const own = answered(['seen', 'seen', 'notSeen', 'seen', 'seen'], 'Strong questions.');
  const others = answered(['seen', 'notSeen', 'notSeen', 'notLookedFor', 'seen'], 'They had just moved seats.');
  const other = fill('Ada Assistant', 80);
  return {
    teacher: fill('Ana Rivera', 80),
    other,
    both: [
      { name: '', given: own },
      { name: other, given: others },
    ],
    agreement: agreementOf(own.marks, others.marks),
    over: sideBySide(own.marks, others.marks, lookFors),
    lookFors,
    note: noteOfBoth(own, others),
    from: 0,
  };
}

const previewOf = (fill: Fill): JointPreview => ({
  roomId: '018f0000-0000-7000-8000-000000000001',
  teacher: fill('Ana Rivera', 80),
  changed: false,
  copy: {
    observer: `${fill('Pat Okafor', 80)} and ${fill('Ada Assistant', 80)}`,
    secondObserverId: 'second',
    school: fill('Lincoln', 80),
    day: '2026-11-23',
    began: '10:05',
    minutes: 10,
    subject: fill('mathematics', 60),
    room: fill('12', 30),
    seen: [{ words: fill('Rigorous task', 300), comment: fill('Two groups asked why.', 1000) }],
    notSeen: [{ words: fill('Wait time', 300), comment: '' }],
    comment: fill('Strong questions; try waiting a little longer for answers.', 3000),
    question: fill('How did you form the groups?', 1000),
    sentenceOfUse: fill('These visits help us learn. They are not evaluation.', 500),
  },
});
