import { createHash } from 'node:crypto';
import type { Reader } from '../../../../db/open.ts';
import { type Day, schoolYearStart } from '../../../../district/days.ts';
import { type Role, roles } from '../../../../district/people.ts';
import { peopleOn } from '../../store.ts';
import { ownerFinder } from '../../workbook/cells.ts';
import type { Nameable } from '../likely/rules.ts';
import { duesIn, everybodyEver, writtenRows } from '../store.ts';
import { ownersOn } from '../today.ts';
import { isOpenText, type OwnersAnswered, type PlanText, textsIn, type WrittenRow } from './rules.ts';

/** The plan's texts that are no person or no day, what was answered about them, and who could be meant. */
export interface TextsToday extends OwnersAnswered, Nameable {
  readonly all: readonly PlanText[];
  readonly open: readonly PlanText[];
  readonly today: Day;
  /** Who was meant and holds no role any more, by the name that is written or by the answer. */
  readonly leftOf: (text: PlanText) => string | undefined;
  readonly nameOf: (personId: string) => string;
  /** Who alone holds a role. */
  readonly holderOf: (role: Role) => string | undefined;
}

/** Roles nobody means who writes down who is responsible. */
const neverMeant: readonly Role[] = ['teacher', 'schoolCommittee', 'invited', 'operator'];

/** Reads all that an owner question needs, of the plan as it is kept or as it would be. */
export function textsOn(db: Reader, today: Day, rows: readonly WrittenRow[] = writtenRows(db)): TextsToday {
  const owners = ownersOn(db, today);
  const answered: OwnersAnswered = { owners, dues: duesIn(db), yearBegan: schoolYearStart(today) };
  const all = textsIn(rows, owners.named);
  const everyone = everybodyEver(db);
  const names = new Map(everyone.map(({ id, name }) => [id, name]));
  const formerly = ownerFinder(everyone.filter(({ id }) => !owners.active.has(id)));
  const holderOf = (role: Role): string | undefined => {
    const [one, another] = owners.holders.get(role) ?? [];
    return another === undefined ? one : undefined;
  };
  return {
    ...answered,
    all,
    today,
    holderOf,
    open: all.filter((one) => isOpenText(one, answered)),
    people: peopleOn(db, today).filter(({ id, name }) => names.get(id) === name),
    roles: roles.filter((role) => !neverMeant.includes(role) && holderOf(role) !== undefined),
    nameOf: (personId) => names.get(personId) ?? 'somebody who is not on the roster',
    leftOf(text) {
      if (text.asks === 'when') return undefined;
      const meant = owners.answers.get(text.key);
      const id = meant?.kind === 'person' ? meant.personId : formerly(text.raw);
      return id !== null && id !== undefined && !owners.active.has(id) ? id : undefined;
    },
  };
}

/** What a text is known by in windows and buttons: short, however long the text. Wire format. */
export function idOf({ asks, key }: Pick<PlanText, 'asks' | 'key'>): string {
  return `${asks}-${createHash('sha256').update(key).digest('base64url').slice(0, 12)}`;
}

/** The text a window or a button is about, if it still stands in the plan. */
export const textOf = ({ all }: Pick<TextsToday, 'all'>, id: string): PlanText | undefined =>
  all.find((one) => idOf(one) === id);
