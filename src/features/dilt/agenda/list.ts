import type { Day } from '../../../district/days.ts';
import { sayDay, sayShortDay, sayTimeOfDay } from '../../../district/days.ts';
import { type Dilt, diltsFrom } from '../../../district/dilt/store.ts';
import { agendaThread } from '../../../district/dilt/thread.ts';
import type { Asked } from '../../../kit/context.ts';
import { type ButtonPress, place } from '../../../kit/feature.ts';
import { opening } from '../../../kit/forms/form.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { threadIn } from '../../../kit/threads.ts';
import { fromRow, toValue } from '../../../kit/value.ts';
import {
  aside,
  type ButtonPiece,
  buttons,
  buttonsAndMenu,
  heading,
  type MenuPiece,
  type Piece,
  paragraph,
  type Words,
} from '../../../kit/words/pieces.ts';
import { bold, say, wholeWords } from '../../../kit/words/text.ts';
import { readinessNames } from '../readiness/rules.ts';
import { diltAt, linesForm } from './form.ts';
import { diltMeant, mayFacilitate } from './known.ts';
import { hoursWords, lookForsWords, noDilt } from './messages.ts';
import { diltAgendaNames, on, type SegmentAct } from './names.ts';
import { type DiltHours, startTimes } from './rules.ts';
import { diltAgendaOf, type Segment, segmentsOf } from './store.ts';

/** What the list of an agenda is made of. */
export interface DiltAgendaShown {
  readonly dilt: DiltHours & Pick<Dilt, 'id' | 'day' | 'place'>;
  readonly segments: readonly Segment[];
  readonly toDecide: string;
  readonly posted: boolean;
  /** It stands in a channel, or is about to; posted, it may have been withheld there. */
  readonly stands: boolean;
  /** Whoever asks: may they change it, and which segments are theirs. */
  readonly mayChange: boolean;
  readonly viewerId: string;
  readonly today: Day;
  /** A later one that they facilitate. */
  readonly later: Pick<Dilt, 'id' | 'day'> | undefined;
  /** The segment they have just changed. */
  readonly marked: string;
  /** The row the page begins with. */
  readonly from: number;
}

/**
 * `/dilt agenda`: who facilitates writes it, in one box, and changes it segment by segment; everybody else reads it. Whoever
 * facilitates a later one has a part in the next one too: once that is written they read it first.
 */
export function openDiltAgenda(c: Asked): Done {
  const meant = diltMeant(c);
  const [next] = diltsFrom(c.db, c.today, 1);
  if (!meant || !next) return done({ tell: noDilt });
  return agendaAt(c, segmentsOf(c.db, next.id).length > 0 ? next : meant);
}

/** The agenda of one DILT: to read, or to write where it is not written yet. */
function agendaAt(c: Asked, dilt: Dilt): Done {
  const shown = diltAgendaNow(c, dilt);
  if (shown.segments.length > 0) return done({ tell: diltAgendaWords(shown) });
  if (shown.mayChange) return done({ open: opening(linesForm, { dilt: dilt.id }) });
  return done({ tell: [paragraph(say`The agenda for ${sayDay(dilt.day)} isn’t written yet.`)] });
}

/** Shows whoever facilitates a later DILT its agenda, or opens the window to write it. */
export const showDiltAgenda: ButtonPress = {
  name: diltAgendaNames.agenda,
  ability: 'dilt.facilitate',
  about: 'dilt',
  press: (c, id) => agendaAt(c, diltAt(c, id)),
};

/** The list goes on from a row. */
export const goOnAgenda: ButtonPress = {
  name: diltAgendaNames.agendaFrom,
  ability: 'dilt.read',
  about: 'dilt',
  press: (c, id, { more }) => done({ instead: diltAgendaWords(diltAgendaNow(c, diltAt(c, id), '', fromRow(more))) }),
};

const laterButton = ({ id, day }: Pick<Dilt, 'id' | 'day'>): ButtonPiece =>
  place({ name: diltAgendaNames.agenda }, `Agenda for ${sayShortDay(day)}…`, id);

export function diltAgendaNow(c: Asked, dilt: Dilt, marked = '', from = 0): DiltAgendaShown {
  const kept = diltAgendaOf(c.db, dilt.id);
  const mayChange = mayFacilitate(c, dilt);
  const meant = mayChange ? undefined : diltMeant(c);
  return {
    dilt,
    segments: segmentsOf(c.db, dilt.id),
    toDecide: kept?.toDecide ?? '',
    posted: kept?.channelId != null,
    stands: threadIn(c.db, agendaThread(dilt.id)) !== undefined,
    mayChange,
    viewerId: c.viewer.person.id,
    today: c.today,
    later: meant && mayFacilitate(c, meant) ? meant : undefined,
    marked,
    from,
  };
}

