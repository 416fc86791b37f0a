import type { Day } from '../../district/days.ts';
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
      }
    | { readonly field: 'several'; readonly options: readonly Choice[]; readonly chosen?: readonly string[] }
    | { readonly field: 'paragraph'; readonly max: number; readonly typed?: string }
    | { readonly field: 'day'; readonly day?: Day }
  ) & { readonly reads?: Value };

export type Fields = Readonly<Record<string, Field>>;

/** The typed answers of a form's fields. */
export type Answers<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer Value> ? Value : never };

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

/** A few sentences, at most 3,000 letters; empty is `''`. */
export function paragraphField(label: string, rest: Partial<Extra<'paragraph', never>> = {}): Field<string> {
  return { field: 'paragraph', label, max: longest, ...rest };
}

export function dayField(label: string, rest: Extra<'day', never> = {}): Field<Day> {
  return { field: 'day', label, ...rest };
}
