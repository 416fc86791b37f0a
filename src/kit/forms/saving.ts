import type { Asked, Writing } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import type { Answers, Fields } from './field.ts';
import { type Form, untyped } from './form.ts';

/** A form and what becomes of its answers. */
export interface Submission {
  readonly form: Form;
  /** Saves, or says what is wrong beside which field. In one transaction with everything its outcome asks for. */
  save(c: Asked<Writing>, answers: Answers<Fields>, params: unknown, shown: unknown): Outcome;
}

/** What was read from a window: its typed answers, what it was opened with and what it showed. */
export interface Given<Params, Shown, F extends Fields> {
  readonly answers: Answers<F>;
  readonly params: Params;
  readonly shown: Shown;
}

/** Joins a form to what saves its answers; a misspelt field does not compile on either side. */
export function saving<Params, Shown, F extends Fields>(
  form: Form<Params, Shown, F>,
  save: (c: Asked<Writing>, given: Given<Params, Shown, F>) => Outcome<Extract<keyof F, string>>,
): Submission {
  return {
    form: untyped(form),
    // The form's own parsers have read these three before they come here.
    save: (c, answers, params, shown) =>
      save(c, { answers: answers as Answers<F>, params: params as Params, shown: shown as Shown }),
  };
}
