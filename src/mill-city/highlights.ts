import { eq } from 'drizzle-orm';
import type { Tx } from '../db/tx.ts';
import { addDays, type Day } from '../district/days.ts';
import { highlightById } from '../district/highlight-meetings/store.ts';
import { activeObjectives } from '../district/plan/store.ts';
import { keepClosed } from '../features/highlight-meetings/agenda/closed-store.ts';
import { itemsOf, keepDiscussed, keepHighlightPosted } from '../features/highlight-meetings/agenda/store.ts';
import { syncItems } from '../features/highlight-meetings/agenda/sync.ts';
import { highlightThreadNow } from '../features/highlight-meetings/agenda/thread.ts';
import { addMeetingDate, highlights } from '../features/highlight-meetings/calendar/store.ts';
import { keepGuests } from '../features/highlight-meetings/guests/store.ts';
import { highlightNote } from '../features/highlight-meetings/notes/schema.ts';
import { keepNoteAnswer as answerNote, insertNote } from '../features/highlight-meetings/notes/store.ts';
import { gatherReport } from '../features/highlight-meetings/report/gather.ts';
import { reportToReaders } from '../features/highlight-meetings/report/readers.ts';
import { keepFinal, keepRemark } from '../features/highlight-meetings/report/store.ts';
import { keepRequest, keepRequestAnswer, requestsFor } from '../features/highlight-meetings/requests/store.ts';
import { insertObstacle } from '../features/obstacles/store.ts';
import { changeDate } from '../kit/meetings/dates.ts';
import { correctCourse } from './corrections.ts';
import { type Meeting, meetings, type Noted, without } from './meetings.ts';
import { by, saying } from './moment.ts';
import { type Office, type Offices, rowCoded } from './people.ts';
import { highlightChannel } from './roster.ts';
import type { AutumnDay } from './stretch.ts';
import { wanted } from './wanted.ts';

const planned: Day = '2026-08-17';
const hours = { beginsAt: '09:00', endsAt: '12:00', place: 'District office, large meeting room' } as const;
const guests = ['curriculum', 'data', 'services', 'lincoln', 'high'] as const satisfies readonly Office[];

/** The year's dates are in the calendar, and something has been in the way since before school. Returns the meetings' ids by their days. */
export function planHighlights(tx: Tx, who: Offices): ReadonlyMap<Day, string> {
  const c = by(tx, who.manager, planned);
  insertObstacle(c, {
    about: rowCoded(tx, without.about),
    words: without.words,
    mitigation: '',
    raisedById: who.data,
    ownerId: null,
  });
  return new Map(
    meetings.map((meeting) => {
      const id = addMeetingDate(c, { day: meeting.day, ...hours, wanted: meeting.wanted });
      keepGuests(
        c,
        id,
        guests.map((office) => who[office]),
      );
      if (meeting.calledOffOn)
        changeDate(by(tx, who.manager, meeting.calledOffOn), highlights, id, { cancelledOn: meeting.calledOffOn });
      return [meeting.day, id];
    }),
  );
}

/** The meetings that took place: the report of each became final a week before. */
export function highlightDays(
  who: Offices,
  { ids, today }: { readonly ids: ReadonlyMap<Day, string>; readonly today: Day },
): AutumnDay[] {
  const held = meetings.filter(({ day, notes }) => day < today && notes);
  return held.flatMap((meeting): AutumnDay[] => {
    const id = ids.get(meeting.day) ?? '';
    const due = addDays(meeting.day, -7);
    return [
      [due, '15:30', (tx) => makeFinal(tx, who, id, { ...meeting, due })],
      [
        meeting.day,
        '12:05',
        (tx) => {
          holdHighlight(tx, who, id, meeting);
          correctCourse(tx, who, meeting.day, id);
        },
      ],
      ...(meeting.notes ?? []).flatMap((note) => answerDay(who, note)),
    ];
  });
}

/** The day on which somebody said what became of it. */
function answerDay(who: Offices, { office, words, answers }: Noted): AutumnDay[] {
  if (!answers) return [];
  const { on, state, words: said } = answers;
  return [
    [
      on,
      '16:10',
      (tx) => {
        const note = tx
          .select({ id: highlightNote.id })
          .from(highlightNote)
          .where(eq(highlightNote.words, words))
          .get();
        if (note) answerNote(by(tx, who[office], on, '16:10'), note.id, { state, words: said, dueOn: null });
      },
    ],
  ];
}

/** A meeting as it took place: its agenda was posted, and what was said in it was written down. */
function holdHighlight(tx: Tx, who: Offices, id: string, meeting: Meeting): void {
  const c = by(tx, who.manager, meeting.day, '11:50');
  const items = itemsOf(tx, id);
  // Of what takes three hours the last is left.
  const talked = items.filter(({ words, kind }) => kind !== 'obstacle' && !words.startsWith('4 '));
  for (const item of talked) keepDiscussed(c, item.id, who.manager);
  for (const { office, kind, about, words, due: dueOn = null } of meeting.notes ?? []) {
    const itemId = items.find((one) => one.about === rowCoded(tx, about))?.id ?? null;
    const fromId = ['praise', 'concern', 'question'].includes(kind) ? who.monitor : null;
    insertNote(c, { meetingId: id, itemId, kind, words, ownerId: who[office], fromId, dueOn });
  }
  const after = by(tx, who.manager, meeting.day, '12:05');
  keepClosed(after, id, who.manager);
  saying(after, highlightThreadNow(after, id));
}

function makeFinal(
  tx: Tx,
  who: Offices,
  id: string,
  { day, remarks = [], due }: Meeting & { readonly due: Day },
): void {
  const c = by(tx, who.manager, due, '15:30');
  const objectives = activeObjectives(tx);
  for (const [code, words] of remarks) {
    const objective = objectives.find((one) => one.code === code);
    if (objective) keepRemark(c, id, { place: `progress/${objective.id}`, words });
  }
  const held = highlightById(tx, id);
  if (!held) throw new Error(`No highlight meeting of Mill City is on ${day}.`);
  const document = gatherReport(c, held);
  const edition = keepFinal(c, id, document);
  keepHighlightPosted(c, id, highlightChannel, who.manager);
  syncItems(c, held, document);
  saying(c, [...reportToReaders(c, id, edition), ...highlightThreadNow(c, id)]);
}

/** What the monitor asked for, for the next meeting, and what whoever holds it said to that. */
export const documentDays = (who: Offices, meetingId: string): AutumnDay[] => [
  ['2026-11-10', '13:20', (tx) => askForDocuments(tx, who, meetingId)],
  ['2026-11-13', '14:40', (tx) => answerForDocuments(tx, who, meetingId)],
];

function askForDocuments(tx: Tx, who: Offices, meetingId: string): void {
  const c = by(tx, who.monitor, '2026-11-10', '13:20');
  for (const { words, office } of wanted) keepRequest(c, { meetingId, words, ownerId: who[office] });
}

function answerForDocuments(tx: Tx, who: Offices, meetingId: string): void {
  const asked = requestsFor(tx, [meetingId]);
  for (const { words, office, answer, said = '' } of wanted) {
    const request = asked.find((one) => one.words === words);
    if (answer && request) keepRequestAnswer(by(tx, who[office], '2026-11-13', '14:40'), request.id, answer, said);
  }
}
