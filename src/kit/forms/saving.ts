import type { Asked, Writing } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import type { Answers, Fields } from './field.ts';
import { type Form, sealed } from './form.ts';

/** A form and what becomes of its answers. */
export interface Submission {
  readonly form: Form;
  /** Saves, or says what is wrong beside which field. In one transaction with everything its outcome asks for. */
  save(c: Asked<Writing>, answers: Answers<Fields>, opened: unknown, shown: unknown): Outcome;
}

/** What was read from a window: its typed answers, what it was opened with and what it showed. */
export interface Given<Opened, Shown, F extends Fields> {
  readonly answers: Answers<F>;
  readonly opened: Opened;
  readonly shown: Shown;
}

/** Joins a form to what saves its answers; a misspelt field does not compile on either side. */
export function saving<Opened, Shown, F extends Fields>(
  form: Form<Opened, Shown, F>,
  save: (c: Asked<Writing>, given: Given<Opened, Shown, F>) => Outcome<Extract<keyof F, string>>,
): Submission {
  return {
    form: sealed(form),
    // The form's own parsers have read these three before they come here.
    save: (c, answers, opened, shown) =>
      save(c, { answers: answers as Answers<F>, opened: opened as Opened, shown: shown as Shown }),
  };
}
