import { administrators, type Role, roleNames } from './people.ts';
import { type Ability, policy } from './policy.ts';
import type { Facet, Right } from './rights.ts';
import type { Settings } from './settings.ts';

/** Roles that one person holds at most, as a rule. */
const single: readonly Role[] = ['superintendent', 'planManager', 'planMonitor'];

/** Whom a record names, as who writes it is told before there is one. */
const facetNames: Readonly<Record<Facet, string>> = {
  observer: 'you',
  teacher: 'the teacher',
  school: 'the school',
  person: 'you',
  reader: 'whoever you name',
  owner: 'the owner',
  raiser: 'you',
  facilitator: 'the facilitator',
  invited: 'everyone invited',
  team: 'the school’s leadership team',
  addressee: 'the principal',
  author: 'whoever wrote it',
  secondObserver: 'who walked with them',
  enteredBy: 'whoever entered it',
  sent: '',
  shared: '',
  day: '',
};

/** Who has a right, in a sentence drawn from the right itself: `Every administrator, the plan manager and the plan monitor can read this.` */
export function sayReaders(ability: Ability, settings: Settings): string {
  const all = [...new Set(readers(policy[ability], settings))];
  const said = new Intl.ListFormat('en-US').format(all);
  return `${said.charAt(0).toUpperCase()}${said.slice(1)} can read this.`;
}

function readers(right: Right, settings: Settings): string[] {
  switch (right.is) {
    case 'nobody':
    case 'setting':
    case 'thisYear':
    case 'opened':
    case 'hasBeen':
      return [];
    case 'everyone':
      return ['everyone on the roster'];
    case 'role':
      return sayRoles(right.roles);
    case 'roleAt':
    case 'roleSince':
      return sayRoles(right.roles).map((role) => `${role} at the school`);
    case 'self':
    case 'among':
      return [facetNames[right.facet]];
    case 'anyOf':
      return right.of.flatMap((one) => readers(one, settings));
    case 'allOf':
      return together(right.of, settings);
  }
}

/** What names nobody, and only narrows whom the rest names. */
const conditions: readonly Right['is'][] = ['setting', 'thisYear', 'opened', 'hasBeen'];

/** Several conditions at once: whom the narrowest of them names. Nobody, while a setting among them is off. */
function together(of: readonly Right[], settings: Settings): string[] {
  if (of.some((one) => one.is === 'setting' && settings[one.key] !== 'yes')) return [];
  const named = of.find(({ is }) => is === 'self' || is === 'among') ?? of.find(({ is }) => !conditions.includes(is));
  return named ? readers(named, settings) : [];
}

function sayRoles(roles: readonly Role[]): string[] {
  if (!administrators.every((one) => roles.includes(one))) return roles.map(sayRole);
  return ['every administrator', ...roles.filter((one) => !administrators.includes(one)).map(sayRole)];
}

const sayRole = (role: Role): string => `${single.includes(role) ? 'the' : 'every'} ${roleNames[role]}`;
