import { createHash } from 'node:crypto';
import { fold } from '../../../district/people.ts';

/** What a school is known by: its code, however it is written. */
export const schoolKey = (code: string): string => fold(code);

/** What a person is known by: the e-mail, or name and school where there is none. No e-mail has a space in it, so the two never meet. */
export function personKey(email: string | null, name: string, school: string | null): string {
  return email ?? `${fold(name)} @ ${school ?? ''}`;
}

interface Keys {
  readonly key: string;
  readonly otherKeys?: readonly string[];
}

/** By what somebody is known, by whichever of their entries: nobody else can be. */
export const keysOf = ({ key, otherKeys = [] }: Keys): string[] => [key, ...otherKeys];

/** The school a name-and-school key is of may have another code now: the key with that. What is known by an e-mail stays. */
export function rekeyed(key: string, codes: ReadonlyMap<string, string>): string {
  const at = key.lastIndexOf(' @ ');
  const now = at < 0 ? undefined : codes.get(key.slice(at + 3));
  return now === undefined ? key : `${key.slice(0, at)} @ ${now}`;
}

/** A short name for a long text: long enough that no two in one workbook are alike. */
export const shortOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 16);
