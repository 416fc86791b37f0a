import { placeFile } from '../../district/evidence.ts';
import type { Writing } from '../context.ts';
import type { Arrived } from '../errand.ts';
import { type Done, done } from '../outcome.ts';
import { clip } from '../words/text.ts';

/** Slack has told where a piece of evidence lies. What it does not tell stays without an address, under what it was called. */
export function placeFound(c: Writing, arrived: Arrived): Done {
  if (arrived.kind === 'whereIs' && arrived.url !== '')
    placeFile(c.db, arrived.about, {
      words: arrived.name === '' ? undefined : clip(arrived.name, 200),
      url: arrived.url,
    });
  return done();
}
