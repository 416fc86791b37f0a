import type { Day } from '../../../district/days.ts';
import type { Role } from '../../../district/people.ts';
import type { Settings } from '../../../district/settings.ts';

/** The roster as a workbook asks for it. A sheet that is missing or has no rows is undefined: what it is about stays as it is. */
export interface WantedRoster {
  readonly people: readonly WantedPerson[] | undefined;
  readonly schools: readonly WantedSchool[] | undefined;
  readonly calendar: readonly CalendarDay[] | undefined;
  readonly lookFors: readonly LookForWords[] | undefined;
  /** Only those that were answered. */
  readonly settings: Partial<Settings>;
}

export interface WantedPerson {
  /** The e-mail, or name and school where there is none: see `personKey`. */
  readonly key: string;
  readonly name: string;
  readonly email: string | null;
  readonly roles: readonly WantedRole[];
}

export interface WantedRole {
  readonly role: Role;
  /** The school's key; null for the whole district. */
  readonly school: string | null;
  /** Undefined: since when it is known already, or else from the day of the import. */
  readonly from: Day | undefined;
  /** Undefined: it goes on. */
  readonly to: Day | undefined;
}

export interface WantedSchool {
  readonly code: string;
  readonly name: string;
}

export interface CalendarDay {
  readonly day: Day;
  readonly kind: 'noSchool' | 'halfDay';
  readonly note: string;
}

export interface LookForWords {
  readonly code: string;
  readonly words: string;
}
