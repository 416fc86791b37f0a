/** A no with a reason, worded for the person who asked. Thrown anywhere in a feature: nothing is saved and the person is told; where a window was to open, in a window without anything to send. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** The same words whether the record is missing or not theirs to see: a refusal must not tell which records exist. */
export const notFound = () => new Refusal('That doesn’t exist, or you don’t have access to it.');

/** What a button or window of an earlier version is answered with. */
export const fromBefore = () => new Refusal('This button is out of date. Open Home and start again from there.');
