import type { Day } from './days.ts';
import type { Settings } from './settings.ts';

/** What a person may be in the routine, in the order help and lists name them. */
export const roles = [
  'superintendent',
  'assistantSuperintendent',
  'planManager',
  'planMonitor',
  'principal',
  'assistantPrincipal',
  'director',
  'teacher',
  'schoolCommittee',
  'invited',
  'operator',
] as const;
export type Role = (typeof roles)[number];

/** The roles as people say them. */
export const roleNames: Record<Role, string> = {
  superintendent: 'superintendent',
  assistantSuperintendent: 'assistant superintendent',
  planManager: 'plan manager',
  planMonitor: 'plan monitor',
  principal: 'principal',
  assistantPrincipal: 'assistant principal',
  director: 'director',
  teacher: 'teacher',
  schoolCommittee: 'school committee member',
  invited: 'invited guest',
  operator: 'operator',
};

/** The DILT: all who log walkthroughs, rate themselves and take turns facilitating. */
export const administrators: readonly Role[] = [
  'superintendent',
  'assistantSuperintendent',
  'principal',
  'assistantPrincipal',
  'director',
];

/** Roles that are held at one school. */
export const schoolRoles: readonly Role[] = ['principal', 'assistantPrincipal', 'teacher'];

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly slackId: string | null;
  readonly slackState: 'unknown' | 'found' | 'none' | 'deactivated';
}

/** Whether a message may reach them: they have an account, or nobody has asked Slack yet. To others nothing can be posted. */
export const reachable = ({ slackState }: Pick<Person, 'slackState'>): boolean =>
  slackState === 'found' || slackState === 'unknown';

export interface Holding {
  readonly role: Role;
  readonly schoolId: string | null;
  readonly fromDay: Day;
}

/** Older walkthroughs that a leader opened to somebody: of a school, from a day on, of one teacher or of all. */
export interface Opened {
  readonly schoolId: string;
  readonly teacherId: string | null;
  readonly fromDay: Day;
}

/** Someone who asks: the person, the roles they hold on that day, and the district's settings, which some rights hang on. */
export interface Viewer {
  readonly person: Person;
  readonly holdings: readonly Holding[];
  /** Older walkthroughs that are open to them on that day. Asked only where nothing else lets them read one. */
  opened(): readonly Opened[];
  readonly today: Day;
  readonly settings: Settings;
}

/** Letters that Unicode does not take apart into a plain letter and a mark. */
const whole: Readonly<Record<string, string>> = { đ: 'd', ł: 'l', ø: 'o', ı: 'i', æ: 'ae', œ: 'oe', ß: 'ss', '’': "'" };

/** A text as people look for it: lower case and without marks, so that "nguyen" finds "Nguyễn". */
export function fold(text: string): string {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.replaceAll(/[đłøıæœß’]/g, (letter) => whole[letter] ?? letter);
}
