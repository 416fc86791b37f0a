import type { Reading } from '../../../kit/context.ts';
import type { Message } from '../../../kit/outcome.ts';

/** What the two of a joint walkthrough have before them, each in their own messages: the rooms and where each is. Set again it is edited. */
export function jointMessages(_c: Reading, _jointId: string): Message[] {
  return [];
}
