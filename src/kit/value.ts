import { z } from 'zod';
import { type Noun, nouns } from '../district/ref.ts';

/** What the value of a button says. */
export interface ValueSays {
  /** Only where it could be one of several kinds of record. */
  readonly noun: Noun | undefined;
  readonly id: string;
  /** What it carries besides; empty when nothing. */
  readonly more: string;
}

const written = new RegExp(`^(?:(${nouns.join('|')})/)?([^|/# ]*)(?:[|/# ](.+))?$`, 's');

/**
 * `id`, or `id|more`; where the record may be of several kinds `noun/id`. Buttons of before carry `noun/id` also where there is one
 * kind only, and a slash, a space or `#` for the bar: they stand in messages for good and are read as well.
 */
export const buttonValue = z.string().transform((text): ValueSays => {
  const [, noun, id = '', more = ''] = written.exec(text) ?? [];
  return { noun: nouns.find((one) => one === noun), id, more };
});

/** The value of a button: what it is about, and what else it carries. */
export const toValue = (id: string, more = ''): string => (more === '' ? id : `${id}|${more}`);

/** The row a list goes on from; the first where a value names none. */
export const fromRow = (text: string): number => z.coerce.number().int().nonnegative().catch(0).parse(text);
