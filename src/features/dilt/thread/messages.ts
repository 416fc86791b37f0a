import { type Day, sayDay, sayTimeOfDay, type TimeOfDay } from '../../../district/days.ts';
import type { Dilt } from '../../../district/dilt/store.ts';
import type { Evidence } from '../../../district/evidence.ts';
import { whatToDo } from '../../../kit/channels.ts';
import { counted, whileFits } from '../../../kit/words/lists.ts';
import {
  aside,
  type ButtonPiece,
  bullets,
  buttons,
  heading,
  type Piece,
  paragraph,
  type Words,
} from '../../../kit/words/pieces.ts';
import { bold, linked, say } from '../../../kit/words/text.ts';
import { hoursWords } from '../agenda/messages.ts';
import type { Segment } from '../agenda/store.ts';
import { readyCount } from '../readiness/rules.ts';

/** Everything the first message of an agenda’s thread is said from. */
export interface DiltParentShown {
  readonly dilt: Pick<Dilt, 'day' | 'beginsAt' | 'endsAt' | 'place' | 'movedFrom' | 'cancelledOn'>;
  /** Whoever facilitates; undefined while nobody does. */
  readonly facilitator: string | undefined;
  readonly segments: readonly Pick<Segment, 'readiness' | 'endedAt'>[];
  readonly toDecide: string;
  /** How many commitments of the time before are looked back at. */
  readonly commitments: number;
  /** When it was posted, as people say it. */
  readonly posted: string;
  readonly today: Day;
  /** Its packet once it is frozen: the PDF has everything. */
  readonly packetId: string | null;
}

const titleOf = ({ day }: Pick<Dilt, 'day'>): Piece =>
  heading(`DILT (District Instructional Leadership Team), ${sayDay(day)}`);

/** The message in the channel, in six lines: when, where, who facilitates, how many are ready, what has to be decided. No names but one. */
export function diltParentWords(shown: DiltParentShown): Words {
  const { dilt, posted } = shown;
  if (dilt.cancelledOn !== null)
    return [
      heading(`Called off: DILT, ${sayDay(dilt.day)}`),
      paragraph('It won’t take place. What’s in this thread is kept for the next one.'),
    ];
  return [...factPieces(shown), aside(`Segments and materials are in this thread. Posted ${posted}; kept up to date.`)];
}

/** With what stands above them they fit into one message. */
const lettersOfLines = 2000;

/** The same for one reader, where no channel shows it: the segments stand below, since there is no thread. */
export function ownAgendaWords(shown: DiltParentShown, replies: readonly Pick<ReplyShown, 'segment' | 'at'>[]): Words {
  if (shown.dilt.cancelledOn !== null)
    return [
      heading(`Called off: DILT, ${sayDay(shown.dilt.day)}`),
      paragraph('It won’t take place. Its agenda is kept for the next one.'),
    ];
  const lines = replies.map(
    ({ segment, at }) => say`${bold(sayTimeOfDay(at))} ${segment.title} · ${segment.minutes} min · ${segment.owner}`,
  );
  return [
    ...factPieces(shown),
    ...(lines.length === 0 ? [] : [bullets(whileFits(lines, lettersOfLines))]),
    aside('You have this by direct message because no channel can show it. /dilt agenda has the latest.'),
  ];
}

function factPieces(shown: DiltParentShown): Piece[] {
  const { dilt, segments, toDecide, commitments, packetId } = shown;
  const moved = dilt.movedFrom === null ? '' : `moved from ${sayDay(dilt.movedFrom)}`;
  return [
    titleOf(dilt),
    ...(packetId === null ? [] : [buttons(packetPdfButton(packetId, 'primary'))]),
    bullets([
      [hoursWords(dilt), dilt.place, moved].filter(Boolean).join(', '),
      `${shown.facilitator === undefined ? 'Nobody facilitates yet' : `Facilitator: ${shown.facilitator}`} · ${standing(segments)}`,
      ...(commitments === 0 ? [] : [`Starts with ${counted(commitments, 'commitment', 'commitments')} from last time`]),
    ]),
    ...(toDecide === '' ? [] : [paragraph(say`${bold('To decide')}: ${toDecide}`)]),
  ];
}

/** The packet’s own button, which hands over the whole of it as one PDF to whoever may read it. */
export const packetPdfButton = (packetId: string, style?: 'primary'): ButtonPiece => ({
  action: 'packet/pdf',
  label: 'Send me the PDF',
  value: packetId,
  ...(style ? { style } : {}),
});

/** Before the day how many are ready, on the day how many are done. */
function standing(segments: DiltParentShown['segments']): string {
  const over = segments.filter(({ endedAt }) => endedAt !== null).length;
  if (over > 0) return `${over} of ${counted(segments.length, 'segment', 'segments')} done`;
  return readyCount(segments);
}

export interface ReplyShown {
  readonly segment: Pick<Segment, 'title' | 'minutes' | 'owner' | 'teaches' | 'serves'>;
  /** When it begins if all keep their time. */
  readonly at: TimeOfDay;
  /** Its look-fors in words. */
  readonly lookFors: readonly string[];
  readonly materials: readonly Pick<Evidence, 'words' | 'url'>[];
}

const materialsSaid = 8;

/** A reply in the thread: a segment with its materials, or a few that follow each other. */
export const replyWords = (shown: readonly ReplyShown[]): Words => shown.flatMap(segmentPieces);

function segmentPieces({ segment, at, lookFors, materials }: ReplyShown): Piece[] {
  const { title, minutes, owner, teaches, serves } = segment;
  return [
    paragraph(say`${bold(say`${sayTimeOfDay(at)} · ${title}`)}\n${minutes} min · ${owner}`),
    ...(teaches === '' ? [] : [paragraph(teaches)]),
    ...servesPieces(serves, lookFors),
    ...materialPieces(materials),
  ];
}

function servesPieces(serves: string | null, lookFors: readonly string[]): Piece[] {
  const said = [
    ...(serves === null ? [] : [`Initiative: ${serves}`]),
    ...(lookFors.length === 0 ? [] : [`Look for: ${lookFors.join('; ')}`]),
  ];
  return said.length === 0 ? [] : [aside(said.join('\n'))];
}

function materialPieces(materials: ReplyShown['materials']): Piece[] {
  if (materials.length === 0) return [];
  const more = materials.length - materialsSaid;
  const lines = materials
    .slice(-materialsSaid)
    .map(({ words, url }) => (url === '' ? say`${words}` : linked(words, url)));
  return [bullets(lines), ...(more > 0 ? [aside(`${more} older in /dilt agenda`)] : [])];
}

/** To the plan manager and whoever posted it, when the channel may not show it. */
export function notPosted(why: string, day: Day): Words {
  return [
    paragraph(`The agenda for the DILT of ${sayDay(day)} was not posted in the DILT channel: ${why}.`),
    paragraph('Everybody who can read it has it by direct message instead.'),
    paragraph(
      whatToDo(
        why,
        'Everybody in the channel must be in the DILT, and Throughline must be in it. Write /invite @Throughline there, or choose another channel with /throughline settings.',
        'Then post it again from /dilt agenda.',
      ),
    ),
  ];
}
