import { sayReaders } from '../../../district/readers.ts';
import { settingsFrom } from '../../../district/settings.ts';
import type { Fill, Sample } from '../../../kit/feature.ts';
import { sampleWindow } from '../../../kit/feature.ts';
import { chart, paragraph, table, type Words } from '../../../kit/words/pieces.ts';
import { answerForm } from '../notes/answer/form.ts';
import { type NoteShown, notesWords, ownerWords } from '../notes/messages.ts';
import { noteKinds } from '../notes/rules.ts';
import { writeForm } from '../notes/write/form.ts';
import { chooseItemForm } from './choose/form.ts';
import { asksBefore } from './closed.ts';
import { besidesWords, groupWords } from './groups.ts';
import { agendaWithheldWords } from './hear.ts';
import { beforeWords, highlightAgendaWords } from './list.ts';
import { highlightParentWords, type ItemSaid, itemWords } from './messages.ts';
import { addItemForm } from './own/form.ts';
import type { ItemKind } from './rules.ts';
import { meetingSummaryWords } from './summary.ts';

const meeting = {
  ...({ id: 'm2', day: '2026-12-03', beginsAt: '09:00', endsAt: '12:00' } as const),
  ...({ movedFrom: '2026-12-02', cancelledOn: null } as const),
};

function itemOf(fill: Fill, kind: ItemKind, at: number, carriedOver = false): ItemSaid {
  return {
    id: `018f0000-0000-7000-8000-${String(at).padStart(12, '0')}`,
    meetingId: meeting.id,
    kind,
    about: null,
    words: fill('No substitutes on Tuesdays, so teams cannot meet', 300),
    firstOn: '2026-10-07' as const,
    firstMeetingId: carriedOver ? 'm1' : meeting.id,
    discussedAt: at % 3 === 0 ? '2026-12-03T14:30:00Z' : null,
  };
}

/** The largest meeting there is: 5 strategic objectives, 40 obstacles, 20 carried over. */
function largest(fill: Fill) {
  const many = (kind: ItemKind, n: number, carriedOver = false) =>
    Array.from({ length: n }, (_, at) => itemOf(fill, kind, at, carriedOver));
  return {
    feedback: many('feedback', 20),
    objectives: many('objective', 5),
    obstacles: many('obstacle', 40),
    carried: many('carriedOver', 20, true),
    own: many('own', 6),
  };
}

const notesFor = (fill: Fill, n: number): NoteShown[] =>
  Array.from({ length: n }, (_, at) => ({
    id: `n${at}`,
    kind: noteKinds[at % 5] ?? 'decision',
    itemId: null,
    dueOn: '2026-12-18' as const,
    words: fill('Coaches cover two classes on Tuesdays.', 1000),
    owner: fill('Dina Director', 80),
    from: at % 5 > 1 ? fill('Mona Monitor', 80) : null,
    answer: at % 2 === 0 ? fill('Two are hired.', 1000) : '',
    state: at % 2 === 0 ? ('done' as const) : ('open' as const),
    url: '',
  }));

const said = (fill: Fill): Words => [
  paragraph(fill('2 of 9 actions moved.', 400)),
  table({
    caption: 'Readings',
    headings: ['Benchmark', 'Reading', 'Target'],
    rows: Array.from({ length: 30 }, (_, at) => [`1.1.B${at}`, fill('48%', 20), '80%']),
  }),
  table({ caption: 'More', headings: ['Benchmark', 'Reading'], rows: [['1.2.B1', fill('3 of 9', 20)]] }),
  chart({
    kind: 'line',
    title: 'Rigor',
    categories: ['Sep', 'Oct', 'Nov'],
    series: [{ name: 'Seen', values: [40, 44, 48] }],
  }),
];

/** Everything an agenda and its notes show. */
export function highlightAgendaSamples(fill: Fill): Sample[] {
  const words = sampleWords(fill);
  const owner = { value: 'p', label: fill('Dina Director', 80) };
  const open = { day: meeting.day, item: fill('No substitutes on Tuesdays', 300), kind: 'decision' } as const;
  const [note] = notesFor(fill, 3).slice(2);
  const answered = { kind: 'concern', words: fill('Too few visits.', 1000), from: fill('Mona Monitor', 80) } as const;
  return [
    ...Object.entries(words).map(([name, one]) => ({ name: `Highlight: ${name}`, on: 'message' as const, words: one })),
    sampleWindow('Write down in the meeting', writeForm, {
      ...open,
      typed: fill('We decide to hire two.', 500),
      owner,
      monitor: { value: 'm', label: fill('Mona Monitor', 80) },
      readers: sayReaders('highlights.read', settingsFrom([])),
    }),
    ...(note ? [sampleWindow('Answer feedback', answerForm, { note: { ...noteRow, ...answered } })] : []),
    sampleWindow('A next step is not done', answerForm, {
      note: { ...noteRow, ...answered, kind: 'nextStep', from: null },
    }),
    sampleWindow('Add to the agenda', addItemForm, { day: meeting.day }),
    sampleWindow('Open an agenda item', chooseItemForm, largest(fill).obstacles),
  ];
}

