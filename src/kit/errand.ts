import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { type GatheredApart, partsOn } from '../district/occasions.ts';
import type { Ref } from '../district/ref.ts';
import type { Sheet } from './sheets/cell.ts';

/** Something that must wait for the world outside: a row in the feature's own transaction, done afterwards by the kit. */
export interface Errand {
  /** Under which name the feature declared what it does with the result: `feature/what`. */
  readonly name: `${string}/${string}`;
  readonly request: ErrandRequest;
}

const occasion = z.custom<GatheredApart>((text) => typeof text === 'string' && Object.hasOwn(partsOn, text));

export const errandRequest = z.discriminatedUnion('kind', [
  /** Ask Slack which accounts have these e-mail addresses. */
  z.object({ kind: z.literal('lookUp'), emails: z.array(z.string()) }),
  /** Copy the database to the folder of backups. */
  z.object({ kind: z.literal('backUp') }),
  /** Read the sheets of a workbook that this Slack account handed over. `about` is what the feature knows it by. */
  z.object({ kind: z.literal('readWorkbook'), file: z.string(), by: z.string(), about: z.string() }),
  /** Ask Slack where a file that this account gave, or a message, lies. `about` is what the feature knows it by. */
  z.object({
    kind: z.literal('whereIs'),
    what: z.union([z.object({ file: z.string() }), z.object({ channel: z.string(), ts: z.string() })]),
    by: z.string(),
    about: z.string(),
  }),
  /** Ask Slack which of these channels are public. */
  z.object({ kind: z.literal('lookAtChannels'), channels: z.array(z.string()) }),
  /**
   * Ask all routines what they have to say on an occasion, away from the doors. `asked` is what each is asked about, as JSON;
   * `about` is what the feature knows it by.
   */
  z.object({ kind: z.literal('gather'), on: occasion, asked: z.string(), about: z.string() }),
  /**
   * Make a paper a feature declares, and hand it to a person as a file. Only its name is kept: it is made when it is handed over.
   * `again`: a backup was put back meanwhile, and it may have been handed over before that.
   */
  z.object({
    kind: z.literal('handOver'),
    paper: z.string(),
    value: z.string(),
    to: z.string(),
    again: z.literal(true).exactOptional(),
  }),
]);
export type ErrandRequest = z.infer<typeof errandRequest>;

/** How far an errand has come, kept in its row: what the next attempt has to know of this one. */
export interface Progress {
  /** Undefined before anything was kept. */
  readonly kept: string | undefined;
  keep(text: string | undefined): void;
}

/** What came back. */
export type Arrived =
  /** Slack shows a message that was to tell so, since `at` in district time; or it never will, for the reason given. */
  | { readonly kind: 'shown'; readonly about: Ref; readonly at: Temporal.Instant }
  | { readonly kind: 'notShown'; readonly about: Ref; readonly why: string }
  | {
      readonly kind: 'lookUp';
      readonly accounts: readonly FoundAccount[];
    }
  | { readonly kind: 'backUp'; readonly path: string; readonly sound: boolean }
  | { readonly kind: 'readWorkbook'; readonly about: string; readonly read: ReadSheets }
  /** Without an address when Slack does not show it to this app. */
  | { readonly kind: 'whereIs'; readonly about: string; readonly url: string; readonly name: string }
  /** What all routines say, as JSON: an array of contributions, in the occasion's order. */
  | { readonly kind: 'gathered'; readonly about: string; readonly said: string }
  /** Those of the channels that are public. */
  | { readonly kind: 'lookAtChannels'; readonly isPublic: readonly { readonly id: string; readonly name: string }[] }
  /** The paper is in the person's direct messages; or it cannot go there, and why, in a sentence for the person. */
  | { readonly kind: 'handedOver'; readonly value: string; readonly to: string }
  | { readonly kind: 'notHandedOver'; readonly value: string; readonly to: string; readonly why: string }
  /** It did not work, however often it was tried, and is not tried again. */
  | { readonly kind: 'gaveUp'; readonly request: ErrandRequest };

/** The Slack account that has an address, and the name it has there; null when none has it. */
export interface FoundAccount {
  readonly email: string;
  readonly found: { readonly slackId: string; readonly name: string; readonly guest: boolean } | null;
}

/** The sheets of a workbook, or why they cannot be read: words for the person who handed it over. */
export type ReadSheets = { readonly sheets: readonly Sheet[] } | { readonly refused: string };
