import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inTx } from '../../../src/db/tx.ts';
import { person } from '../../../src/district/schema.ts';
import { putErrand } from '../../../src/engine/errands/put.ts';
import type { Arrived } from '../../../src/kit/errand.ts';
import type { Feature } from '../../../src/kit/feature.ts';
import { done } from '../../../src/kit/outcome.ts';
import { openDistrict } from '../../district.ts';
import { sayingFeatures } from './saying.ts';

const gatherer = new URL('./gather-worker.ts', import.meta.url).href;
const asked = JSON.stringify({
  since: '2026-09-01',
  until: '2026-11-22',
  reportId: null,
  authorId: null,
  onBehalf: false,
});

/** A district in a file, or in memory; asked to gather: what is heard, and in which thread it was said. */
async function gathering(path: string | undefined, script: string | undefined) {
  const heard: Extract<Arrived, { kind: 'gathered' }>[] = [];
  const hearing: Feature = {
    name: 'tests',
    hears: {
      'tests/gathered': (_c, arrived) => {
        if (arrived.kind === 'gathered') heard.push(arrived);
        return done();
      },
    },
  };
  const district = await openDistrict({
    features: [...sayingFeatures, hearing],
    ...(path === undefined ? {} : { path }),
    ...(script === undefined ? {} : { gatherer: script }),
  });
  const gather = async () => {
    const request = { kind: 'gather', on: 'quarterlyReport', asked, about: 'the report' } as const;
    inTx(district.db, (tx) => putErrand(tx, { name: 'tests/gathered', request }));
    await district.settle();
    const { about, said } = heard.at(-1) ?? { about: '', said: '' };
    const thread = Number(/Thread (\d+)/.exec(said)?.[1]);
    // Two districts differ by their ids.
    const alike = said.replaceAll(/Thread \d+/g, 'Thread').replaceAll(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, 'id');
    return { about, thread, said: alike };
  };
  return { ...district, gather };
}

const newPath = () => join(mkdtempSync(join(tmpdir(), 'throughline-gather-')), 'district.db');

test('what all routines say is gathered in a thread, and is the same as beside the doors', async () => {
  const apart = await gathering(newPath(), gatherer);

  const there = await apart.gather();
  const here = await gathering(undefined, undefined);
  const same = await here.gather();

  expect(there.about).toBe('the report');
  expect(there.thread).not.toBe(same.thread);
  expect(there.said).toBe(same.said);
  expect(there.said).toContain('Since 2026-09-01 in Mill City, on 2026-11-23 at 2026-11-23T15:00:00Z');
  expect(there.said).toContain('Ana Rivera');
});

test('the thread goes by the district’s clock and reads what was saved last', async () => {
  const district = await gathering(newPath(), gatherer);
  inTx(district.db, (tx) => tx.update(person).set({ name: 'Somebody Else' }).run());
  district.clock.moveTo(district.clock.now().add({ hours: 24 * 7 }));

  const { said } = await district.gather();

  expect(said).toContain('on 2026-11-30 at 2026-11-30T15:00:00Z');
  expect(said).toContain('Somebody Else');
  expect(said).not.toContain('Ana Rivera');
});

test('a database in memory, which no other thread can read, is gathered from where it is', async () => {
  const [given, without] = await Promise.all([gathering(undefined, gatherer), gathering(undefined, undefined)]);

  expect((await given.gather()).thread).toBe((await without.gather()).thread);
});
