import { type Day, sayShortDay } from '../../../district/days.ts';
import type { CopySaid } from '../../../kit/look-fors/copy.ts';
import { paragraph, quote, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import type { ResponseKind } from '../schema.ts';

/** What the observer wrote back: a reply, or when they come by. */
export interface CopyResponse {
  readonly kind: ResponseKind;
  readonly byId: string;
  readonly by: string;
  readonly words: string;
  readonly on: Day;
}

/** A walkthrough as its teacher reads it. */
export interface TeacherCopy extends CopySaid {
  readonly id: string;
  readonly observerId: string;
  readonly teacherId: string;
  readonly schoolId: string;
  readonly teacher: string;
  /** What the teacher answered, once there is an answer. */
  readonly reply?: string | undefined;
  /** What the observer wrote back to that. */
  readonly responses?: readonly CopyResponse[] | undefined;
  /** The last correction of it, or that it was withdrawn. */
  readonly changed?:
    | { readonly kind: 'corrected' | 'withdrawn'; readonly reason: string; readonly on: Day }
    | undefined;
}

/** Who made it: one, or two together. */
export const visitorsOf = ({
  observerId,
  secondObserverId,
}: Pick<TeacherCopy, 'observerId' | 'secondObserverId'>): string[] =>
  secondObserverId ? [observerId, secondObserverId] : [observerId];

/** What was written back, each under whose words it is: to `me` it is theirs. */
export function responseWords({ responses = [] }: Pick<TeacherCopy, 'responses'>, me?: string): Words {
  return responses.flatMap(({ kind, byId, by, words, on }) => [
    paragraph(
      kind === 'reply'
        ? say`${bold(byId === me ? 'You' : by)} replied on ${sayShortDay(on)}`
        : say`${bold(byId === me ? 'You' : by)} would like to meet (${sayShortDay(on)})`,
    ),
    quote(words),
  ]);
}
