import type Database from 'better-sqlite3';
import type { Db } from '../../src/db/open.ts';
import { asPeople } from './as-people.ts';
import type { Said, Span } from './said.ts';
import { figuresByName } from './truth/all.ts';
import type { Figure } from './truth/figure.ts';

/** Everything one screen says, and which figures it says all of. */
export interface Screen {
  readonly name: string;
  readonly said: readonly Said[];
  readonly whole?: readonly { readonly figure: string; readonly span?: Span }[];
}

/** What was compared, and where a screen and the tables differ, or two screens. */
export interface Compared {
  /** By figure. */
  readonly counts: ReadonlyMap<string, number>;
  readonly wrong: readonly string[];
}

/** What the tables hold of a figure. */
function countOf(
  tables: Database.Database,
  figure: Figure,
  days: Span & { readonly today: string },
): Map<string, string> {
  const rows = tables.prepare<[typeof days], { of: string; is: string | number }>(figure.sql).all(days);
  return new Map(rows.map(({ of, is }) => [of, String(is)]));
}

/** Holds what screens of one moment say against the tables, and against each other. */
export function recount(db: Db, today: string, screens: readonly Screen[]): Compared {
  const tables = asPeople(db);
  const counted = new Map<string, Map<string, string>>();
  const truth = (name: string, span: Span = { since: today, until: today }) => {
    const figure = figuresByName.get(name);
    if (!figure) throw new Error(`There is no figure ${name}.`);
    const key = keyOf(name, span);
    const known = counted.get(key) ?? countOf(tables, figure, { ...span, today });
    counted.set(key, known);
    return known;
  };
  const counts = new Map<string, number>();
  const wrong: string[] = [];
  const before = new Map<string, { is: string; screen: string }>();
  for (const { name: screen, said, whole = [] } of screens) {
    for (const { figure, of, is, span } of said) {
      counts.set(figure, (counts.get(figure) ?? 0) + 1);
      const true_ = truth(figure, span).get(of);
      if (true_ !== is)
        wrong.push(`${today} ${screen}: ${keyOf(figure, span)} of ${of} is printed ${is}, and is ${true_ ?? 'none'}`);
      const key = `${keyOf(figure, span)} ${of}`;
      const other = before.get(key);
      if (other && other.is !== is)
        wrong.push(`${today} ${key}: ${other.screen} says ${other.is}, ${screen} says ${is}`);
      before.set(key, { is, screen });
    }
    for (const { figure, span } of whole) {
      const printed = new Set(
        said
          .filter((one) => one.figure === figure && keyOf(figure, one.span) === keyOf(figure, span))
          .map(({ of }) => of),
      );
      for (const [of, is] of truth(figure, span))
        if (!printed.has(of))
          wrong.push(`${today} ${screen}: ${keyOf(figure, span)} of ${of} is ${is}, and is not printed`);
    }
  }
  tables.close();
  return { counts, wrong };
}

const keyOf = (figure: string, span: Span | undefined): string =>
  span === undefined ? figure : `${figure} (${span.since} to ${span.until})`;
