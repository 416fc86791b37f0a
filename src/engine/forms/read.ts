import { z } from 'zod';
import { dayText, timeText } from '../../district/days.ts';
import type { Answers, Field, Fields } from '../../kit/forms/field.ts';
import { clean } from '../../kit/words/text.ts';

const option = z.object({ value: z.string() });

/** One input's state. Slack gives an empty input as null, not as missing. */
const input = z.object({
  value: z.string().nullish(),
  selected_option: option.nullish(),
  selected_options: z.array(option).nullish(),
  selected_date: z.string().nullish(),
  selected_time: z.string().nullish(),
  selected_conversation: z.string().nullish(),
  files: z.array(z.object({ id: z.string() })).nullish(),
});
type Input = z.infer<typeof input>;

/** `view.state.values`: block, then element. */
export const stateValues = z.record(z.string(), z.record(z.string(), input));
export type StateValues = z.infer<typeof stateValues>;

/** The answers that can be read so far, of a window that is not sent yet: what is empty or wrong is left out. */
export function readSoFar<F extends Fields>(fields: F, values: StateValues): Partial<Answers<F>> {
  const answers: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const read = readField(field, inputIn(values, name));
    if ('value' in read) answers[name] = read.value;
  }
  return answers as Partial<Answers<F>>;
}

/** The state of the input that carries a question's name, whatever its block is called. */
const inputIn = (values: StateValues, name: string): Input =>
  values[name]?.[name] ?? Object.values(values).find((block) => Object.hasOwn(block, name))?.[name] ?? {};

/** What one field's answer was read as, or what is wrong with it. */
type Read = { readonly value: unknown } | { readonly problem: string };

/** The typed answers, or every problem at once, by field. */
export function readAnswers<F extends Fields>(
  fields: F,
  values: StateValues,
): { readonly answers: Answers<F> } | { readonly problems: Record<string, string> } {
  const answers: Record<string, unknown> = {};
  const problems: Record<string, string> = {};
  for (const [name, field] of Object.entries(fields)) {
    const read = readField(field, inputIn(values, name));
    if ('problem' in read) problems[name] = read.problem;
    else answers[name] = read.value;
  }
  if (Object.keys(problems).length > 0) return { problems };
  // Each value was just read by its own field's rule, so together they are the form's answers.
  return { answers: answers as Answers<F> };
}

function readField(field: Field, given: Input): Read {
  switch (field.field) {
    case 'search':
      return chosenOne(field, given.selected_option?.value);
    case 'several':
      return chosenSome(
        field,
        (given.selected_options ?? []).map((one) => one.value),
      );
    case 'one':
    case 'few':
      return chosenOfList(field, given.selected_option?.value);
    case 'line':
      return typed(field, (given.value ?? '').replaceAll(/\s+/g, ' '));
    case 'paragraph':
      return typed(field, given.value ?? '');
    case 'file':
      return handedOver(field, given.files?.[0]?.id);
    case 'channel':
      return chosenOne(field, given.selected_conversation ?? undefined);
    case 'day':
      return pickedDay(field, given.selected_date ?? undefined);
    case 'time':
      return pickedTime(given.selected_time ?? undefined);
  }
}

function chosenOne(field: Field, value: string | undefined): Read {
  if (value !== undefined) return { value };
  return field.optional ? { value: '' } : { problem: 'Choose one.' };
}

function chosenOfList(field: Extract<Field, { field: 'one' | 'few' }>, value: string | undefined): Read {
  if (value === undefined) return chosenOne(field, value);
  return field.options.some((one) => one.value === value)
    ? { value }
    : { problem: 'This list has changed. Choose again.' };
}

function handedOver(field: Field, id: string | undefined): Read {
  if (id !== undefined) return { value: id };
  return field.optional ? { value: '' } : { problem: 'Choose a file.' };
}

function chosenSome(field: Extract<Field, { field: 'several' }>, values: readonly string[]): Read {
  const offered = new Set(field.options.map((one) => one.value));
  if (values.some((value) => !offered.has(value))) return { problem: 'This list has changed. Choose again.' };
  if (values.length === 0 && !field.optional) return { problem: 'Choose at least one.' };
  return { value: [...new Set(values)] };
}

function typed(field: Extract<Field, { field: 'line' | 'paragraph' }>, raw: string): Read {
  const value = clean(raw);
  const length = [...value].length;
  if (length > field.max)
    return {
      problem: `This is ${length.toLocaleString('en-US')} letters long. Keep it to ${field.max.toLocaleString('en-US')}.`,
    };
  if (value === '' && !field.optional)
    return { problem: field.field === 'line' ? 'Fill this in.' : 'Write a few words.' };
  return { value };
}

function pickedDay(field: Field, raw: string | undefined): Read {
  const day = dayText.safeParse(raw);
  if (day.success) return { value: day.data };
  return field.optional && raw === undefined ? { value: undefined } : { problem: 'Choose a day.' };
}

function pickedTime(raw: string | undefined): Read {
  const time = timeText.safeParse(raw);
  return raw === undefined || time.success ? { value: time.data } : { problem: 'Choose a time.' };
}
