import type { Day } from '../../../district/days.ts';
import { sayDay, sayTimeOfDay } from '../../../district/days.ts';
import type { Dilt } from '../../../district/dilt/store.ts';
import { refTo } from '../../../district/ref.ts';
import type { Asked } from '../../../kit/context.ts';
import { place } from '../../../kit/feature.ts';
import { opening } from '../../../kit/forms/form.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { aside, buttons, heading, type Piece, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, clip, join, say } from '../../../kit/words/text.ts';
import { readinessNames } from '../readiness/rules.ts';
import { linesForm } from './form.ts';
import { diltMeant, mayFacilitate } from './known.ts';
import { hoursWords, noDilt } from './messages.ts';
import { names, on } from './names.ts';
import { type Hours, startTimes } from './rules.ts';
import { agendaOf, type Segment, segmentsOf } from './store.ts';

/** What the list of an agenda is made of. */
export interface AgendaShown {
  readonly dilt: Hours & Pick<Dilt, 'id' | 'day' | 'place'>;
  readonly segments: readonly Segment[];
  readonly toDecide: string;
  readonly posted: boolean;
  /** Whoever asks: may they change it, and which segments are theirs. */
  readonly mayChange: boolean;
  readonly viewerId: string;
  readonly today: Day;
}

/** `/dilt agenda`: who facilitates writes it, in one box, and changes it segment by segment; everybody else reads it. */
export function openAgenda(c: Asked): Done {
  const dilt = diltMeant(c);
  if (!dilt) return done({ tell: noDilt });
  const shown = agendaNow(c, dilt);
  if (shown.segments.length > 0) return done({ tell: agendaWords(shown) });
  if (shown.mayChange) return done({ open: opening(linesForm, { dilt: dilt.id }) });
  return done({ tell: [paragraph(say`The agenda of ${sayDay(dilt.day)} is not written yet.`)] });
}

export function agendaNow(c: Asked, dilt: Dilt): AgendaShown {
  const kept = agendaOf(c.db, dilt.id);
  return {
    ...{ dilt, segments: segmentsOf(c.db, dilt.id), toDecide: kept?.toDecide ?? '', posted: kept?.channelId != null },
    ...{ mayChange: mayFacilitate(c, dilt), viewerId: c.viewer.person.id, today: c.today },
  };
}

/** The agenda, with what each reader may change of it. */
export function agendaWords(shown: AgendaShown): Words {
  const { dilt, segments, toDecide } = shown;
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
  ];
}

function segmentPieces(shown: AgendaShown, one: Segment, at: string): Piece[] {
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

function buttonsOn({ mayChange, viewerId }: AgendaShown, one: Segment) {
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

function wholePieces({ dilt, posted }: AgendaShown): Piece[] {
  const about = refTo('dilt', dilt.id);
  return [
    buttons(
      place({ name: names.write }, 'Write it as lines…', about),
      place({ name: names.board }, 'Who is ready', about),
      place({ name: names.day }, 'Run of show', about),
      place({ name: names.post }, posted ? 'Post it again' : 'Post the agenda', about),
    ),
    ...(posted ? [aside('It stands in the DILT’s channel and is brought up to date there.')] : []),
  ];
}
