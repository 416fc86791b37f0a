import { eq } from 'drizzle-orm';
import { type Day, sayShortDay } from '../../../district/days.ts';
import { type Evidence, evidenceFor } from '../../../district/evidence.ts';
import { called, shortNameOf } from '../../../district/plan/short-names.ts';
import { standsFor } from '../../../district/same-person.ts';
import { person } from '../../../district/schema.ts';
import type { Asked } from '../../../kit/context.ts';
import { bullets, heading, type Piece, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, linked, say, type Text } from '../../../kit/words/text.ts';
import type { SchoolItemAt } from '../items/at.ts';
import type { SchoolItem } from '../items/store.ts';
import { itemStanding } from '../messages.ts';
import { asReadBy, initiativesFor } from '../own/store.ts';
import { standingName } from '../rules.ts';
import { schoolPlanUpdate } from '../schema.ts';

/** So much of what was said of an item is shown, the newest first. */
const maxSaid = 5;
const maxLetters = 900;

/** All there is to know of an item. */
export interface ItemDetail {
  readonly item: SchoolItem;
  readonly initiative: string | null;
  readonly said: readonly SaidOfOwnItem[];
  readonly evidence: readonly Evidence[];
  readonly today: Day;
}

/** A line of what was said of one of the school’s own items. */
type SaidOfOwnItem = Pick<typeof schoolPlanUpdate.$inferSelect, 'kind' | 'onDay' | 'from' | 'to' | 'note'> & {
  readonly by: string;
};

export function itemDetailOf(c: Asked, { item, schoolId }: SchoolItemAt): ItemDetail {
  const [shown = item] = asReadBy(c, schoolId, [item]);
  return {
    item: shown,
    initiative: initiativesFor(c, [item]).find(({ id }) => id === item.initiativeId)?.name ?? null,
    said: item.kind === 'own' ? saidOfItem(c, item, schoolId) : [],
    evidence: evidenceFor(c.db, item.ref).slice(-maxSaid).reverse(),
    today: c.today,
  };
}

/** What was said of an own item, the newest first. Outside the school a teacher who owns it is not named here either. */
function saidOfItem(c: Asked, item: SchoolItem, schoolId: string): SaidOfOwnItem[] {
  const { kind, onDay, from, to, note, id } = schoolPlanUpdate;
  const rows = c.db
    .select({ id, kind, onDay, from, to, note, byId: standsFor(schoolPlanUpdate.byId), by: person.name })
    .from(schoolPlanUpdate)
    .innerJoin(person, eq(person.id, standsFor(schoolPlanUpdate.byId)))
    .where(eq(schoolPlanUpdate.itemId, item.id))
    .all()
    .sort((a, b) => (a.id < b.id ? 1 : -1))
    .slice(0, maxSaid);
  return rows.map((one) => {
    const [seen] = asReadBy(c, schoolId, [{ ...item, ownerId: one.byId, owner: one.by }]);
    return { ...one, by: seen?.owner ?? one.by };
  });
}

/** An item with all there is of it. */
export function itemDetailWords({ item, initiative, said, evidence, today }: ItemDetail): Words {
  return [
    heading(called(item)),
    ...(item.words === shortNameOf(item) ? [] : [paragraph(item.words)]),
    paragraph(itemStanding(item, today)),
    ...about('Initiative', servesWords(item, initiative)),
    ...about('Adults will', item.practice),
    ...about('Students will', item.result),
    ...list(
      'History',
      said.map((one) => saidLine(one, item, today)),
    ),
    ...list(
      'Evidence',
      evidence.map(({ words, url }) => (url === '' ? say`${words}` : linked(words, url))),
    ),
    ...(item.kind === 'part' ? [paragraph(`Its history is in /action ${item.code}.`)] : []),
  ];
}

const servesWords = ({ required }: SchoolItem, initiative: string | null): string =>
  required === null ? (initiative ?? 'none yet') : `required by law (${required})`;

const about = (title: string, words: string): Piece[] =>
  words === '' ? [] : [paragraph(say`${bold(`${title}:`)} ${words}`)];

const list = (title: string, lines: readonly Text[]): Piece[] =>
  lines.length === 0 ? [] : [paragraph(bold(title)), bullets(wholeFirst(lines))];

/** As many as are shown whole: a phone takes no more, and nothing is cut. At least one. */
function wholeFirst(lines: readonly Text[]): Text[] {
  let letters = 0;
  return lines.filter(({ plain }, at) => {
    letters += plain.length;
    return at === 0 || letters <= maxLetters;
  });
}

function saidLine({ kind, onDay, by, from, to, note }: SaidOfOwnItem, item: SchoolItem, today: Day): Text {
  const words = note === '' ? '' : `: ${note}`;
  if (kind === 'comment') return say`${sayShortDay(onDay)}, ${by}${words}`;
  if (kind === 'undone') return say`${sayShortDay(onDay)}, ${by} took the last update back`;
  const name = (status: SaidOfOwnItem['to']) => standingName({ ...item, status }, today);
  const how = from === to ? `still ${name(to)}` : `${name(from)} → ${name(to)}`;
  return say`${sayShortDay(onDay)}, ${by}, ${how}${words}`;
}
