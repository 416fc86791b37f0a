import { type Day, sayNearDay } from '../../../district/days.ts';
import { called } from '../../../district/plan/short-names.ts';
import { place } from '../../../kit/feature.ts';
import { counted } from '../../../kit/words/lists.ts';
import { buttons, heading, type Piece, paragraph, quote, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { pagerOf } from '../messages.ts';
import { schoolPlanNames } from '../own/names.ts';
import type { PlanComment } from './store.ts';

/** So many stand on one page, each whole. */
export const commentsPage = 6;

/** To who leads the school, once a day: how many there are, and where they are read. */
export const newCommentsWords = ({ school, planId, n }: { school: string; planId: string; n: number }): Words => [
  paragraph(`${school}’s school plan has ${counted(n, 'new comment', 'new comments')} today.`),
  buttons(place({ name: schoolPlanNames.comments }, 'Read', planId, { style: 'primary' })),
];

export interface CommentsShown {
  readonly planId: string;
  readonly school: string;
  readonly comments: readonly PlanComment[];
  readonly all: number;
  readonly from: number;
  readonly today: Day;
}

/** The comments on a plan, the newest first. */
export function commentsWords({ planId, school, comments, all, from, today }: CommentsShown): Words {
  if (comments.length === 0) return [paragraph(`Nobody has commented on ${school}’s school plan.`)];
  return [
    heading(`Comments on ${school}’s school plan`),
    ...comments.flatMap((one): Piece[] => [
      paragraph(say`${bold(one.by)} · ${sayNearDay(one.onDay, today)}${aboutWords(one)}`),
      quote(one.words),
    ]),
    ...pagerOf(schoolPlanNames.comments, planId, { from, all, page: commentsPage }, ['Newer', 'Older']),
  ];
}

const aboutWords = ({ code, item, shortName }: PlanComment): string =>
  code === null ? '' : ` · on ${called({ code, words: item ?? '', shortName: shortName ?? '' })}`;
