import { sayShortDay } from '../../../district/days.ts';
import { wholeSentence } from '../../../kit/words/sentence.ts';
import { bold, say, type Text } from '../../../kit/words/text.ts';
import type { Version } from '../versions/store.ts';

/** A reason is said where it has no more letters than this. */
const reasonMost = 160;

export const versionName = ({ number }: Pick<Version, 'number'>): Text => bold(`Version ${number}`);

/** It was written, and no letter about it has been entered. */
export const versionWaitsText = (version: Pick<Version, 'number' | 'onDay'>): Text =>
  say`${versionName(version)} of the plan is still a draft from ${sayShortDay(version.onDay)}. Has the approval letter come?`;

/** The plan was written anew. */
export const writtenText = (version: Pick<Version, 'number' | 'onDay'>): Text =>
  say`${versionName(version)} of the plan was imported on ${sayShortDay(version.onDay)}.`;

/** A letter approved it. */
export function approvedText(version: Pick<Version, 'number' | 'kind' | 'reason'>): Text {
  const reason = wholeSentence(version.reason, reasonMost);
  return say`${versionName(version)} of the plan is ${version.kind} and in force.${reason === '' ? '' : ` Why: ${reason}`}`;
}
