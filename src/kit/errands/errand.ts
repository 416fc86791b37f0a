import { z } from 'zod';

/** Something that must wait for the world outside: a row in the feature's own transaction, done afterwards by the kit. */
export interface Errand {
  /** Under which name the feature declared what it does with the result: `feature/what`. */
  readonly name: `${string}/${string}`;
  readonly request: ErrandRequest;
}

export const errandRequest = z.discriminatedUnion('kind', [
  /** Ask Slack which accounts have these e-mail addresses. */
  z.object({ kind: z.literal('lookUp'), emails: z.array(z.string()) }),
  /** Copy the database to the folder of backups. */
  z.object({ kind: z.literal('backUp') }),
]);
export type ErrandRequest = z.infer<typeof errandRequest>;

/** What came back. */
export type Arrived =
  | {
      readonly kind: 'lookUp';
      readonly accounts: readonly { readonly email: string; readonly slackId: string | null }[];
    }
  | { readonly kind: 'backUp'; readonly path: string };
