import type { Fill, Sample } from '../../../kit/feature.ts';
import { sampleWindow } from '../../../kit/feature.ts';
import { inOneMessage } from '../../../kit/words/fit.ts';
import type { Words } from '../../../kit/words/pieces.ts';
import { wholeWords } from '../../../kit/words/text.ts';
import { sampleDilt, sampleSegments } from '../agenda/samples.ts';
import { commitForm, howForm, schoolForm } from '../commitments/form.ts';
import { commitmentsWords, namedWords } from '../commitments/messages.ts';
import { commitmentPieces, sheetCommitmentWords } from '../commitments/sections.ts';
import type { Commitment } from '../commitments/store.ts';
import { dayWords, diltSummaryWords, nextSegmentWords, type Running } from './messages.ts';
import { slotsOf } from './rules.ts';

/** The first three are done, the fourth runs. */
function runningOf(fill: Fill): Running[] {
  const segments = sampleSegments(fill);
  const clock = [['08:32', '08:50'], ['08:50', '09:05'], ['09:05', '09:15'], ['09:16']] as const;
  const runs = segments.map(({ id, minutes }, at) => ({
    id,
    minutes,
    added: at === 3 ? 5 : 0,
    startedAt: clock[at]?.[0] ?? null,
    endedAt: clock[at]?.[1] ?? null,
  }));
  const slots = slotsOf('08:30', runs, '09:20');
  return segments.flatMap((one, at) => {
    const slot = slots[at];
    return slot ? [{ ...one, added: runs[at]?.added ?? 0, slot }] : [];
  });
}

const states = ['open', 'kept', 'partly', 'not'] as const;

function commitmentsFor(fill: Fill): Commitment[] {
  return Array.from({ length: 40 }, (_, at) => ({
    id: `c${at}`,
    diltId: sampleDilt.id,
    schoolId: `s${at}`,
    segmentId: 'g',
    ownerId: 'p',
    helperId: 'h',
    words: fill('Every team plans one rigorous task a week', 500),
    note: fill('Two teams did', 300),
    byDay: '2027-01-14',
    state: states[at % 4] ?? 'open',
    stateOn: null,
    broughtTo: at % 4 === 0 ? '' : fill('faculty meeting', 60),
    broughtOn: at % 4 === 0 ? null : ('2027-01-12' as const),
    day: '2026-12-10',
    initiativeId: null,
    school: fill('Lincoln', 80),
    taught: fill('Rigor in math', 75),
    owner: fill('Dana Kim', 80),
    helper: fill('Pat Okafor', 80),
  }));
}

/** The day itself and what schools bring back from it. */
export function dayAndCommitmentSamples(fill: Fill): Sample[] {
  const dilt = sampleDilt;
  const segments = runningOf(fill);
  const all = commitmentsFor(fill);
  const [first] = all;
  const [next] = segments.slice(4);
  if (!first || !next) return [];
  const schools = Array.from({ length: 14 }, (_, at) => ({ id: `s${at}`, name: fill('Lincoln', 80) }));
  const day = { dilt, segments, today: dilt.day, mayRun: true };
  const seen = all.slice(0, 20).map((one) => ({ ...one, mayKeep: true }));
  const said: Readonly<Record<string, Words>> = {
    'Run of show': dayWords({ ...day, isOver: false }),
    'Run of show, after the day': dayWords({ ...day, today: '2026-12-11', isOver: true }),
    'Run of show: you are next': nextSegmentWords(next, fill('Rigor in math', 75)),
    'Agenda thread: how the day went': diltSummaryWords(segments, all, '2027-01-14'),
    'What schools bring back': commitmentsWords({ dilt, all: seen, from: 5, schools }),
    'What schools bring back: nothing yet': commitmentsWords({ dilt, all: [], from: 0, schools: schools.slice(0, 2) }),
    'Named to bring something back': namedWords(first, 'owner', fill('Pat Okafor', 80)),
    'What schools bring back, in the packet': inOneMessage(
      'What schools brought back',
      commitmentPieces(all, 'Thursday, December 10'),
    ),
    'What a school brings back, on a prep sheet': inOneMessage('Brought back', sheetCommitmentWords(all)),
  };
  const lines = segments.map(({ id, title }) => ({ id, title }));
  return [
    ...Object.entries(said).map(([name, words]) => ({ name, on: 'message' as const, words })),
    sampleWindow('Add a commitment', commitForm, {
      dilt,
      school: { id: 's', name: fill('Lincoln', 80) },
      segments: lines,
      viewer: { value: 'p', label: fill('Pat Okafor', 75) },
      by: '2027-01-14',
    }),
    sampleWindow('Add a commitment: for which school', schoolForm, {
      schools: schools.map(({ id, name }) => ({ value: id, label: wholeWords(name, 75) })),
    }),
    sampleWindow('Was it brought back?', howForm, { commitment: first, answer: 'partly', today: '2027-01-14' }),
  ];
}
