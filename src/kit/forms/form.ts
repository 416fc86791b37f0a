import type { z } from 'zod';
import type { Ability } from '../../district/policy.ts';
import type { Asked, Reading, Writing } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import type { Words } from '../words/pieces.ts';
import type { Answers, Fields } from './field.ts';

/**
 * A window and the reading of its answers, from one description.
 * `Opened` is what the window is about and was made from, kept with the window: one left open overnight is read against what it showed.
 * `Shown` is what had to be looked up to draw it.
 */
export interface Form<Opened = unknown, Shown = unknown, F extends Fields = Fields> {
  /** Wire format: `feature/what`. */
  readonly name: `${string}/${string}`;
  readonly title: string;
  readonly submit: string;
  readonly ability: Ability;
  readonly opened: z.ZodType<Opened>;
  look(c: Asked<Reading>, opened: Opened): Shown;
  /** Pure, so that the gallery can draw it from samples. */
  fields(shown: Shown): F;
  intro?(shown: Shown): Words;
  /** Saves, or says what is wrong beside which field. In one transaction with everything its outcome asks for. */
  save(c: Asked<Writing>, answers: Answers<F>, opened: Opened, shown: Shown): Outcome<Extract<keyof F, string>>;
}

/**
 * A form as the kit routes it, its types sealed: every value it is called with comes from its own parser or its own `look`.
 * What it opens and shows is remembered for those who open it and draw it.
 */
export interface SealedForm<Opened = never, Shown = never> extends Form<unknown, unknown> {
  readonly opens?: (opened: Opened) => void;
  readonly shows?: (shown: Shown) => void;
}

/** Checks that a form's parts fit together, then seals it. */
export function defineForm<Opened, Shown, F extends Fields>(form: Form<Opened, Shown, F>): SealedForm<Opened, Shown> {
  return form as unknown as SealedForm<Opened, Shown>;
}

/** A window to be opened: the form and what it is about. */
export interface Opening {
  readonly form: SealedForm;
  readonly opened: unknown;
}

export function opening<Opened>(form: SealedForm<Opened>, opened: Opened): Opening {
  return { form, opened };
}
