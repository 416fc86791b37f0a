import type { Temporal } from 'temporal-polyfill';
import type { Happening } from '../district/happenings.ts';
import type { Ability } from '../district/policy.ts';
import type { Ref } from '../district/ref.ts';
import type { Errand } from './errand.ts';
import type { Opening } from './forms/form.ts';
import type { Words } from './words/pieces.ts';

/**
 * A message with a name for life. Setting the name again edits what Slack shows; it never posts twice.
 * An edit notifies nobody: who must be told gets a message with a new name.
 */
export interface Message {
  readonly name: string;
  /** Who has no Slack account gets nothing, and the message counts as one that failed: ask `reachable` first. */
  readonly to: { readonly person: string } | { readonly channel: string };
  /** The record it speaks of, and the right a reader needs to it: asked again just before it is sent. */
  readonly about: Ref;
  readonly can: Ability;
  /** The name of the message in whose thread it stands. */
  readonly under?: string;
  /** Not posted for the first time after this, in district time: a reminder of yesterday helps nobody, least of all at night. */
  readonly until?: Temporal.Instant;
  /** Whom it tells, once, that Slack shows it or never will: the name of what a feature declared under `hears`. */
  readonly tells?: `${string}/${string}`;
  readonly words: Words;
  /** What a lock screen shows instead of the words: where they are somebody’s about somebody. No name stands in it. */
  readonly notice?: string;
  /**
   * What it says where anybody in the workspace may read it: counts, and nobody’s name. A public channel is shown these words,
   * and without them nothing of it.
   */
  readonly inPublic?: Words;
}

/** A message that shall not be there any more. `why` is kept. */
export interface Retraction {
  readonly name: string;
  readonly why: string;
}

/** What a feature answers: what is to be done now that its own rows are written. Nothing here has happened yet. */
export interface Done {
  readonly kind: 'done';
  readonly messages: readonly Message[];
  readonly retract: readonly Retraction[];
  readonly errands: readonly Errand[];
  /** What the other routines hear of, in the same transaction. */
  readonly happened: readonly Happening[];
  /** Said to the person who asked, and to nobody else. It may be lost: anything to keep is a message. */
  readonly tell?: Words;
  /**
   * What the private list or the window that the button stands in says from now on, or that the window that saved was opened from:
   * that one closes then, and what is to `tell` is only said where it was opened from nothing. A message and Home are brought up to
   * date by themselves: nothing more is shown there.
   */
  readonly instead?: Words;
  /** The same where others keep what has `happened`, and it shows what they kept: asked for once they have. */
  readonly insteadOnceKept?: () => Words;
  readonly open?: Opening;
  /** The next window takes the place of the one the button stands in; without it, it lies on top. */
  readonly inPlace?: true;
}

/** What is wrong, beside each field. Everything the feature wrote is rolled back. */
export interface Problems<Field extends string = string> {
  readonly kind: 'problems';
  readonly problems: Readonly<Partial<Record<Field, string>>>;
}

export type Outcome<Field extends string = string> = Done | Problems<Field>;

/** What is to be shown, now that everything it asked for is kept. */
export function onceKept({ insteadOnceKept, ...rest }: Done): Done {
  return insteadOnceKept ? { ...rest, instead: insteadOnceKept() } : rest;
}

export function done(parts: Partial<Omit<Done, 'kind'>> = {}): Done {
  return { kind: 'done', messages: [], retract: [], errands: [], happened: [], ...parts };
}

export function problems<Field extends string>(beside: Partial<Record<Field, string>>): Problems<Field> {
  return { kind: 'problems', problems: beside };
}
