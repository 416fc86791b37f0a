import { sayShortDay } from '../../../district/days.ts';
import { bold, clip, say, type Text } from '../../../kit/words/text.ts';
import type { Version } from '../versions/store.ts';

/** Letters of a reason that a digest says. */
const reasonMost = 80;

const nameOf = ({ number }: Pick<Version, 'number'>): Text => bold(`Version ${number}`);

/** It was written, and no letter about it has been entered. */
export const versionWaitsText = (version: Pick<Version, 'number' | 'onDay'>): Text =>
  say`${nameOf(version)} of the plan, from ${sayShortDay(version.onDay)}, is a draft: enter the letter that approves it.`;

/** The plan was written anew. */
export const writtenText = (version: Pick<Version, 'number' | 'onDay'>): Text =>
  say`${nameOf(version)} of the plan was imported on ${sayShortDay(version.onDay)}.`;

/** A letter approved it. */
export function approvedText(version: Pick<Version, 'number' | 'kind' | 'reason'>): Text {
  const why = version.reason === '' ? '' : ` Why: ${clip(version.reason.replaceAll(/\s+/g, ' '), reasonMost)}`;
  return say`${nameOf(version)} of the plan is ${version.kind} and in force.${why}`;
}