const noteRow = {
  ...({ id: 'n', meetingId: meeting.id, itemId: null, ownerId: 'p', fromId: null, byId: 'p', owner: 'p' } as const),
  ...({ dueOn: null, at: '', onDay: '2026-12-03', url: '', state: 'open', answer: '', answeredOn: null } as const),
};

function sampleWords(fill: Fill): Record<string, Words> {
  const { feedback, objectives, obstacles, carried, own } = largest(fill);
  const items = [...feedback, ...carried, ...objectives, ...obstacles, ...own];
  const notes = notesFor(fill, 30);
  const lines = Array.from({ length: 12 }, () => fill('The library is closed on Thursdays.', 500));
  const item = { pieces: said(fill), now: '🟢 cleared', notes, isClosed: false };
  const people = Array.from({ length: 20 }, () => fill('Pat Okafor', 80));
  const counts = { left: 80, items: 91, readers: 120, inChannel: true };
  const closing = { isClosed: false, mayClose: true, ...asksBefore(counts) };
  const waits = { ...closing, isClosed: true, by: fill('Max Manager', 80), goesAt: '12:05 PM' };
  const parent = {
    meeting: { ...meeting, place: fill('Library', 200), wanted: fill('A look at data meetings', 500) },
    items,
    monitor: people.slice(0, 1),
    manager: people.slice(0, 1),
    others: people,
    finalOn: 'Thursday at 9:00 AM',
    posted: 'Nov 30 at 7:00 AM',
    closing,
  };
  const shown = { meetingId: meeting.id, day: meeting.day, items, closing, mayLead: true, mayNote: true };
  const [objective, obstacle, first] = [objectives[0], obstacles[1], notes[2]];
  if (!objective || !obstacle || !first) return {};
  const group = feedback.map((one) => ({ item: one, pieces: [], now: '', notes: notes.slice(0, 4) }));
  const told = (items: readonly ItemSaid[]) => items.map((one) => ({ ...item, item: one, notes: notes.slice(0, 4) }));
  const over = carried.map((one) => ({ item: one, pieces: [], now: '', notes: [] }));
  return {
    'the agenda begins': highlightParentWords(parent),
    'the agenda of a meeting that was closed': highlightParentWords({ ...parent, closing: waits }),
    'the agenda, called off': highlightParentWords({
      ...parent,
      meeting: { ...parent.meeting, cancelledOn: '2026-12-01' },
    }),
    'a strategic objective': itemWords({ ...item, item: objective }),
    'an obstacle': itemWords({ ...item, item: obstacle, pieces: [] }),
    'answers to feedback': groupWords({ title: 'Answers to feedback', items: group, elsewhere: [], isClosed: false }),
    'carried over': groupWords({ title: 'Carried over', items: over, elsewhere: obstacles, isClosed: false }),
    'strategic objectives': groupWords({
      title: 'Progress by strategic objective',
      items: told(objectives),
      elsewhere: [],
      isClosed: false,
      records: meeting.id,
    }),
    obstacles: groupWords({
      title: 'Obstacles and ways around them',
      items: told(obstacles),
      elsewhere: [],
      isClosed: false,
      records: meeting.id,
    }),
    'also noted': besidesWords({
      remarks: [{ title: 'Obstacles', remark: fill('The buses hold up three schools.', 1_000) }],
      notes,
      obstacles: lines,
      corrections: lines,
    }),
    'the summary': meetingSummaryWords({
      day: meeting.day,
      notes,
      obstacles: lines,
      corrections: lines,
      items,
      nextDay: '2027-01-07',
    }),
    'not in the channel': agendaWithheldWords('somebody in the channel may not see it', 'Thursday, December 3'),
    'the agenda to work in': highlightAgendaWords({
      ...shown,
      withheldWhy: 'no channel is named for highlight meetings',
    }),
    'before the agenda': beforeWords(meeting.id, meeting.day, true),
    'you own this': ownerWords(first, fill('Max Manager', 80), 'Thursday, December 3'),
    'notes of the meeting': notesWords({
      mayFollow: true,
      day: 'Thursday, December 3',
      notes: notes.map((one) => ({ ...one, mayAnswer: true })),
    }),
  };
}
