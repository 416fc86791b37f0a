import type { Db } from '../db/open.ts';
import { type Ability, can } from '../district/policy.ts';
import type { Ref } from '../district/ref.ts';
import { requireAbility } from '../kit/ability.ts';
import type { Asked } from '../kit/context.ts';
import type { ButtonPress, CommandWord, Feature, MessagePress } from '../kit/feature.ts';
import type { Submission } from '../kit/forms/saving.ts';
import { notFound } from '../kit/refusal.ts';
import type { Applies } from './apply.ts';
import type { Clocks } from './clock.ts';
import type { OwnAccount } from './doors/chosen-message.ts';
import type { Log } from './log.ts';
import { type FacetsOf, recordsOf } from './records.ts';
import type { SlackClients } from './slack.ts';

/** What every door of one running app shares. */
export interface House {
  readonly db: Db;
  readonly clocks: Clocks;
  readonly features: readonly Feature[];
  readonly slack: SlackClients;
  readonly log: Log;
  readonly apply: Applies;
  /** The workspace this app serves; undefined until Slack has told. */
  readonly teamId: () => string | undefined;
  /** What Slack knows this app’s own messages by. */
  readonly account: OwnAccount;
  /** Whether a trigger of Slack’s is used for the first time: it opens one window. */
  readonly firstUse: (trigger: string) => boolean;
  /** Something was saved that may have to be sent, done or shown to this person. */
  readonly saved: (personId: string) => void;
}

export interface Routes {
  readonly commands: readonly CommandWord[];
  readonly forms: ReadonlyMap<string, Submission>;
  readonly buttons: ReadonlyMap<string, ButtonPress>;
  readonly onMessages: ReadonlyMap<string, MessagePress>;
  readonly facetsOf: FacetsOf;
}

export function routesOf(features: readonly Feature[]): Routes {
  return {
    commands: features.flatMap((feature) => feature.commands ?? []),
    forms: new Map(features.flatMap(({ forms = [] }) => forms.map((one) => [one.form.name, one]))),
    buttons: new Map(features.flatMap(({ buttons = [] }) => buttons.map((one) => [one.name, one]))),
    onMessages: new Map(features.flatMap(({ onMessages = [] }) => onMessages.map((one) => [one.name, one]))),
    facetsOf: recordsOf(features),
  };
}

/** Stops a door where the right is not there, asked of the record that a window or a button is about, if it is about one. One that is not there is refused like one that is not theirs. */
export function requireRight(routes: Routes, c: Asked, ability: Ability, about: Ref | undefined): void {
  const record = about && routes.facetsOf(c.db, about);
  if (about === undefined) requireAbility(c, ability);
  else if (!record || !can(c.viewer, ability, record)) throw notFound();
}
