import { sayShortDay } from '../../../district/days.ts';
import type { HighlightOccasion, PacketOccasion } from '../../../district/occasions.ts';
import { called } from '../../../district/plan/short-names.ts';
import type { Reading } from '../../../kit/context.ts';
import type { Contribution } from '../../../kit/occasions.ts';
import { bullets, paragraph, table, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { schoolsMovedText } from '../digest/messages.ts';
import { movedRefs, type NamedMoved, schoolsMoved } from '../digest/store.ts';
import { standingName } from '../rules.ts';

/** What schools moved under an objective, each with its items. */
export function schoolsMovedWords(
  one: NamedMoved,
  since: HighlightOccasion['since'],
  until: HighlightOccasion['until'],
): Words {
  return [
    paragraph(say`${bold('School plans')}: changed since ${sayShortDay(since)}:`),
    bullets(
      one.schools.map(
        ({ school, items }) =>
          say`${school}: ${items.map((item) => `${called(item)} ${standingName(item, until)}`).join('; ')}`,
      ),
    ),
  ];
}

/** In a highlight report, objective by objective. Whose an item is, is in none of it. */
export const schoolPlansHighlight = (c: Reading, { since, until }: HighlightOccasion): Contribution<'highlight'>[] =>
  schoolsMoved(c, { since, until }).flatMap((one): Contribution<'highlight'>[] => {
    const refs = movedRefs(one);
    if (!refs || one.objectiveId === null) return [];
    return [
      { part: 'progress', objectiveId: one.objectiveId, words: schoolsMovedWords(one, since, until), refs, weight: 2 },
    ];
  });

/** In a packet, behind the actions: a line an objective, and in the PDF each item. */
export function schoolPlansPacket(c: Reading, { since, until }: PacketOccasion): Contribution<'packet'>[] {
  const moved = schoolsMoved(c, { since, until });
  const [first, ...rest] = moved.flatMap((one) => movedRefs(one) ?? []);
  if (first === undefined) return [];
  return [
    {
      part: 'actions',
      can: 'schoolPlans.read',
      words: [
        paragraph(bold(`School plans since ${sayShortDay(since)}`)),
        bullets(moved.map((one) => schoolsMovedText(one))),
      ],
      detail: [table(movedTable(moved, until))],
      refs: [first, ...rest],
      weight: 10,
    },
  ];
}

const movedTable = (moved: readonly NamedMoved[], until: PacketOccasion['until']) => ({
  caption: 'School plan items that changed status',
  headings: ['School', 'Item', 'Status', 'Since'],
  rows: moved
    .flatMap(({ schools }) => schools)
    .flatMap(({ school, items }) =>
      items.map((item) => [
        school,
        called(item),
        standingName(item, until),
        item.since === null ? '' : sayShortDay(item.since),
      ]),
    )
    .slice(0, 100),
});
