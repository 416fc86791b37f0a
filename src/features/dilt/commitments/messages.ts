import { type Day, sayDay, sayShortDay } from '../../../district/days.ts';
import type { Dilt } from '../../../district/dilt/store.ts';
import { place } from '../../../kit/feature.ts';
import { toValue } from '../../../kit/value.ts';
import { whileFits } from '../../../kit/words/lists.ts';
import {
  aside,
  buttons,
  divider,
  heading,
  type Piece,
  paragraph,
  quote,
  type Words,
} from '../../../kit/words/pieces.ts';
import { bold, say, type Text } from '../../../kit/words/text.ts';
import { diltAgendaNames } from '../agenda/names.ts';
import { broughtBack, countsSaid, stateNames } from './rules.ts';
import type { Commitment } from './store.ts';

/** A commitment on a line: whose, from what, who brings it back, by when; and where and when it was brought back. */
export function commitmentWords(one: Commitment): Text {
  const { school, taught, owner, helper, byDay } = one;
  const helped = helper === null ? '' : `, ${helper} helps`;
  const back = broughtBack(one);
  const when = back === '' ? `by ${sayShortDay(byDay)}` : back;
  return say`${bold(school)} · from “${taught}” · ${owner}${helped} · ${when}`;
}

/** What the list of commitments is made of. */
export interface CommitmentsShown {
  /** The newest DILT that has begun; undefined before the first. */
  readonly dilt: Pick<Dilt, 'id' | 'day'> | undefined;
  readonly all: readonly (Commitment & { readonly mayKeep: boolean })[];
  /** The row the page begins with. */
  readonly from: number;
  /** Schools this viewer may write for that have an agenda to bring something back from. */
  readonly schools: readonly { readonly id: string; readonly name: string }[];
}

/** As many as are read on a phone. */
const onPage = 5;
const lettersOfPage = 3000;
/** Whoever writes for more schools chooses one. */
const ownSchools = 3;

/** What schools bring back, and how it went. */
export function commitmentsWords({ dilt, all, from, schools }: CommitmentsShown): Words {
  if (!dilt) return [paragraph('No DILT has taken place yet, so there’s nothing to bring back.')];
  const lines = all.slice(from, from + onPage).map((one) => lineText(one, dilt.day));
  const shown = all.slice(from, from + whileFits(lines, lettersOfPage).length);
  const next = from + shown.length;
  return [
    heading(`What schools bring back, ${sayDay(dilt.day)}`),
    paragraph(all.length === 0 ? 'Nothing is written down yet.' : `${countsSaid(all)}.`),
    ...shown.flatMap((one) => linePieces(one, dilt.day)),
    ...(all.length > shown.length ? [aside(`${from + 1} to ${next} of ${all.length}.`)] : []),
    ...listButtons(dilt.id, next < all.length ? next : undefined, schools),
  ];
}

function listButtons(diltId: string, next: number | undefined, schools: CommitmentsShown['schools']): Piece[] {
  const add =
    schools.length > ownSchools
      ? [place({ name: diltAgendaNames.commitFor }, 'Add for a school…', diltId)]
      : schools.map(({ id, name }) => place({ name: diltAgendaNames.commit }, `Add for ${name}…`, toValue(diltId, id)));
  const placed = [
    ...(next === undefined ? [] : [place({ name: diltAgendaNames.moreCommitments }, 'Show more', String(next))]),
    ...add,
  ];
  return placed.length === 0 ? [] : [divider, buttons(...placed)];
}

function lineText(one: Commitment, day: Day): Text {
  const earlier = one.day === day ? '' : ` · DILT of ${sayShortDay(one.day)}`;
  const said = one.note === '' ? '' : `\n“${one.note}”`;
  return say`${stateNames[one.state]} · ${commitmentWords(one)}${earlier}\n${one.words}${said}`;
}

function linePieces(one: CommitmentsShown['all'][number], day: Day): Piece[] {
  const text = lineText(one, day);
  if (!one.mayKeep) return [paragraph(text)];
  if (one.state !== 'open') return [paragraph(text), buttons(on(one, 'howItWent', 'Change…'))];
  return [
    paragraph(text),
    buttons(on(one, 'kept', 'Brought back…'), on(one, 'howItWent', 'Partly or not yet…', 'partly')),
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
  const part = as === 'owner' ? 'You bring this back' : `You help ${one.owner} bring this back`;
  return [
    paragraph(say`${bold(part)} to ${one.school} by ${sayDay(one.byDay)}:`),
    quote(one.words),
    aside(say`From “${one.taught}” at the DILT (District Instructional Leadership Team). Written down by ${by}.`),
    buttons(place({ name: diltAgendaNames.commitments }, 'All commitments', one.diltId)),
  ];
}
