import { found, type Said } from './said.ts';

/** How many segments of the next DILT are ready. */
export const readyIn = (text: string): Said[] =>
  found(
    text,
    /(?:(?<some>\d+ of \d+) segments? ready|All (?<all>\d+) segments are ready|(?<one>The one) segment is ready)/g,
  ).map(
    ({ some, all }): Said => ({
      figure: 'segments ready',
      of: 'the next DILT',
      is: some ?? (all ? `${all} of ${all}` : '1 of 1'),
    }),
  );

/** `🟢 2 kept, 🟡 1 partly kept, 🔴 1 not kept, ⚪ 2 open`, in a packet. */
export function broughtBackIn(text: string): Said[] {
  const [, words = ''] = /From the DILT of .*?: (.*)\./.exec(text) ?? [];
  return found(words, /\S (?<n>\d+) (?<state>partly kept|not kept|kept|open)/g).map(
    ({ n = '', state = '' }): Said => ({ figure: 'brought back', of: state, is: n }),
  );
}

/** A trace: what was taught of an initiative, and what schools brought back of it. */
export function traceIn(text: string): Said[] {
  const [, of = ''] = /^Trace of \S+ ([\d.]+)$/m.exec(text) ?? [];
  const segments = found(text, /(?<n>\d+) segments? of a DILT, last on (?<last>.*)/g);
  const brought = found(text, /Brought back at (?<n>\d+) schools?, (?<kept>\d+ of \d+) kept or partly kept/g);
  const counts = found(text, /Under way: .*\n• {2}(?<words>.*)/g).flatMap(({ words = '' }) =>
    found(words, /\S (?<n>\d+) (?<state>blocked|no action yet|in progress|complete|dropped)/g),
  );
  return [
    ...segments.flatMap(({ n = '', last = '' }): Said[] => [
      { figure: 'segments that taught', of, is: n },
      { figure: 'last taught', of, is: last },
    ]),
    ...brought.flatMap(({ n = '', kept = '' }): Said[] => [
      { figure: 'schools that brought back', of, is: n },
      { figure: 'kept or partly kept', of, is: kept },
    ]),
    ...seenIn(text, of),
    ...counts.map(
      ({ n = '', state = '' }): Said => ({ figure: 'actions that stand so', of: `${of}: ${state}`, is: n }),
    ),
  ];
}

/** What was seen of an initiative's look-fors, at which schools, and how soon after it was taught. */
function seenIn(text: string, initiative: string): Said[] {
  const bound = '(?:at least |at most )?';
  const line = new RegExp(
    `^•  (?<words>.*): seen ${bound}(?<n>\\d+ of \\d+) this school year where it was looked for(?: \\((?<schools>.*)\\))?$`,
    'gm',
  );
  const [, days = ''] = /School days from taught to seen, at most: (.*)/.exec(text) ?? [];
  return [
    ...found(text, line).flatMap(({ words = '', n = '', schools = '' }): Said[] => [
      { figure: 'seen this school year', of: `${initiative}: ${words}`, is: n },
      ...found(schools, new RegExp(`(?<school>[^,]+?) ${bound}(?<is>\\d+ of \\d+)(?:, |$)`, 'g')).map(
        ({ school = '', is = '' }): Said => ({
          figure: 'seen at a school this year',
          of: `${initiative}: ${words} at ${school}`,
          is,
        }),
      ),
    ]),
    ...found(days, /(?<school>[^,]+?) (?<is>\d+)(?:, |$)/g).map(
      ({ school = '', is = '' }): Said => ({ figure: 'from taught to seen', of: `${initiative} at ${school}`, is }),
    ),
  ];
}

/** How much of their month somebody has rated, on their Home. */
export const ratedIn = (text: string, of: string): Said[] =>
  found(text, /Rate your \w+: (?<n>\d+ of \d+) done/g).map(
    ({ n = '' }): Said => ({ figure: 'standards rated', of, is: n }),
  );

