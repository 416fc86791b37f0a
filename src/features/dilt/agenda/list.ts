import type { Day } from '../../../district/days.ts';
import { sayDay, sayShortDay, sayTimeOfDay } from '../../../district/days.ts';
import { type Dilt, diltsFrom } from '../../../district/dilt/store.ts';
import { agendaThread } from '../../../district/dilt/thread.ts';
import type { Asked } from '../../../kit/context.ts';
import { type ButtonPress, place } from '../../../kit/feature.ts';
import { opening } from '../../../kit/forms/form.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { threadIn } from '../../../kit/threads.ts';
import {
  aside,
  type ButtonPiece,
  buttons,
  heading,
  type Piece,
  paragraph,
  type Words,
} from '../../../kit/words/pieces.ts';
import { bold, clip, join, say } from '../../../kit/words/text.ts';
import { readinessNames } from '../readiness/rules.ts';
import { diltAt, linesForm } from './form.ts';
import { diltMeant, mayFacilitate } from './known.ts';
import { hoursWords, noDilt } from './messages.ts';
import { diltAgendaNames, on } from './names.ts';
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
  return done({ tell: [paragraph(say`The agenda of ${sayDay(dilt.day)} is not written yet.`)] });
}

/** Shows whoever facilitates a later DILT its agenda, or opens the window to write it. */
export const showDiltAgenda: ButtonPress = {
  name: diltAgendaNames.agenda,
  ability: 'dilt.facilitate',
  about: 'dilt',
  press: (c, id) => agendaAt(c, diltAt(c, id)),
};

const laterButton = ({ id, day }: Pick<Dilt, 'id' | 'day'>): ButtonPiece =>
  place({ name: diltAgendaNames.agenda }, `Agenda of ${sayShortDay(day)}…`, id);

export function diltAgendaNow(c: Asked, dilt: Dilt): DiltAgendaShown {
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
  };
}

/** The agenda, with what each reader may change of it. */
export function diltAgendaWords(shown: DiltAgendaShown): Words {
  const { dilt, segments, toDecide, later } = shown;
  const { starts } = startTimes(
    dilt.beginsAt,
    segments.map(({ minutes }) => minutes),
  );
  return [
    heading(`Agenda, ${sayDay(dilt.day)}`),
    paragraph(
      say`${join([say`${hoursWords(dilt)}`, ...(dilt.place === '' ? [] : [say`${clip(dilt.place, 200)}`])], ' · ')}`,
    ),
    ...(toDecide === '' ? [] : [paragraph(say`${bold('To decide')}: ${toDecide}`)]),
    ...segments.flatMap((one, at) => segmentPieces(shown, one, sayTimeOfDay(starts[at] ?? dilt.beginsAt))),
    ...(shown.mayChange ? wholePieces(shown) : []),
    ...(later ? [buttons(laterButton(later))] : []),
  ];
}

function segmentPieces(shown: DiltAgendaShown, one: Segment, at: string): Piece[] {
  const serves = [
    ...(one.initiative === null ? [] : [`serves ${one.initiative}`]),
    ...(one.lookFors.length === 0
      ? []
      : [`${one.lookFors.length === 1 ? 'look-for' : 'look-fors'} ${one.lookFors.join(', ')}`]),
  ];
  const says = shown.mayChange || one.ownerId === shown.viewerId ? [readinessNames[one.readiness]] : [];
  const line = say`${bold(at)} ${one.title} · ${[`${one.minutes} min`, one.owner, ...serves, ...says].join(' · ')}`;
  const text = one.teaches === '' ? line : say`${line}\n${clip(one.teaches, 300)}`;
  const placed = buttonsOn(shown, one);
  return [paragraph(text), ...(placed.length === 0 ? [] : [buttons(...placed)])];
}

function buttonsOn({ mayChange, viewerId }: DiltAgendaShown, one: Segment) {
  const own = one.ownerId === viewerId;
  const ready = own && one.readiness !== 'ready' ? [on(one, 'readyHere', 'Ready')] : [];
  if (mayChange)
    return [
      on(one, 'edit', 'Edit…'),
      on(one, 'up', 'Up'),
      on(one, 'down', 'Down'),
      on(one, 'remove', 'Remove'),
      ...ready,
    ];
  return own ? [...ready, on(one, 'help', 'I need help…'), on(one, 'materials', 'Materials…')] : [];
}

function wholePieces({ dilt, posted, stands }: DiltAgendaShown): Piece[] {
  return [
    buttons(
      place({ name: diltAgendaNames.write }, 'Write it as lines…', dilt.id),
      place({ name: diltAgendaNames.board }, 'Who is ready', dilt.id),
      place({ name: diltAgendaNames.day }, 'Run of show', dilt.id),
      place({ name: diltAgendaNames.post }, posted ? 'Post it again' : 'Post the agenda', dilt.id),
    ),
    ...(stands ? [aside('It stands in the DILT’s channel and is brought up to date there.')] : []),
  ];
}
