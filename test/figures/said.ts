/** Days, both ends included. */
export interface Span {
  readonly since: string;
  readonly until: string;
}

/** A figure as a screen prints it. */
export interface Said {
  readonly figure: string;
  readonly of: string;
  readonly is: string;
  /** The days it is told of, where it is of any. */
  readonly span?: Span | undefined;
}

const months = 'January February March April May June July August September October November December'.split(' ');
const two = (n: number): string => String(n).padStart(2, '0');

/** The year that a day of a month is in, in the school year of today, which begins in July. */
function yearOf(month: number, today: string): number {
  const [year = 0, now = 0] = today.split('-').map(Number);
  const began = now >= 7 ? year : year - 1;
  return month >= 7 ? began : began + 1;
}

/** `November`, as all of its days. */
export function monthSaid(name: string, today: string): Span {
  const at = months.indexOf(name) + 1;
  if (at === 0) throw new Error(`“${name}” is no month.`);
  const month = `${yearOf(at, today)}-${two(at)}`;
  const last = new Date(Date.UTC(yearOf(at, today), at, 0)).getUTCDate();
  return { since: `${month}-01`, until: `${month}-${two(last)}` };
}

/** `Nov 9`, in this school year. */
export function daySaid(text: string, today: string): string {
  const [name = '', day = ''] = text.split(' ');
  const at = months.findIndex((month) => month.startsWith(name)) + 1;
  if (at === 0) throw new Error(`“${text}” is no day.`);
  return `${yearOf(at, today)}-${two(at)}-${two(Number(day))}`;
}

/** The day in `Weekly digest of Monday, November 23`. */
export function dayIn(text: string, today: string): string | undefined {
  const [, month, day] = /(\w+) (\d+)$/.exec(text) ?? [];
  return month && day ? daySaid(`${month} ${day}`, today) : undefined;
}

/** The groups of every place in the text that looks like this. */
export const found = (text: string, pattern: RegExp): Record<string, string>[] =>
  [...text.matchAll(pattern)].map(({ groups }) => ({ ...groups }));

/** The rows of the table under these headings, as they are printed. */
export function rowsUnder(text: string, headings: string): string[][] {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.startsWith(headings));
  if (at < 0) return [];
  const rest = lines.slice(at + 1);
  const end = rest.findIndex((line) => !line.includes(' | '));
  return rest.slice(0, end < 0 ? undefined : end).map((line) => line.split(' | '));
}

/** `14 of 15 went the same day, 1 late, 2 of today still to go` of a place. */
function copiesSaid(of: string, words: string, span: Span): Said[] {
  const say = (figure: string, is: string): Said => ({ figure, of, is, span });
  return [
    say('same-day copies', /(\d+ of \d+) went the same day/.exec(words)?.[1] ?? '0 of 0'),
    say('late copies', /(\d+) late/.exec(words)?.[1] ?? '0'),
    say('copies still to go', /(\d+) of today still to go/.exec(words)?.[1] ?? '0'),
  ];
}

const copiesLine =
  /Teachers’ copies, (?<since>\w{3} \d+)(?:–(?<until>(?:\w{3} )?\d+))?: (?<words>.*?)\.(?:\n|$)(?<schools>(?:• {2}.*: .*(?:\n|$))*)/g;

/** Teachers' copies wherever they are told: of all schools, and of each where a list follows. */
export function copiesIn(text: string, today: string): Said[] {
  return found(text, copiesLine).flatMap(({ since = '', until: last = since, words = '', schools = '' }) => {
    const until = /^\d/.test(last) ? `${since.slice(0, 4)}${last}` : last;
    const span = { since: daySaid(since, today), until: daySaid(until, today) };
    const each = found(schools, /• {2}(?<school>.*?): (?<words>.*)/g).filter((one) =>
      /copies|same day|to go/.test(one.words ?? ''),
    );
    return [
      ...copiesSaid('all schools', words, span),
      ...each.flatMap((one) => copiesSaid(one.school ?? '', one.words ?? '', span)),
    ];
  });
}

const monthLine =
  /Walkthroughs toward targets in (?<month>\w+): (?<all>\d+ of \d+), (?:the month is over|(?<left>\d+) school days? left)(?:; (?<paces>[^.\n]*))?/g;

/** What all logged of their numbers, and how many are at which pace, wherever that is told. */
export function monthIn(text: string, today: string): Said[] {
  return found(text, monthLine).flatMap(({ month = '', all = '', left, paces = '' }): Said[] => {
    const span = monthSaid(month, today);
    return [
      { figure: 'logged of all numbers', of: 'the district', is: all, span },
      { figure: 'school days left', of: 'the month', is: left ?? '0', span },
      ...found(paces, /(?<n>\d+) (?<pace>done|on pace|behind pace|not reached)/g).map(
        ({ n = '', pace = '' }): Said => ({ figure: 'people at each pace', of: pace, is: n, span }),
      ),
    ];
  });
}

