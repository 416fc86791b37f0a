import { z } from 'zod';
import { dayText } from '../../../district/days.ts';
import { personById } from '../../../district/roster.ts';
import type { Reading } from '../../../kit/context.ts';
import { type Field, few, lineField, maybeDayField, search } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { notFound, Refusal } from '../../../kit/refusal.ts';
import { personChoices } from '../people/choices.ts';
import { rosterOf } from '../store.ts';
import { shortOf } from '../workbook/keys.ts';
import { placeNames } from '../workbook/role-words.ts';
import { recordsIn, type SplitLine, splitLinesOf } from './lines.ts';
import { confirmIntro, lineHint, lineLabel, pageIntro, splitIntro, type Two } from './messages.ts';

/** So many lines are asked about on one page. */
const onPage = 8;

/** Asks who the other person is. */
export const splitForm = defineForm({
  name: 'roster/split',
  title: 'Two people in one',
  submit: 'Next',
  ability: 'roster.import',
  params: z.object({ person: z.string() }),
  load: (c, { person }): { name: string } => ({ name: nameOf(c, person) }),
  intro: ({ name }) => splitIntro(name),
  fields: () => ({
    other: search('The other person, if on the roster', { choices: personChoices, optional: true }),
    name: lineField('The other person’s name, if not on the roster', {
      max: 100,
      optional: true,
      hint: 'They start without an email, with only the roles you give them next.',
    }),
    cut: maybeDayField('Split the records on this day too', {
      hint: 'The second person’s first day, if no role began then.',
    }),
  }),
});

const whose = z.object({
  person: z.string(),
  /** The other entry; without it, the other’s name. */
  other: z.string().optional(),
  name: z.string().optional(),
  cut: dayText.optional(),
  /** What the lines were when the first was shown. */
  seen: z.string(),
  /** Of each line answered so far whether it goes. */
  moves: z
    .string()
    .regex(/^[01]*$/)
    .optional(),
});
export type SplitParams = z.infer<typeof whose>;

export interface SplitShown extends Two {
  readonly lines: readonly SplitLine[];
  readonly moves: string;
}

/** Asks of a page of lines whose they are. */
export const splitLinesForm = defineForm({
  name: 'roster/split-lines',
  title: 'Whose records are these?',
  submit: 'Next',
  ability: 'roster.import',
  params: whose,
  load: shownOf,
  key: ({ moves = '' }) => String(moves.length),
  intro: (shown) => pageIntro(shown, { from: shown.moves.length + 1, to: lastOf(shown), all: shown.lines.length }),
  fields: (shown: SplitShown): Readonly<Record<string, Field<string>>> =>
    Object.fromEntries(pageOf(shown).map((line, at) => [`line-${shown.moves.length + at}`, lineAsked(line, shown)])),
});

/** Asks for the reason, with the numbers. */
export const splitConfirmForm = defineForm({
  name: 'roster/split-confirm',
  title: 'Split the entry?',
  submit: 'Split',
  ability: 'roster.import',
  params: whose,
  load: shownOf,
  intro: (shown) => confirmIntro(shown, goingOf(shown), recordsIn(shown.lines) - recordsIn(goingOf(shown))),
  fields: () => ({ why: lineField('Why are they two people?', { max: 200, hint: 'We keep this in the history.' }) }),
});

const lastOf = ({ moves, lines }: SplitShown): number => Math.min(moves.length + onPage, lines.length);

export const pageOf = (shown: SplitShown): readonly SplitLine[] => shown.lines.slice(shown.moves.length, lastOf(shown));

/** The lines that were said to be the other’s. */
export const goingOf = ({ lines, moves }: SplitShown): SplitLine[] => lines.filter((_, at) => moves[at] === '1');

const lineAsked = (line: SplitLine, { stays, other }: Two): Field<string> =>
  few(
    lineLabel(line),
    [
      { value: 'stays', label: whole(`Stays with ${stays}`, 'Stays with this entry') },
      { value: 'goes', label: whole(`Is ${other}’s`, 'Is the other person’s') },
    ],
    { chosen: 'stays', hint: lineHint(line) },
  );

/** Slack shows 75 letters of a choice: a longer name is not cut, but left to the words above. */
const whole = (words: string, otherwise: string): string => (words.length <= 75 ? words : otherwise);

/** The lines of an entry, and their mark: it is another one once they are other lines, or more records. */
export function splitLinesNow(c: Reading, person: string, cut: SplitParams['cut']) {
  const { people, schools } = rosterOf(c.db);
  const entry = people.find(({ id }) => id === person);
  if (!entry) throw notFound();
  const lines = splitLinesOf(c.db, entry, placeNames(schools), cut);
  return { lines, seen: shortOf(JSON.stringify(lines)) };
}

function shownOf(c: Reading, { person, other, name, cut, seen, moves = '' }: SplitParams): SplitShown {
  const now = splitLinesNow(c, person, cut);
  if (now.seen !== seen) throw new Refusal('The records have changed since you started. Please start again.');
  return { stays: nameOf(c, person), other: other === undefined ? (name ?? '') : nameOf(c, other), ...now, moves };
}

function nameOf({ db }: Reading, id: string): string {
  const who = personById(db, id);
  if (!who) throw notFound();
  return who.name;
}
