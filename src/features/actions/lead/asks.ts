import { refTo } from '../../../district/ref.ts';
import { holdersOf } from '../../../district/roster.ts';
import type { Ask } from '../../../kit/asks/ask.ts';
import type { Reading } from '../../../kit/context.ts';
import { place } from '../../../kit/feature.ts';
import { counted } from '../../../kit/words/lists.ts';
import { say } from '../../../kit/words/text.ts';
import { actionNames } from '../change/names.ts';
import { isOpenAction } from '../rules.ts';
import type { Part } from '../store.ts';
import { lastLed, partsLedByNobody } from './store.ts';

/** So many schools are named. */
const named = 3;

/** The plan manager is asked who sees to a school's part of an action while nobody leads that school. What a text names is asked of its text. */
export function orphanAsks(c: Reading, of?: string): Ask[] {
  const managers = holdersOf(c.db, 'planManager', c.today).filter((id) => of === undefined || of === id);
  if (managers.length === 0) return [];
  const parts = partsLedByNobody(c.db).filter(({ status }) => isOpenAction(status));
  if (parts.length === 0) return [];
  const since = lastLed(
    c.db,
    parts.flatMap(({ schoolId }) => schoolId ?? []),
    c.today,
  );
  return managers.map((manager) => ({
    // Named by when the last of them left: the cap is on asking about the same vacancy, not on those that follow.
    name: `actions/nobody-since-${since ?? 'ever'}`,
    of: manager,
    about: refTo('person', manager),
    can: 'actions.give',
    why: say`${orphansLine(parts)}`,
    button: place({ name: actionNames.page }, 'Assign…', 'nobody 0', {
      spoken: 'Assign the actions that have no owner',
    }),
    cap: 5,
  }));
}

/** `No one owns the part of 3 actions at Lincoln: the school doesn’t have exactly one principal.` */
export function orphansLine(parts: readonly Pick<Part, 'actionId' | 'school'>[]): string {
  const schools = [...new Set(parts.map(({ school }) => school ?? ''))];
  const more = schools.length - named;
  const said = new Intl.ListFormat('en-US').format([
    ...schools.slice(0, named),
    ...(more > 0 ? [`${more.toLocaleString('en-US')} more`] : []),
  ]);
  const actions = counted(new Set(parts.map(({ actionId }) => actionId)).size, 'action', 'actions');
  const why =
    schools.length === 1
      ? 'the school doesn’t have exactly one principal'
      : 'these schools don’t have exactly one principal';
  return `No one owns the part of ${actions} at ${said}: ${why}. Name one in the roster, or assign the parts.`;
}
