import { type Role, roles, type Viewer } from './people.ts';
import { type Ability, can, policy } from './policy.ts';
import { settingsIn } from './rights.ts';
import type { SettingKey, Settings } from './settings.ts';

/** The roles that alone are enough for this, whatever it is about. */
export function rolesThatMay(settings: Settings, ability: Ability): Role[] {
  const nobody = { id: '', name: '', email: null, slackId: null, slackState: 'none' } as const;
  const viewer = (role: Role): Viewer => {
    const holdings = [{ role, schoolId: null, fromDay: '1970-01-01' }] as const;
    return { person: nobody, holdings, opened: () => [], today: '1970-01-01', settings };
  };
  return roles.filter((role) => can(viewer(role), ability));
}

/** The roles that read records: whoever works by the plan. */
export const rolesThatRead = (settings: Settings): Role[] => rolesThatMay(settings, 'plan.read');

/** The settings that open a kind of record to somebody while they say `yes`. */
export const settingsThatOpen: readonly SettingKey[] = [...new Set(Object.values(policy).flatMap(settingsIn))];
