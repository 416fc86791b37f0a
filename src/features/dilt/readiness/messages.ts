import { type Day, sayDay } from '../../../district/days.ts';
import type { Dilt } from '../../../district/dilt/store.ts';
import { place } from '../../../kit/feature.ts';
import { counted } from '../../../kit/words/lists.ts';
import { aside, buttons, type Piece, paragraph, quote, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { diltAgendaNames, on } from '../agenda/names.ts';
import type { Segment } from '../agenda/store.ts';
import { readinessNames } from './rules.ts';

/** To who facilitates: somebody needs help with their segment. */
export function helpWords(one: Pick<Segment, 'owner' | 'title' | 'readinessNote' | 'diltId'>, day: Day): Words {
  return [
    paragraph(say`${bold(one.owner)} needs help with “${one.title}” for the DILT of ${sayDay(day)}:`),
    quote(one.readinessNote),
    buttons(place({ name: diltAgendaNames.board }, 'Open my desk', one.diltId)),
  ];
}

/** What somebody is reminded of by whoever facilitates. */
export interface RemindedShown {
  readonly dilt: Pick<Dilt, 'day'>;
  readonly by: string;
  readonly segments: readonly Pick<Segment, 'id' | 'title' | 'minutes' | 'readiness'>[];
  /** They were reminded once more since. */
  readonly again?: true;
}

const asked = 3;

/** The reminder: it says what has been answered since, and asks what is still open. */
export function remindedWords({ dilt, by, segments, again }: RemindedShown): Words {
  const open = segments.filter(({ readiness }) => readiness === 'open');
  const what = counted(segments.length, 'your segment', 'your segments').replace(/^1 /, '').replace(/^\d+ /, '');
  const is = segments.length === 1 ? 'is' : 'are';
  const first = paragraph(
    say`${bold(by)} asks: ${is} ${what} ready for the DILT (District Instructional Leadership Team) on ${sayDay(dilt.day)}?`,
  );
  if (again) return [first, paragraph('You were reminded again. Please answer there.')];
  const answered = segments.filter(({ readiness }) => readiness !== 'open');
  return [
    first,
    ...answered.map((one) => paragraph(say`${readinessNames[one.readiness]} · ${one.title}`)),
    ...open.slice(0, asked).flatMap((one, at) => openPieces(one, at === 0)),
    ...(open.length > asked ? [aside(`${open.length - asked} more are in /dilt agenda.`)] : []),
  ];
}

function openPieces(one: RemindedShown['segments'][number], isFirst: boolean): Piece[] {
  return [
    paragraph(say`${bold(one.title)}, ${one.minutes} minutes`),
    buttons(
      { ...on(one, 'ready', 'Ready'), ...(isFirst ? { style: 'primary' as const } : {}) },
      on(one, 'help', 'I need help…'),
    ),
  ];
}
