import { sayDays } from '../../../district/days.ts';
import { recordWords } from '../../../district/history/words.ts';
import { called } from '../../../district/plan/short-names.ts';
import { planOf } from '../../../district/plan/store.ts';
import { bornOn, parseRef, type Ref, refTo } from '../../../district/ref.ts';
import type { Asked } from '../../../kit/context.ts';
import { type ButtonPress, place } from '../../../kit/feature.ts';
import { done } from '../../../kit/outcome.ts';
import { fromRow, toValue } from '../../../kit/value.ts';
import { counted } from '../../../kit/words/lists.ts';
import {
  bullets,
  buttons,
  entry,
  heading,
  type Piece,
  paragraph,
  plain,
  type Words,
} from '../../../kit/words/pieces.ts';
import { bold, capital } from '../../../kit/words/text.ts';
import type { QuarterlySection } from '../rules.ts';
import { quarterlyNames } from './names.ts';
import { quarterlyPartNow } from './part.ts';

/** So many sentences stand on one page, and so many rows of the plan below each have a button. */
const perPage = 5;
const rowsEach = 8;

/** The records behind the sentences of a part: rows of the plan can be opened, others are said by kind and day. */
export const showRestsOn: ButtonPress = {
  name: quarterlyNames.rests,
  ability: 'quarterlyReports.write',
  about: 'quarterlyReport',
  press(c, id, { more }) {
    const [named = '', from] = more.split(' ');
    const words = restsWords(id, quarterlyPartNow(c, id, named).section, fromRow(from ?? ''), calledIn(c));
    return done(from === undefined ? { tell: words } : { tell: words, instead: words });
  },
};

/** How the rows of the plan are called, ended ones too. */
function calledIn({ db }: Asked): ReadonlyMap<Ref, string> {
  const { objectives, initiatives, benchmarks, actions } = planOf(db);
  const rows = { strategicObjective: objectives, initiative: initiatives, benchmark: benchmarks, action: actions };
  const nouns = ['strategicObjective', 'initiative', 'benchmark', 'action'] as const;
  return new Map(
    nouns.flatMap((noun) =>
      rows[noun].map((row) => [refTo(noun, row.id), called({ ...row, shortName: row.shortName ?? '' })]),
    ),
  );
}

/** A page of it. */
export function restsWords(
  id: string,
  { drafted, title, place: at }: QuarterlySection,
  from: number,
  rows: ReadonlyMap<Ref, string>,
): Words {
  const to = (label: string, next: number) =>
    place({ name: quarterlyNames.rests }, label, toValue(id, `${at} ${next}`));
  const turns = [
    ...(from > 0 ? [to('Back', Math.max(0, from - perPage))] : []),
    ...(from + perPage < drafted.length ? [to('Next', from + perPage)] : []),
  ];
  return [
    heading(`What it rests on: ${title}`),
    ...drafted
      .slice(from, from + perPage)
      .flatMap(({ words, refs }, nth) => [
        paragraph(bold(`${from + nth + 1}. ${plain(words)}`)),
        ...refs.flatMap((ref) => rowOf(ref, rows)).slice(0, rowsEach),
        ...othersOf(refs, rows),
      ]),
    ...(turns.length === 0 ? [] : [buttons(...turns)]),
  ];
}

function rowOf(ref: Ref, rows: ReadonlyMap<Ref, string>): Piece[] {
  const said = rows.get(ref);
  if (said === undefined) return [];
  const [code = ''] = said.split(' ');
  return [entry(said, place({ name: 'plan/show-row' }, `Open ${code}`, ref))];
}

/** The rest by kind: `Site observation, Nov 12`, `14 × Commitment after a DILT, Sep 3–Nov 12`. */
function othersOf(refs: readonly Ref[], rows: ReadonlyMap<Ref, string>): Piece[] {
  const plan = refs.filter((ref) => rows.has(ref)).length - rowsEach;
  const rest = refs.filter((ref) => !rows.has(ref));
  const lines = [...new Set(rest.map(kindOf))].map((kind) => {
    const of = rest.filter((ref) => kindOf(ref) === kind);
    return `${of.length === 1 ? '' : `${of.length} × `}${kind}${daysOf(of)}`;
  });
  const more = plan > 0 ? [`${counted(plan, 'more row', 'more rows')} of the plan`] : [];
  return lines.length + more.length === 0 ? [] : [bullets([...more, ...lines])];
}

function kindOf(ref: Ref): string {
  const noun = parseRef(ref)?.noun ?? '';
  const table = noun.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const known = Object.entries(recordWords).find(([name]) => name === table);
  return known?.[1] ?? capital(table.replaceAll('_', ' '));
}

function daysOf(refs: readonly Ref[]): string {
  const days = refs.flatMap((ref) => bornOn(parseRef(ref)?.id ?? '') ?? []).sort();
  const [first] = days;
  const last = days.at(-1);
  return first && last ? `, recorded ${sayDays(first, last)}` : '';
}