/** How many rated their month, in a packet and in a digest. */
export const ratingsIn = (text: string): Said[] =>
  found(
    text,
    /Self-ratings: (?<n>\d+ of \d+) administrators? rated all \d+ standards(?:, (?<began>\d+) more began)?/g,
  ).flatMap(({ n = '', began }): Said[] => [
    { figure: 'people who rated all', of: 'the month', is: n },
    { figure: 'people who began', of: 'the month', is: began ?? '0' },
  ]);

/** The table of patterns: a column each month, `at least 71% (5 of 7)`. */
export function patternsIn(text: string): Said[] {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.startsWith('Look-for | '));
  const [, ...headings] = lines[at]?.split(' | ') ?? [];
  const first = headings.flatMap((one) => monthIn(one) ?? [])[0];
  const rows = lines.slice(at + 1).filter((line) => line.split(' | ').length === headings.length + 1);
  return rows.flatMap((line) => {
    const [words = '', ...cells] = line.split(' | ');
    return cells.flatMap((cell, column): Said[] => {
      const [, percent, seen] = /(\d+)% \((\d+ of \d+)/.exec(cell) ?? [];
      if (percent === undefined || seen === undefined) return [];
      const month = monthIn(headings[column] ?? '');
      // A school of the reader's own stands in front, with the newest month.
      if (!month) return [{ figure: 'seen at one school', of: `${headings[column]} in ${first}: ${words}`, is: seen }];
      const of = `${month}: ${words}`;
      return [
        { figure: 'seen where looked for', of, is: seen },
        { figure: 'percent seen', of, is: percent },
        { figure: 'rests on five teachers', of, is: 'yes' },
        ...found(cell, /, (?<is>\d+ of \d+) schools/g).map(
          ({ is = '' }): Said => ({ figure: 'schools in a pattern', of, is }),
        ),
      ];
    });
  });
}

/** `/throughline asks`, of the whole district. */
export function asksIn(text: string): Said[] {
  const people = found(text, /The district: (?<n>\d+) (?:person was|people were) asked/g);
  const done = found(text, /They did (?<done>\d+) of the (?<things>\d+) things? asked/g);
  return [
    ...people.map(({ n = '' }): Said => ({ figure: 'people asked', of: 'the district', is: n })),
    ...done.flatMap(({ done: n = '', things = '' }): Said[] => [
      { figure: 'things done', of: 'the district', is: n },
      { figure: 'things asked', of: 'the district', is: things },
    ]),
  ];
}

/** What leaders promised: to rate their month, and what they bring back. */
export function promisesIn(text: string): Said[] {
  const name = "(?<of>[\\p{L}’' .-]+?)";
  const rated = new RegExp(`^(?:• +)?${name} rated (?<n>all|\\d+ of \\d+) standards for the month before`, 'gmu');
  const none = new RegExp(`^(?:• +)?${name} hadn’t rated the month when`, 'gmu');
  const open = new RegExp(
    `^(?:• +)?${name} has (?<n>\\d+) open commitments? from the DILT; (?:none is|(?<late>\\d+)) overdue`,
    'gmu',
  );
  const inTime = (of: string, is: string): Said => ({ figure: 'standards rated in time', of, is });
  return [
    ...found(text, rated).map(({ of = '', n = '' }) => inTime(of, n === 'all' ? '4 of 4' : n)),
    ...found(text, none).map(({ of = '' }) => inTime(of, '0 of 4')),
    ...found(text, open).flatMap(({ of = '', n = '', late }): Said[] => [
      { figure: 'open commitments', of, is: n },
      { figure: 'commitments past the date', of, is: late ?? '0' },
    ]),
  ];
}

const monthIn = (heading: string): string | undefined =>
  /^(January|February|March|April|May|June|July|August|September|October|November|December)( so far)?$/.exec(
    heading,
  )?.[1];