/** What each administrator logged, under the month it is of: in `/walkthrough month`, and in a packet, which may tell of two. */
export function monthTableIn(text: string, today: string): Said[] {
  const all: Said[] = [];
  let span: Span | undefined;
  let isTable = false;
  for (const line of text.split('\n')) {
    const month = /^Walkthroughs (?:logged )?(?:by each administrator )?in ([A-Z]\w+)/.exec(line)?.[1];
    if (month) span = monthSaid(month, today);
    const cells = line.split(' | ');
    const [who = '', counted = '', pace = ''] = cells;
    const [logged = '', number = '–'] = counted.split(' of ');
    isTable = line.startsWith('Administrator | Logged') || (isTable && cells.length === 3);
    if (!isTable || !span || who === 'Administrator') continue;
    const of = who.split(',')[0] ?? '';
    all.push({ figure: 'logged', of, is: logged, span });
    all.push({ figure: 'number', of, is: number, span }, { figure: 'pace', of, is: pace, span });
  }
  return all;
}

/** Every month of the year, in the thread of a digest: all that was logged, and of the numbers. */
export const yearIn = (text: string, today: string): Said[] =>
  rowsUnder(text, 'Month | Logged | Of the targets').flatMap(([month = '', logged = '', of = '']): Said[] => {
    const span = monthSaid(month, today);
    return [
      { figure: 'logged by anybody', of: 'the district', is: logged, span },
      ...(of === '–' ? [] : [{ figure: 'logged of all numbers', of: 'the district', is: of, span }]),
    ];
  });

/** `1 of 2 walkthroughs logged in November: on pace, 9 school days left.`, on somebody's own Home. */
export function ownMonthIn(text: string, of: string, today: string): Said[] {
  const line = /(?<logged>\d+)(?: of (?<number>\d+))? walkthroughs? logged in (?<month>\w+)(?<rest>.*)/g;
  return found(text, line).flatMap(({ logged = '', number, month = '', rest = '' }): Said[] => {
    const span = monthSaid(month, today);
    const left = /(\d+) school days? left/.exec(rest)?.[1];
    return [
      { figure: 'logged', of, is: logged, span },
      ...(number
        ? [
            { figure: 'number', of, is: number, span },
            { figure: 'pace', of, is: paceIn(rest), span },
          ]
        : []),
      ...(left ? [{ figure: 'school days left', of: 'the month', is: left, span }] : []),
    ];
  });
}

function paceIn(rest: string): string {
  if (rest.startsWith(': done')) return 'done';
  if (rest.startsWith(': on pace')) return 'on pace';
  return rest.startsWith('; ') ? 'behind pace' : 'not reached';
}

/** What leaders promised of walkthroughs: `Ana Abbott logged 1 of 2 walkthroughs in November: on pace.` */
export function promisedMonthIn(text: string, today: string): Said[] {
  const line =
    /(?<of>[\p{L}’' .-]+?) logged (?<logged>\d+)(?: of (?<number>\d+))? walkthroughs? in (?<month>\w+)(?:: (?<pace>[a-z ]+))?\./gu;
  return found(text, line).flatMap(({ of: who = '', logged = '', number, month = '', pace }): Said[] => {
    const of = who.replace(/^[•\s]+/, '');
    const span = monthSaid(month, today);
    return [
      { figure: 'logged', of, is: logged, span },
      ...(number ? [{ figure: 'number', of, is: number, span }] : []),
      ...(pace ? [{ figure: 'pace', of, is: pace, span }] : []),
    ];
  });
}

/** What leaders promised of principal meetings: `Met with 7 of 9 principals in October (2 not held).` */
export function meetingPromisesIn(text: string, today: string): Said[] {
  const line =
    /(?:Met with (?<met>\d+ of \d+) principals in (?<first>\w+)|Memos on time in (?<second>\w+): (?<memos>\d+ of \d+)|Help given by its day in (?<third>\w+): (?<help>\d+ of \d+))/g;
  return found(text, line).flatMap(({ met, first, second, memos, third, help }): Said[] => {
    const span = monthSaid(first ?? second ?? third ?? '', today);
    const of = 'the district';
    return [
      ...(met ? [{ figure: 'principals met', of, is: met, span }] : []),
      ...(memos ? [{ figure: 'memos on time', of, is: memos, span }] : []),
      ...(help ? [{ figure: 'help given in time', of, is: help, span }] : []),
    ];
  });
}
