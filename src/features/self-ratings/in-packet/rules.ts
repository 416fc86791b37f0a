import type { Table } from '../../../kit/words/pieces.ts';
import { noEvidence, ratingLevels, sayLevel } from '../rules.ts';
import type { Rated } from '../store.ts';

/** An earlier DILT whose packet did not say a rating: it came late, or there was no packet. */
export interface EarlierDilt {
  readonly day: string;
  readonly late: boolean;
}

/** Everything somebody rated themselves for one DILT, as a packet says it. */
export interface PersonRated {
  readonly personId: string;
  readonly name: string;
  /** Leaders' own stand first. */
  readonly leads: boolean;
  /** For which earlier DILT it was, `November 12`, and whether it was saved after that packet was frozen. Null for this packet's own. */
  readonly earlier: EarlierDilt | null;
  readonly ratings: readonly Rated[];
}

/** Leaders first, then by name; what was for an earlier DILT stands after everybody's of this time. An order that ranks nobody. */
export function inPacketOrder(people: readonly PersonRated[]): PersonRated[] {
  const turn = (one: PersonRated) => (one.earlier === null ? (one.leads ? 0 : 1) : 2);
  return [...people].sort(
    (a, b) => turn(a) - turn(b) || a.name.localeCompare(b.name) || a.personId.localeCompare(b.personId),
  );
}

/** Whose row it is: `Pat Okafor`, and for which DILT it was where that was an earlier one. */
export const whose = ({ name, earlier }: Pick<PersonRated, 'name' | 'earlier'>): string =>
  earlier === null ? name : `${name} (${earlier.late ? 'late, ' : ''}for ${earlier.day})`;

/** Person by standard: the level of each, and where nothing was ticked that shows it. */
export function ratingTable(people: readonly PersonRated[]): Table {
  const columns = columnsOf(people);
  return {
    caption: 'Self-ratings by person and standard',
    headings: ['Administrator', ...columns.map(({ name }) => name)],
    rows: people.map((one) => [
      whose(one),
      ...columns.map(({ code }) => cellOf(one.ratings.find((rated) => rated.code === code))),
    ]),
  };
}

/** `Rigor: 🟢 3 highly effective, 🔴 2 improvement necessary`, a line a standard: of those who rated it for this DILT. */
export function levelsSaid(people: readonly PersonRated[]): string[] {
  const now = people.filter(({ earlier }) => earlier === null);
  return columnsOf(now).map(({ code, name }) => {
    const rated = now.flatMap(({ ratings }) => ratings.filter((one) => one.code === code));
    const counts = ratingLevels.flatMap((level) => {
      const those = rated.filter((one) => one.level === level);
      const [first] = those;
      return first ? [sayLevel(level, `${those.length} ${first.levelName}`)] : [];
    });
    return `${name}: ${counts.join(', ')}`;
  });
}

/** Every standard that was rated, under the newest name, in the order of the codes. */
function columnsOf(people: readonly PersonRated[]): { code: string; name: string }[] {
  const names = new Map<string, string>();
  // What was for an earlier DILT stands last, and does not rename a standard.
  for (const { ratings } of people)
    for (const { code, standard } of ratings) if (!names.has(code)) names.set(code, standard);
  const number = (code: string) => Number(code.slice(1));
  return [...names].map(([code, name]) => ({ code, name })).sort((a, b) => number(a.code) - number(b.code));
}

function cellOf(rated: Rated | undefined): string {
  if (!rated) return '–';
  const level = sayLevel(rated.level, rated.levelName);
  return rated.facts.length === 0 ? `${level}, ${noEvidence}` : level;
}
