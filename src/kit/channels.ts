interface Seen {
  readonly name?: string | undefined;
  readonly is_private?: boolean | undefined;
}

/** Whether only its members read a channel. Where Slack does not say so, it counts as public. */
export const isPrivate = (channel: Seen | undefined): boolean => channel?.is_private === true;

/** Why a channel is shown nothing that names people: the end of a sentence. `whatToDo` knows it again. */
export const publicWhy = (name: string | undefined): string => `#${name ?? 'channel'} ${isPublic}`;

const isPublic = 'is public, and anyone in the workspace can read it';

/**
 * What helps where a channel was not shown a message: for a public one to make it private, for every other reason the usual words.
 * `then` is what comes after.
 */
export function whatToDo(why: string, usual: string, then: string): string {
  if (!why.endsWith(isPublic)) return `${usual} ${then}`;
  return `Make ${why.split(' ')[0]} private in Slack, or name a private channel in /throughline settings. ${then}`;
}
