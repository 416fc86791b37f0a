import { type Day, sayNearDay } from '../../../district/days.ts';
import { called } from '../../../district/plan/short-names.ts';
import { place } from '../../../kit/feature.ts';
import { toValue } from '../../../kit/value.ts';
import { counted } from '../../../kit/words/lists.ts';
import { aside, buttons, heading, type Piece, paragraph, quote, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
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
    ...pagerOf(planId, from, all),
  ];
}

const aboutWords = ({ code, item, shortName }: PlanComment): string =>
  code === null ? '' : ` · on ${called({ code, words: item ?? '', shortName: shortName ?? '' })}`;

function pagerOf(planId: string, from: number, all: number): Piece[] {
  if (all <= commentsPage) return [];
  const last = Math.min(from + commentsPage, all);
  const to = (start: number, label: string) =>
    place({ name: schoolPlanNames.comments }, label, toValue(planId, String(start)));
  return [
    aside(`${from + 1} to ${last} of ${all}`),
    buttons(
      ...(from > 0 ? [to(Math.max(0, from - commentsPage), 'Newer')] : []),
      ...(last < all ? [to(last, 'Older')] : []),
    ),
  ];
}
