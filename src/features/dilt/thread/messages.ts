import { type Day, sayDay, sayTimeOfDay, type TimeOfDay } from '../../../district/days.ts';
import type { Dilt } from '../../../district/dilt/store.ts';
import type { Evidence } from '../../../district/evidence.ts';
import { whatToDo } from '../../../kit/channels.ts';
import { counted } from '../../../kit/words/lists.ts';
import { aside, bullets, heading, type Piece, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, clip, linked, say } from '../../../kit/words/text.ts';
import { hoursWords } from '../agenda/messages.ts';
import type { Segment } from '../agenda/store.ts';
import { readyCount } from '../readiness/rules.ts';

/** Everything the first message of an agenda's thread is said from. */
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
}

/** The message in the channel: when, where, who facilitates, how many are ready, what is to be decided. No names but one. */
export function diltParentWords(shown: DiltParentShown): Words {
  const { dilt, posted } = shown;
  if (dilt.cancelledOn !== null)
    return [
      heading(`DILT, ${sayDay(dilt.day)}: called off`),
      paragraph('It does not take place. What stands in the thread is kept for the next one.'),
    ];
  return [
    ...factPieces(shown),
    aside(`Each segment with its materials is in the thread. Posted ${posted}, and brought up to date as things move.`),
  ];
}

/** The same for one reader, where no channel shows it: the segments stand below, since there is no thread. */
export function ownAgendaWords(shown: DiltParentShown, replies: readonly Pick<ReplyShown, 'segment' | 'at'>[]): Words {
  if (shown.dilt.cancelledOn !== null)
    return [
      heading(`DILT, ${sayDay(shown.dilt.day)}: called off`),
      paragraph('It does not take place. Its agenda is kept for the next one.'),
    ];
  const lines = replies.map(
    ({ segment, at }) => say`${bold(sayTimeOfDay(at))} ${segment.title} · ${segment.minutes} min · ${segment.owner}`,
  );
  return [
    ...factPieces(shown),
    ...(lines.length === 0 ? [] : [bullets(lines)]),
    aside('This comes by direct message: no channel could show it. /dilt agenda always has the newest.'),
  ];
}

function factPieces(shown: DiltParentShown): Piece[] {
  const { dilt, segments, toDecide, commitments } = shown;
  return [
    heading(`DILT, ${sayDay(dilt.day)}`),
    ...(dilt.movedFrom === null ? [] : [paragraph(say`${bold('Moved')}: it was meant for ${sayDay(dilt.movedFrom)}.`)]),
    bullets([
      say`${hoursWords(dilt)}${dilt.place === '' ? '' : `, ${clip(dilt.place, 200)}`}`,
      say`Facilitated by ${shown.facilitator ?? 'nobody yet'}`,
      say`${standing(segments)}`,
      ...(commitments === 0
        ? []
        : [say`Opens with ${counted(commitments, 'commitment', 'commitments')} of the last time`]),
    ]),
    ...(toDecide === '' ? [] : [paragraph(say`${bold('To decide')}: ${toDecide}`)]),
  ];
}

/** Before the day how many are ready, on the day how many are done. */
function standing(segments: DiltParentShown['segments']): string {
  const over = segments.filter(({ endedAt }) => endedAt !== null).length;
  if (over > 0) return `${over} of ${counted(segments.length, 'segment', 'segments')} done`;
  return readyCount(segments);
}

export interface ReplyShown {
  readonly segment: Pick<Segment, 'title' | 'minutes' | 'owner' | 'teaches' | 'initiative'>;
  /** When it begins if all keep their time. */
  readonly at: TimeOfDay;
  /** Its look-fors in words. */
  readonly lookFors: readonly string[];
  readonly materials: readonly Pick<Evidence, 'words' | 'url'>[];
}

const materialsSaid = 8;

/** A reply in the thread: one segment with its materials. */
export function replyWords({ segment, at, lookFors, materials }: ReplyShown): Words {
  const { title, minutes, owner, teaches, initiative } = segment;
  return [
    paragraph(say`${bold(say`${sayTimeOfDay(at)} · ${title}`)}\n${minutes} min · ${owner}`),
    ...(teaches === '' ? [] : [paragraph(teaches)]),
    ...serves(initiative, lookFors),
    ...materialPieces(materials),
  ];
}

function serves(initiative: string | null, lookFors: readonly string[]): Piece[] {
  const said = [
    ...(initiative === null ? [] : [`initiative ${initiative}`]),
    ...(lookFors.length === 0 ? [] : [`look for ${lookFors.map((one) => clip(one, 100)).join('; ')}`]),
  ];
  return said.length === 0 ? [] : [aside(`Serves ${said.join(' · ')}`)];
}

function materialPieces(materials: ReplyShown['materials']): Piece[] {
  if (materials.length === 0) return [];
  const more = materials.length - materialsSaid;
  const lines = materials
    .slice(-materialsSaid)
    .map(({ words, url }) => (url === '' ? say`${clip(words, 200)}` : linked(clip(words, 200), url)));
  return [bullets(lines), ...(more > 0 ? [aside(`and ${more} older`)] : [])];
}

/** To the plan manager and whoever posted it, when the channel may not show it. */
export function notPosted(why: string, day: Day): Words {
  return [
    paragraph(`The agenda of the DILT of ${sayDay(day)} was not posted in the DILT’s channel: ${why}.`),
    paragraph('Everybody who may read it has it as a direct message instead.'),
    paragraph(
      whatToDo(
        why,
        'Everybody in the channel must sit in the DILT, and Throughline must be in it: write /invite @Throughline there, or name another channel with /throughline settings.',
        'Then post it again from /dilt agenda.',
      ),
    ),
  ];
}
