import { type Day, sayDay, sayShortDay } from '../../../district/days.ts';
import type { Dilt } from '../../../district/dilt/store.ts';
import { place } from '../../../kit/feature.ts';
import { toValue } from '../../../kit/value.ts';
import {
  aside,
  buttons,
  divider,
  entry,
  heading,
  type Piece,
  paragraph,
  quote,
  type Words,
} from '../../../kit/words/pieces.ts';
import { bold, clip, say, type Text } from '../../../kit/words/text.ts';
import { diltAgendaNames } from '../agenda/names.ts';
import { countsSaid, stateNames } from './rules.ts';
import type { Commitment } from './store.ts';

/** A commitment on a line: whose, from what, who brings it back, by when. */
export function commitmentWords({ school, taught, owner, helper, byDay }: Commitment): Text {
  const helped = helper === null ? '' : `, ${helper} helps`;
  return say`${bold(school)} · from “${clip(taught, 100)}” · ${owner}${helped} · by ${sayShortDay(byDay)}`;
}

/** What the list of commitments is made of. */
export interface CommitmentsShown {
  /** The newest DILT that has begun; undefined before the first. */
  readonly dilt: Pick<Dilt, 'id' | 'day'> | undefined;
  readonly all: readonly (Commitment & { readonly mayKeep: boolean })[];
  readonly more: boolean;
  /** Schools this viewer may write for that have an agenda to bring something back from. */
  readonly schools: readonly { readonly id: string; readonly name: string }[];
}

const schoolsOffered = 10;

/** What schools bring back, and how it went. */
export function commitmentsWords({ dilt, all, more, schools }: CommitmentsShown): Words {
  if (!dilt) return [paragraph('No DILT has taken place yet: there is nothing to bring back.')];
  const offered = schools.slice(0, schoolsOffered);
  return [
    heading(`What schools bring back, ${sayDay(dilt.day)}`),
    paragraph(all.length === 0 ? 'Nothing is written down yet.' : `${countsSaid(all)}.`),
    ...all.flatMap((one) => linePieces(one, dilt.day)),
    ...(more ? [aside('There are more, from earlier: they come up as these are answered.')] : []),
    ...(offered.length === 0
      ? []
      : [
          divider,
          buttons(
            ...offered.map(({ id, name }) =>
              place({ name: diltAgendaNames.commit }, `Add for ${clip(name, 40)}…`, toValue(dilt.id, id)),
            ),
          ),
        ]),
    ...(schools.length > offered.length
      ? [aside(`and ${schools.length - offered.length} more schools, which add their own`)]
      : []),
  ];
}

function linePieces(one: CommitmentsShown['all'][number], day: Day): Piece[] {
  const earlier = one.day === day ? '' : ` · from ${sayShortDay(one.day)}`;
  const said = one.note === '' ? '' : `\n“${clip(one.note, 200)}”`;
  const text = say`${stateNames[one.state]} · ${commitmentWords(one)}${earlier}\n${clip(one.words, 300)}${said}`;
  if (!one.mayKeep) return [paragraph(text)];
  if (one.state !== 'open') return [entry(text, on(one, 'howItWent', 'Change…'))];
  return [
    paragraph(text),
    buttons(on(one, 'kept', 'Kept'), on(one, 'howItWent', 'Partly…', 'partly'), on(one, 'howItWent', 'Not…', 'not')),
  ];
}

/** A button on a commitment; a screen reader says whose. */
export function on(one: Commitment, what: 'kept' | 'howItWent', label: string, answer?: string) {
  return place({ name: diltAgendaNames[what] }, label, toValue(one.id, answer), {
    spoken: `${label.replace('…', '')}: ${one.school}`,
  });
}

/** To whoever was named to bring something back, or to help. */
export function namedWords(one: Commitment, as: 'owner' | 'helper', by: string): Words {
  const part = as === 'owner' ? 'you bring this back' : `you help ${one.owner} bring this back`;
  return [
    paragraph(
      say`${bold(by)} wrote down for ${one.school} that ${part}, by ${sayDay(one.byDay)}. It was taught in “${one.taught}”:`,
    ),
    quote(one.words),
    buttons(place({ name: diltAgendaNames.commitments }, 'All commitments', one.diltId)),
  ];
}
