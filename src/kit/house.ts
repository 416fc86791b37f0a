import type { Db } from '../db/open.ts';
import type { Viewer } from '../district/people.ts';
import { type Ability, can, type Facets } from '../district/policy.ts';
import type { Clocks } from './clock.ts';
import type { ButtonPress, CommandWord, Feature } from './feature.ts';
import type { Submission } from './forms/form.ts';
import type { Log } from './log.ts';
import { notFound, Refusal } from './refusal.ts';
import type { SlackClients } from './slack.ts';

/** What every door of one running app shares. */
export interface House {
  readonly db: Db;
  readonly clocks: Clocks;
  readonly features: readonly Feature[];
  readonly slack: SlackClients;
  readonly log: Log;
  /** The workspace this app serves; undefined until Slack has told. */
  readonly teamId: () => string | undefined;
  /** Something was saved that may have to be sent, done or shown to this person. */
  readonly saved: (personId: string) => void;
}

export interface Routes {
  readonly commands: readonly CommandWord[];
  readonly forms: ReadonlyMap<string, Submission>;
  readonly buttons: ReadonlyMap<string, ButtonPress>;
}

export function routesOf(features: readonly Feature[]): Routes {
  const forms = features.flatMap((feature) => feature.forms ?? []);
  const buttons = features.flatMap((feature) => feature.buttons ?? []);
  return {
    commands: features.flatMap((feature) => feature.commands ?? []),
    forms: unique(forms, ({ form }) => form.name),
    buttons: unique(buttons, (button) => button.name),
  };
}

/** Stops a door before anything is read or written. The refusal does not say what is behind it. */
export function requireAbility(viewer: Viewer, ability: Ability, record?: Facets): void {
  if (can(viewer, ability, record)) return;
  if (record) throw notFound();
  throw new Refusal('That is not part of your role here. If it should be, ask your plan manager.');
}

function unique<T>(all: readonly T[], nameOf: (one: T) => string): Map<string, T> {
  const named = new Map(all.map((one) => [nameOf(one), one]));
  if (named.size !== all.length) throw new Error('Two features use the same wire name.');
  return named;
}
