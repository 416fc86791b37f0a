import { fold } from '../district/people.ts';
import { firstOf } from '../kit/words/lists.ts';
import type { OpenRow } from './workbook-kinds.ts';

/** The terminal an import is started from. */
export interface Terminal {
  say(words: string): void;
  /** Undefined when nobody sits there. */
  readonly ask: ((question: string) => Promise<string>) | undefined;
}

type Answers = Record<string, 'same' | 'another'>;

/** What was said ahead of rows that wait. One that names no such row is refused: it was meant for something. */
export function saidAhead(
  open: readonly OpenRow[],
  said: { readonly same: readonly string[]; readonly another: readonly string[] },
): Answers {
  const answers: Answers = {};
  for (const answer of ['same', 'another'] as const) {
    for (const text of said[answer]) {
      const rows = open.filter(({ named }) => fold(named) === fold(text.trim()));
      if (rows.length === 0) throw new Error(`Nothing was changed. No row for “${text}” is waiting for an answer.`);
      if (rows.some(({ id }) => answers[id] ?? rows.length > 1))
        throw new Error(`Nothing was changed. “${text}” is answered twice, or matches several rows.`);
      for (const { id } of rows) answers[id] = answer;
    }
  }
  return withAll(open, answers);
}

/** What is said of many rows at once counts for each that nothing else was said of. */
function withAll(open: readonly OpenRow[], answers: Answers): Answers {
  const each = open.filter(({ id }) => answers[id] === 'same').flatMap(({ rows }) => rows.map((row) => [row, 'same']));
  return { ...Object.fromEntries(each), ...answers };
}

const words = {
  person: { same: 'same person', another: 'another person', enter: 'Press Enter to skip the row.' },
  school: { same: 'same school', another: 'another school', enter: 'Press Enter to skip the row.' },
  people: { same: 'all the same people', another: 'one by one', enter: 'Press Enter to answer one by one.' },
} as const;

/**
 * Asks at the terminal until nothing is open that was not asked about: an answer may make another row clear, or open. Anything but the
 * words leaves a row out, and so does nobody who could be asked.
 */
export async function whoTheyAre(
  openWith: (answers: Answers) => readonly OpenRow[],
  ahead: Answers,
  { ask }: Terminal,
): Promise<Answers> {
  let answers = ahead;
  const asked = new Set(Object.keys(ahead));
  for (;;) {
    const open = openWith(answers);
    const next = open.find(({ id }) => !asked.has(id));
    if (!ask || !next) return answers;
    asked.add(next.id);
    const { same, another, enter } = words[next.about];
    const typed = (await ask(`${next.question}\nType “${same}” or “${another}”. ${enter}\n> `)).trim().toLowerCase();
    if (typed === same) answers = withAll(open, { ...answers, [next.id]: 'same' });
    if (typed === another) answers = { ...answers, [next.id]: 'another' };
  }
}

/** So many rows are named where it is said how to answer ahead. */
const mostNamed = 8;

/** The arguments that would have answered what waits. */
export function howToAnswer(open: readonly OpenRow[]): string {
  const flags = open.map(({ about, named }) => {
    const kind = about === 'school' ? 'school' : 'person';
    return about === 'people'
      ? `--same-person "${named}"`
      : `--same-${kind} "${named}" or --another-${kind} "${named}"`;
  });
  return `To answer ahead of time: ${firstOf(flags, mostNamed).join('; ')}`;
}