/** The agenda, with what each reader may change of it. */
export function diltAgendaWords(shown: DiltAgendaShown): Words {
  const { dilt, segments, toDecide, later } = shown;
  const { starts } = startTimes(
    dilt.beginsAt,
    segments.map(({ minutes }) => minutes),
  );
  const from = pageOf(shown);
  const page = segments.slice(from, from + onPage);
  const next = from + page.length;
  return [
    heading(`Agenda, ${sayDay(dilt.day)}`),
    paragraph([hoursWords(dilt), dilt.place].filter(Boolean).join(' · ')),
    ...(toDecide === '' ? [] : [paragraph(say`${bold('To decide')}: ${toDecide}`)]),
    ...page.flatMap((one, at) => segmentPieces(shown, one, sayTimeOfDay(starts[from + at] ?? dilt.beginsAt))),
    ...(segments.length > onPage ? [aside(`${from + 1} to ${next} of ${segments.length}.`)] : []),
    ...(segments.length > onPage ? [buttons(goOnButton(dilt.id, next < segments.length ? next : 0))] : []),
    ...(shown.mayChange ? wholePieces(shown) : []),
    ...(later ? [buttons(laterButton(later))] : []),
  ];
}

/** As many segments as one reads at once. */
const onPage = 8;

/** The row the page begins with: the one that was asked for, or the page of what was just changed. */
function pageOf({ segments, marked, from }: DiltAgendaShown): number {
  const at = marked === '' ? -1 : segments.findIndex(({ id }) => id === marked);
  if (at >= 0) return Math.floor(at / onPage) * onPage;
  return from < segments.length ? from : 0;
}

const goOnButton = (diltId: string, row: number): ButtonPiece =>
  place(
    { name: diltAgendaNames.agendaFrom },
    row === 0 ? 'Back to the start' : 'Show more',
    toValue(diltId, String(row)),
  );

const isMarked = ({ marked }: DiltAgendaShown, { id }: Segment): boolean => marked === id;

/** What they teach is said while there are few; of many it’s in the thread. */
const briefFrom = 3;

function segmentPieces(shown: DiltAgendaShown, one: Segment, at: string): Piece[] {
  const says = shown.mayChange || one.ownerId === shown.viewerId ? [readinessNames[one.readiness]] : [];
  const facts = [`${one.minutes} min`, one.owner, one.serves ?? '', lookForsWords(one.lookFors), ...says];
  const mark = isMarked(shown, one) ? '➤ ' : '';
  const line = say`${mark}${bold(at)} ${one.title} · ${facts.filter(Boolean).join(' · ')}`;
  const text = paragraph(one.teaches === '' || shown.segments.length > briefFrom ? line : say`${line}\n${one.teaches}`);
  const placed = ownButtons(shown, one);
  if (shown.mayChange) return [text, buttonsAndMenu(placed, changeMenu(one))];
  return placed.length === 0 ? [text] : [text, buttons(...placed)];
}

/** What whoever answers for a segment can do with it. */
function ownButtons({ mayChange, viewerId }: DiltAgendaShown, one: Segment): ButtonPiece[] {
  if (one.ownerId !== viewerId) return [];
  const ready = one.readiness === 'ready' ? [] : [on(one, 'readyHere', 'Ready')];
  return mayChange ? ready : [...ready, on(one, 'help', 'I need help…'), on(one, 'materials', 'Materials…')];
}

/** What whoever facilitates can change of a segment. */
function changeMenu({ id, title }: Pick<Segment, 'id' | 'title'>): MenuPiece {
  const entry = (what: SegmentAct, label: string) => ({ label, value: toValue(id, what) });
  return {
    action: diltAgendaNames.change,
    entries: [
      entry('edit', `Change “${wholeWords(title, 60)}”…`),
      entry('up', 'Move up'),
      entry('down', 'Move down'),
      entry('remove', 'Take off the agenda'),
    ],
  };
}

function wholePieces({ dilt, posted, stands }: DiltAgendaShown): Piece[] {
  return [
    buttons(
      place({ name: diltAgendaNames.write }, 'Edit as lines…', dilt.id),
      place({ name: diltAgendaNames.board }, 'My desk', dilt.id),
      place({ name: diltAgendaNames.post }, posted ? 'Post again' : 'Post the agenda', dilt.id),
    ),
    ...(stands ? [aside('It’s in the DILT channel and stays up to date there.')] : []),
  ];
}
