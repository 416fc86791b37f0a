import type { Dilt } from '../../../district/dilt/store.ts';
import { publicWhy } from '../../../kit/channels.ts';
import type { Fill, Sample } from '../../../kit/feature.ts';
import { sampleWindow } from '../../../kit/feature.ts';
import { inOneMessage } from '../../../kit/words/fit.ts';
import type { Words } from '../../../kit/words/pieces.ts';
import { helpForm } from '../readiness/form.ts';
import { helpWords, remindedWords } from '../readiness/messages.ts';
import { diltParentWords, notPosted, ownAgendaWords, replyWords } from '../thread/messages.ts';
import { linesForm, previewForm } from './form.ts';
import { diltAgendaWords } from './list.ts';
import { noDilt } from './messages.ts';
import { materialsForm, segmentForm } from './one/form.ts';
import { agendaPieces } from './sections.ts';
import type { Segment } from './store.ts';

const id = '018f0000-0000-7000-8000-000000000001';

/** The day of the examples. */
export const sampleDilt: Omit<Dilt, 'place' | 'facilitatorId'> = {
  id,
  day: '2026-12-10',
  beginsAt: '08:30',
  endsAt: '15:00',
  movedFrom: '2026-12-09',
  cancelledOn: null,
};

const readinesses = ['ready', 'open', 'help'] as const;

/** As many segments as an agenda takes. */
export function sampleSegments(fill: Fill, n = 20): Segment[] {
  return Array.from({ length: n }, (_, at) => ({
    id: `${id.slice(0, -2)}${10 + at}`,
    diltId: id,
    position: at,
    minutes: 15,
    ownerId: `p${at % 4}`,
    title: fill('Rigor in math', 75),
    teaches: fill('Ask for the reasoning', 500),
    initiativeId: 'i',
    lookFors: ['L3', 'L4'],
    readiness: readinesses[at % 3] ?? 'open',
    readinessNote: fill('Two tasks', 500),
    startedAt: null,
    endedAt: null,
    added: 0,
    carriedFrom: null,
    removedOn: null,
    owner: fill('Dana Kim', 80),
    remindedOn: null,
    remindedById: null,
    initiative: fill('1.2', 20),
    serves: fill('1.2 Rigorous tasks in every lesson', 69),
  }));
}

/** The agenda in all its shapes. */
export function diltAgendaSamples(fill: Fill): Sample[] {
  const segments = sampleSegments(fill);
  const toDecide = fill('Which two look-fors are the focus of January', 500);
  const dilt = { ...sampleDilt, place: fill('Lincoln, room 12', 300) };
  const list = {
    dilt,
    segments,
    toDecide,
    viewerId: 'p1',
    today: '2026-11-23' as const,
    posted: true,
    stands: true,
    marked: '',
    from: 8,
  };
  const materials = Array.from({ length: 9 }, () => ({ words: fill('Tasks', 200), url: 'https://millcity.example/t' }));
  const parent = {
    dilt,
    facilitator: fill('Pat Okafor', 80),
    segments,
    toDecide,
    commitments: 12,
    posted: 'Dec 7 at 7:00 AM',
    today: '2026-12-07' as const,
    packetId: 'k' as string | null,
  };
  const [first = undefined] = segments;
  if (!first) return [];
  const lookFors = [fill('Student discourse', 300), fill('Wait time', 300)];
  const said: Readonly<Record<string, Words>> = {
    'Agenda of a DILT, for who facilitates': diltAgendaWords({ ...list, mayChange: true, later: undefined }),
    'Agenda of a DILT, for everybody else': diltAgendaWords({ ...list, mayChange: false, later: sampleDilt }),
    'Agenda of a DILT: there is none': noDilt,
    'Agenda thread: its first message': diltParentWords(parent),
    'Agenda thread: called off': diltParentWords({ ...parent, dilt: { ...dilt, cancelledOn: '2026-12-01' } }),
    'Agenda thread: a segment': replyWords([{ segment: first, at: '08:30', lookFors, materials }]),
    'Agenda by direct message': ownAgendaWords(
      { ...parent, packetId: null },
      segments.map((segment) => ({ segment, at: '08:30' })),
    ),
    'Agenda thread: not posted': notPosted('the channel is shared', '2026-12-10'),
    'Agenda thread: the channel is public': notPosted(publicWhy(fill('dilt', 80)), '2026-12-10'),
    'A reminder of a segment': remindedWords({ dilt, by: fill('Pat Okafor', 80), segments: segments.slice(0, 6) }),
    'A reminder that was sent again': remindedWords({ dilt, by: fill('Pat Okafor', 80), segments, again: true }),
    'A segment needs help': helpWords(first, '2026-12-10'),
    'Agenda in the packet': inOneMessage('Agenda', agendaPieces(dilt, segments, toDecide)),
  };
  const shown = { segment: first, lookFors: [{ code: 'L3', words: fill('Student discourse', 300) }], materials };
  return [
    ...Object.entries(said).map(([name, words]) => ({ name, on: 'message' as const, words })),
    sampleWindow('Agenda as lines', linesForm, {
      dilt,
      lines: fill('45 | Rigor in math | Dana Kim | look-for L3', 3000),
    }),
    sampleWindow('Agenda: the preview', previewForm, { dilt, segments, toDecide }),
    sampleWindow('A segment of an agenda', segmentForm, shown),
    sampleWindow('Materials of a segment', materialsForm, shown),
    sampleWindow('Help with a segment', helpForm, { segment: first }),
  ];
}
