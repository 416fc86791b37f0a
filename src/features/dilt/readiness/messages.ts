import { type Day, sayDay } from '../../../district/days.ts';
import type { Dilt } from '../../../district/dilt/store.ts';
import { place } from '../../../kit/feature.ts';
import { aside, buttons, heading, type Piece, paragraph, quote, type Words } from '../../../kit/words/pieces.ts';
import { bold, clip, say } from '../../../kit/words/text.ts';
import { diltAgendaNames, on } from '../agenda/names.ts';
import type { Segment } from '../agenda/store.ts';
import { readinessNames, readyCount } from './rules.ts';

/** To who facilitates: somebody needs help with their segment. */
export function helpWords(one: Segment, day: Day): Words {
  return [
    paragraph(say`${bold(one.owner)} needs help with “${one.title}” for the DILT of ${sayDay(day)}:`),
    quote(one.readinessNote),
    buttons(place({ name: diltAgendaNames.board }, 'Who is ready', one.diltId)),
  ];
}

/** What the facilitator's board is made of. */
export interface BoardShown {
  readonly dilt: Pick<Dilt, 'id' | 'day'>;
  readonly segments: readonly Segment[];
}

/** Who is ready, by name: for who facilitates and leads. */
export function boardWords({ dilt, segments }: BoardShown): Words {
  if (segments.length === 0)
    return [paragraph(say`The agenda of ${sayDay(dilt.day)} is not written yet: /dilt agenda.`)];
  return [
    heading(`Who is ready, ${sayDay(dilt.day)}`),
    paragraph(`${readyCount(segments)}.`),
    ...segments.flatMap(boardLine),
    aside(
      'Only who facilitates and who leads see names here. The channel reads the count: segments, by their owner’s last answer.',
    ),
  ];
}

function boardLine(one: Segment): Piece[] {
  const line = say`${readinessNames[one.readiness]} · ${bold(one.owner)} · ${one.title} (${one.minutes} min)`;
  const text = one.readinessNote === '' ? line : say`${line}\n“${clip(one.readinessNote, 500)}”`;
  return [paragraph(text), ...(one.readiness === 'help' ? [buttons(on(one, 'edit', 'Change the segment…'))] : [])];
}
