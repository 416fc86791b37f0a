import type { SettingKey } from '../../../district/settings.ts';
import { counted } from '../../../kit/words/lists.ts';
import type { RosterDifference } from '../rules.ts';
import { opensWords } from './names.ts';

/** To whom it is about. */
export const personLine = (what: readonly string[], by: string): string =>
  `${by} changed your roles on the district’s roster: ${what.join('; ')}.`;

/** To each superintendent, of a change that says who is who. */
export const whoIsWhoLine = (what: string, by: string): string => `${by} changed the roster: ${what}.`;

/** To each superintendent, one line for all of it; undefined when no role and no address changed. */
export function superintendentLine({ people }: RosterDifference, by: string): string | undefined {
  const { added, changed, ended } = people;
  const roles = changed.filter((one) => one.begun.length + one.altered.length + one.ended.length > 0);
  const addresses = changed.filter(({ was, now }) => was.email !== now.email);
  const parts = [
    named(
      added.map(({ person }) => person.name),
      'person added',
      'people added',
    ),
    named(
      roles.map(({ now }) => now.name),
      'person’s roles changed',
      'people’s roles changed',
    ),
    named(
      addresses.map(({ now }) => now.name),
      'address changed',
      'addresses changed',
    ),
    named(
      ended.map(({ was }) => was.name),
      'person removed from the roster',
      'people removed from the roster',
    ),
  ].filter((part) => part !== '');
  return parts.length === 0 ? undefined : `${by} changed the roster: ${parts.join(', ')}.`;
}

/** Up to so many are named; more are counted. */
const mostNamed = 3;

function named(names: readonly string[], one: string, many: string): string {
  if (names.length === 0) return '';
  const who = names.length <= mostNamed ? ` (${names.join(', ')})` : '';
  return `${counted(names.length, one, many)}${who}`;
}

interface SaidBy {
  readonly name: string;
  readonly why: string;
}

const reason = (why: string): string => (why === '' ? '' : ` Reason: ${why}`);

/** To each superintendent. */
export const settingLine = (key: SettingKey, now: string, { name, why }: SaidBy): string =>
  now === 'yes'
    ? `${name} changed the settings to ${opensWords[key] ?? key}.${reason(why)}`
    : `${name} changed the settings so that they no longer ${opensWords[key] ?? key}.`;

/** To every teacher, when district leaders may read named walkthroughs, and when they may no more. */
export const teacherLine = (now: string, { why }: SaidBy): string =>
  now === 'yes'
    ? `From today, the superintendent and assistant superintendent may read walkthroughs with your name.${reason(why)}`
    : 'From today, the superintendent and assistant superintendent may no longer read walkthroughs with your name.';
