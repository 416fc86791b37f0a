import type { Day } from '../../../district/days.ts';
import { refTo } from '../../../district/ref.ts';
import { holdersOf } from '../../../district/roster.ts';
import type { Ask } from '../../../kit/asks/ask.ts';
import type { Reading } from '../../../kit/context.ts';
import { place } from '../../../kit/feature.ts';
import { say } from '../../../kit/words/text.ts';
import { sayWho } from './say/messages.ts';
import { lastRoleDayOf, newestVersion, writtenRows } from './store.ts';
import { openLine, sayRowCounts } from './texts/messages.ts';
import { type PlanText, rowsCounted } from './texts/rules.ts';
import { type TextsToday, textsOn } from './texts/today.ts';

/** So many are named of those who left. */
const named = 3;

/** Who leads the plan's work is asked while texts in it name nobody, and by name when somebody who answered for something has left. */
export function ownerAsks(c: Reading, of?: string): Ask[] {
  const managers = holdersOf(c.db, 'planManager', c.today).filter((id) => of === undefined || of === id);
  if (managers.length === 0) return [];
  const rows = writtenRows(c.db);
  if (rows.length === 0) return [];
  const texts = textsOn(c.db, c.today, rows);
  const left = texts.open.filter((one) => texts.leftOf(one) !== undefined);
  const open = texts.open.filter((one) => !left.includes(one));
  return managers.flatMap((manager) => [
    ...(left.length === 0 ? [] : [leftAsk(c, manager, texts, left)]),
    ...(open.length === 0 ? [] : [openAsk(c, manager, open)]),
  ]);
}

function openAsk({ db }: Reading, manager: string, open: readonly PlanText[]): Ask {
  return {
    // Named by how far the plan has come: the cap is on asking about the same texts, not on a year of them.
    name: `plan/say-who-${newestVersion(db)}`,
    ...asked(manager),
    why: say`${openLine(open)}`,
  };
}

function leftAsk({ db, today }: Reading, manager: string, texts: TextsToday, left: readonly PlanText[]): Ask {
  const ids = [...new Set(left.flatMap((one) => texts.leftOf(one) ?? []))];
  const since: Day = lastRoleDayOf(db, ids) ?? today;
  return {
    name: `plan/owner-left-${since}`,
    ...asked(manager),
    why: say`${leftLine(ids.map(texts.nameOf), left)}`,
  };
}

/** `Pat Okafor has left: 3 actions name nobody now.` */
export function leftLine(names: readonly string[], left: readonly PlanText[]): string {
  const more = names.length - named;
  const who = [...names.slice(0, named), ...(more > 0 ? [`${more.toLocaleString('en-US')} more`] : [])];
  const said = new Intl.ListFormat('en-US').format(who);
  return `${said} ${names.length === 1 ? 'has' : 'have'} left. What they answered for names nobody now: ${sayRowCounts(rowsCounted(left))}.`;
}

const asked = (manager: string) =>
  ({
    of: manager,
    about: refTo('person', manager),
    can: 'plan.lead',
    button: place(sayWho, 'Say who', '', { spoken: 'Say who is meant in the plan' }),
    cap: 5,
  }) as const;
