import type { Day, TimeOfDay } from '../../district/days.ts';
import type { Asked } from '../context.ts';

/** One thing that can be chosen. `value` is wire format: short, and it must mean the same after a deploy. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** A second, smaller line. */
  readonly more?: string;
}

interface Question {
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
}

/** A question of a form. `Value` is what its answer is read as. */
export type Field<Value = unknown> = Question &
  (
    | {
        readonly field: 'search';
        readonly choices: (c: Asked, typed: string) => readonly Choice[];
        readonly chosen?: Choice;
        /** What the empty list asks to type; a name when not said. */
        readonly types?: string;
      }
    | {
        readonly field: 'several';
        readonly options: readonly Choice[];
        readonly chosen?: readonly string[];
        /** At most ten, all in sight: a single tap ticks one. */
        readonly inSight?: true;
      }
    | { readonly field: 'one'; readonly options: readonly Choice[]; readonly chosen?: string }
    | { readonly field: 'few'; readonly options: readonly Choice[]; readonly chosen?: string }
    | { readonly field: 'time'; readonly time?: TimeOfDay }
    | { readonly field: 'line'; readonly max: number; readonly typed?: string }
    | { readonly field: 'paragraph'; readonly max: number; readonly typed?: string }
    | { readonly field: 'file'; readonly types: readonly string[] }
    | {
        readonly field: 'channel';
        readonly chosen?: string;
        /** What goes there names people: a public one is not offered, and not taken. */
        readonly onlyPrivate?: true;
      }
    | { readonly field: 'day'; readonly day?: Day }
  ) & { readonly reads?: Value };

export type Fields = Readonly<Record<string, Field>>;

/** The typed answers of a form's fields; what is not always asked may be missing. */
export type Answers<F extends Fields> = {
  readonly [K in keyof F]: NonNullable<F[K]> extends Field<infer Value> ? Value : never;
};

/** Longest text of one input (docs.slack.dev, plain-text input). */
const longest = 3000;

type Extra<Kind extends Field['field'], Given extends string> = Omit<
  Extract<Field, { field: Kind }>,
  'field' | 'label' | 'reads' | Given
>;

/** One of many, found by typing: the list is asked of the feature as the person types. */
export function search(label: string, rest: Extra<'search', never>): Field<string> {
  return { field: 'search', label, ...rest };
}

/** Any number of a list of at most a hundred. None is an answer when the field is optional. */
export function several(
  label: string,
  options: readonly Choice[],
  rest: Extra<'several', 'options'> = {},
): Field<readonly string[]> {
  return { field: 'several', label, options, ...rest };
}

/** One of a short list that is shown whole: at most a hundred. Nothing chosen is `''` when the field is optional. */
export function one(label: string, options: readonly Choice[], rest: Extra<'one', 'options'> = {}): Field<string> {
  return { field: 'one', label, options, ...rest };
}

/** One of at most ten that are all in sight: a single tap. `Value` are the values of the options. */
export function few<Value extends string>(
  label: string,
  options: readonly (Choice & { readonly value: Value })[],
  rest: Extra<'few', 'options' | 'optional'> = {},
): Field<Value> {
  return { field: 'few', label, options, ...rest };
}

/** A time of day; none is undefined. */
export function timeField(label: string, rest: Extra<'time', 'optional'> = {}): Field<TimeOfDay | undefined> {
  return { field: 'time', label, optional: true, ...rest };
}

/** A few words on one line; empty is `''`. */
export function lineField(label: string, rest: Partial<Extra<'line', never>> = {}): Field<string> {
  return { field: 'line', label, max: longest, ...rest };
}

/** A few sentences, at most 3,000 letters; empty is `''`. */
export function paragraphField(label: string, rest: Partial<Extra<'paragraph', never>> = {}): Field<string> {
  return { field: 'paragraph', label, max: longest, ...rest };
}

export function dayField(label: string, rest: Extra<'day', never> = {}): Field<Day> {
  return { field: 'day', label, ...rest };
}

/** A day that may be left open. */
export function maybeDayField(label: string, rest: Extra<'day', 'optional'> = {}): Field<Day | undefined> {
  return { field: 'day', label, optional: true, ...rest };
}

/** A channel of the workspace that is not shared with another organisation, private or, where nobody is named there, public. The answer is Slack's id of it. */
export function channelField(label: string, rest: Extra<'channel', never> = {}): Field<string> {
  return { field: 'channel', label, ...rest };
}

/** One file, of the kinds its name may end with; of any kind when none is named. The answer is Slack's id of it: what is in it is the kit's to fetch. */
export function fileField(label: string, types: readonly string[], rest: Extra<'file', 'types'> = {}): Field<string> {
  return { field: 'file', label, types, ...rest };
}
