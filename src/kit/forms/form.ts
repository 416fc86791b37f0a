import type { z } from 'zod';
import type { Ability } from '../../district/policy.ts';
import type { Ref } from '../../district/ref.ts';
import type { Asked, Reading, Writing } from '../context.ts';
import type { Words } from '../words/pieces.ts';
import type { Answers, Fields } from './field.ts';

/**
 * A window and the reading of its answers, from one description.
 * `Params` is what the window is about and was made from, kept with the window: one left open overnight is read against what it showed.
 * `Shown` is what had to be looked up to draw it.
 */
export interface Form<Params = unknown, Shown = unknown, F extends Fields = Fields> {
  /** Wire format: `feature/what`. */
  readonly name: `${string}/${string}`;
  readonly title: string;
  /** What stands above its window where that depends on what it shows: at most 24 letters. */
  titled?(shown: Shown): string;
  readonly submit: string;
  readonly ability: Ability;
  readonly params: z.ZodType<Params>;
  /** The record it is about: the right is asked of that one. */
  about?(params: Params): Ref;
  load(c: Asked<Reading>, params: Params): Shown;
  /** Pure, so that the gallery can draw it from samples. */
  fields(shown: Shown): F;
  intro?(shown: Shown): Words;
  /** Sent in once more it is read once more, and answered with what comes next: it keeps a draft only, so nothing happens twice. */
  readonly idempotent?: true;
  /**
   * What was answered adds to sums, or is kept without a name: not even by which the same answers are known again is kept of it, since the
   * few answers there are could be tried one by one. Sent in once more it is answered as before, whatever was answered.
   */
  readonly leavesNoTrace?: true;
  /**
   * Tells its windows apart where one follows another in the same place: Slack would keep in the second what was answered in the first.
   * Short, without a colon.
   */
  key?(params: Params): string;
  /**
   * Keeps what is answered so far at every choice, before the window is sent: it may be closed by a tap beside it.
   * Nobody is told, and nothing is refused: what cannot be kept is not.
   */
  keep?(c: Asked<Writing>, soFar: Partial<Answers<F>>, params: Params): void;
  /**
   * Keeps what is typed at every letter as well: Slack does not tell what stood in a window that is closed, and typing comes along
   * with the next choice only. For windows of a few lines; each letter is a request.
   */
  readonly keepsLetters?: true;
}

/** Keeps the types of a form's parts together. */
export function defineForm<Params, Shown, F extends Fields>(form: Form<Params, Shown, F>): Form<Params, Shown, F> {
  return form;
}

/** A window to be opened: the form and what it is about. */
export interface Opening {
  readonly form: Form;
  readonly params: unknown;
}

export function opening<Params, Shown, F extends Fields>(form: Form<Params, Shown, F>, params: Params): Opening {
  return { form: untyped(form), params };
}

/** The form without its types, as the kit routes and draws it: every value it is called with comes from its own parser or its own `load`. */
export function untyped<Params, Shown, F extends Fields>(form: Form<Params, Shown, F>): Form {
  return form as unknown as Form;
}
