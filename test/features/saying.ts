import { expect } from 'vitest';
import { inTx } from '../../src/db/tx.ts';
import { type Day, dayText } from '../../src/district/days.ts';
import { can } from '../../src/district/policy.ts';
import { parseRef, type Ref } from '../../src/district/ref.ts';
import { personById } from '../../src/district/roster.ts';
import { contextOn } from '../../src/engine/context.ts';
import { digestShapes } from '../../src/features/digest/weekly/document.ts';
import { features } from '../../src/features/index.ts';
import { askedBy, type Reading } from '../../src/kit/context.ts';
import { freeze, readFrozen } from '../../src/kit/documents/frozen.ts';
import type { Feature } from '../../src/kit/feature.ts';
import type { Break, Contribution } from '../../src/kit/occasions.ts';
import { plain } from '../../src/kit/words/pieces.ts';
import type { TestDistrict } from '../district.ts';

/** A district, with routines of its own where a test stands in for one. */
type Said = TestDistrict & { readonly features?: readonly Feature[] };

const day = (text: string): Day => dayText.parse(text);

/** A week as a digest tells of it. */
export const spanOf = (since: string, until: string) => ({ since: day(since), until: day(until) });

/** What one routine says in somebody’s digest. Every statement is traced to records that there are. */
export function digestOf(
  district: Pick<Said, 'db' | 'clock' | 'idOf' | 'features'>,
  routine: string,
  { reader, since, until }: { readonly reader: string; readonly since: string; readonly until: string },
): Contribution<'digest'>[] {
  return reading(district, (c) => {
    const person = personById(c.db, district.idOf(reader));
    if (!person) throw new Error(`nobody is called ${reader}`);
    const pieces = named(routine).says?.digest?.(askedBy(c, person), spanOf(since, until)) ?? [];
    expect(
      untraced(
        c,
        pieces.flatMap(({ refs }) => refs),
      ),
    ).toEqual([]);
    expect(pieces.filter(({ words }) => words.plain.length > 260)).toEqual([]);
    expect(unplaced(pieces)).toEqual([]);
    expect(readAgain(pieces)).toEqual(pieces);
    return [...pieces];
  });
}

/** The same as a digest keeps it and reads it again. */
function readAgain(pieces: readonly Contribution<'digest'>[]): readonly Contribution<'digest'>[] {
  const [on, sample, outage] = [day('2026-11-23'), true, ''];
  const kept = { day: on, since: on, until: on, sample, outage, lines: [], pieces };
  return readFrozen(digestShapes, freeze(digestShapes, kept).document, 'the digest').pieces;
}

/** Buttons that no routine answers to, or that are called otherwise than they say. */
function unplaced(pieces: readonly Contribution<'digest'>[]): string[] {
  const known = new Set(features.flatMap(({ buttons }) => buttons ?? []).map(({ name }): string => name));
  return pieces
    .flatMap(({ button }) => button ?? [])
    .filter(({ action, label, spoken }) => !known.has(action) || (spoken && !spoken.startsWith(label.replace('…', ''))))
    .map(({ action }) => action);
}

/** The same as `part: sentence`, lighter ones first. */
export const said = (pieces: readonly Contribution<'digest'>[], part?: Contribution<'digest'>['part']): string[] =>
  [...pieces]
    .sort((a, b) => a.weight - b.weight)
    .filter((one) => part === undefined || one.part === part)
    .map((one) => (part === undefined ? `${one.part}: ${one.words.plain}` : one.words.plain));

/** The pieces a reader may read: where the right is asked of a record, of each of them. */
export function readableBy(
  district: Pick<Said, 'db' | 'clock' | 'idOf' | 'features'>,
  reader: string,
  pieces: readonly Contribution<'digest'>[],
): Contribution<'digest'>[] {
  return reading(district, (c) => {
    const person = personById(c.db, district.idOf(reader));
    if (!person) throw new Error(`nobody is called ${reader}`);
    const { viewer } = askedBy(c, person);
    return pieces.filter((one) => one.refs.every((ref) => can(viewer, one.can, facetsOf(c, ref) ?? {})));
  });
}

/** What one routine says in the report for a highlight meeting. */
export function highlightOf(
  district: Pick<Said, 'db' | 'clock' | 'features'>,
  routine: string,
  occasion: { readonly meetingId: string; readonly since: string; readonly until: string },
): Contribution<'highlight'>[] {
  return reading(district, (c) => {
    const span = spanOf(occasion.since, occasion.until);
    const pieces = named(routine).says?.highlight?.(c, { meetingId: occasion.meetingId, ...span }) ?? [];
    expect(
      untraced(
        c,
        pieces.flatMap(({ refs }) => refs),
      ),
    ).toEqual([]);
    return [...pieces];
  });
}

/** What it says, as plain text. */
export const reported = (
  pieces: readonly Contribution<'highlight'>[],
  part: Contribution<'highlight'>['part'],
): string =>
  pieces
    .filter((one) => one.part === part)
    .map(({ words }) => plain(words))
    .join('\n---\n');

/** Where one routine sees the through-line broken. */
export function breaksOf(district: Pick<Said, 'db' | 'clock' | 'features'>, routine: string): Break[] {
  return reading(district, (c) => {
    const breaks = named(routine).breaks?.(c) ?? [];
    expect(
      untraced(
        c,
        breaks.flatMap(({ about, refs }) => [about, ...refs]),
      ),
    ).toEqual([]);
    return [...breaks];
  });
}

const named = (routine: string): Feature => {
  const found = features.find(({ name }) => name === routine);
  if (!found) throw new Error(`there is no routine ${routine}`);
  return found;
};

const reading = <T>(
  { db, clock, features: own }: Pick<Said, 'db' | 'clock' | 'features'>,
  read: (c: Reading) => T,
): T => inTx(db, (tx) => ({ answer: read(contextOn(tx, clock, own ?? features)) })).answer;

const untraced = (c: Reading, refs: readonly Ref[]): Ref[] => refs.filter((ref) => facetsOf(c, ref) === undefined);

function facetsOf(c: Reading, ref: Ref) {
  const about = parseRef(ref);
  if (!about) return undefined;
  const facets = features.flatMap(({ records }) => records?.[about.noun] ?? []);
  return facets.map((one) => one(c.db, about.id)).find((one) => one !== undefined);
}
