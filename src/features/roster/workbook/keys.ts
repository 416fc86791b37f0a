import { fold } from '../../../district/people.ts';

/** What a school is known by: its code, however it is written. */
export const schoolKey = (code: string): string => fold(code);

/** What a person is known by: the e-mail, or name and school where there is none. No e-mail has a space in it, so the two never meet. */
export function personKey(email: string | null, name: string, school: string | null): string {
  return email ?? `${fold(name)} @ ${school ?? ''}`;
}
