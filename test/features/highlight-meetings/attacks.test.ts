import { expect, test } from 'vitest';
import { recordsOf } from '../../../src/engine/records.ts';
import { highlightReport } from '../../../src/features/highlight-meetings/report/schema.ts';
import { highlightRequest } from '../../../src/features/highlight-meetings/requests/schema.ts';
import { features } from '../../../src/features/index.ts';
import { recorded } from '../../recorded.ts';
import { ask, beforeMeeting, invite, makeFinal } from './before.ts';

interface Press {
  user: { id: string };
  actions: { value: string; action_id: string; action_ts: string }[];
}

/** A meeting with one thing wanted of Dina Director, and presses that were made up. */
async function forging() {
  const wires = recorded();
  const district = await beforeMeeting({ receiver: wires.receiver });
  await ask(district, 'Attendance | Dina Director');
  await district.as('Mona Monitor').close({ all: true });
  const press = structuredClone(wires.last('block_actions')) as unknown as Press;
  const idIn = (table: string) => String(district.db.$client.prepare(`SELECT id FROM ${table}`).pluck().get());
  async function send(as: string, name: string, value: string): Promise<string> {
    district.logged.length = 0;
    const forged = structuredClone(press);
    forged.user.id = district.as(as).id;
    for (const one of forged.actions)
      Object.assign(one, { value, action_id: `${name}#0`, action_ts: `${Math.random()}` });
    await wires.send(forged as unknown as Parameters<typeof wires.send>[0]);
    await district.drain();
    return district.logged.join();
  }
  return { district, send, meeting: idIn('highlight_meeting'), request: idIn('highlight_request') };
}

test.each(['will-bring', 'open-attach', 'open-cannot', 'open-answer'])(
  'what is wanted of somebody else is not answered: %s',
  async (what) => {
    const { district, send, request } = await forging();

    for (const name of ['Pat Okafor', 'Mona Monitor', 'Ana Rivera'])
      expect(await send(name, `highlights/${what}`, request)).toContain('refused');
    expect(district.db.select().from(highlightRequest).get()?.answer).toBeNull();
  },
);

test.each(['show-draft', 'open-remark', 'open-final', 'open-guests', 'open-date-change', 'open-calendar'])(
  'the monitor does not reach the draft or the calendar: %s',
  async (what) => {
    const { district, send, meeting } = await forging();
    const value = what === 'open-remark' ? `${meeting}|obstacles` : meeting;

    for (const name of ['Mona Monitor', 'Pat Okafor', 'Ivo Invited'])
      expect(await send(name, `highlights/${what}`, value)).toContain('refused');
    expect(district.as('Mona Monitor').window()).toBeUndefined();
  },
);

test('a report that is not final is there for nobody; final, it is there for its readers only', async () => {
  const { district, send, meeting } = await forging();
  for (const name of ['Mona Monitor', 'Max Manager', 'Pat Okafor'])
    for (const what of ['read-report', 'report-pdf'])
      expect(await send(name, `highlights/${what}`, meeting)).toContain('refused');
  await makeFinal(district);

  expect(district.db.select().from(highlightReport).all()).toHaveLength(1);
  expect(await send('Mona Monitor', 'highlights/read-report', meeting)).not.toContain('refused');
  for (const name of ['Pat Okafor', 'Ivo Invited', 'Ana Rivera'])
    expect(await send(name, 'highlights/read-report', meeting)).toContain('refused');
});

test('a value that names nothing is refused', async () => {
  const { send, meeting } = await forging();

  const windows = ['open-remark', 'open-final', 'show-next', 'will-bring', 'show-requests'];
  const values = ['', 'x', 'person/x', `${meeting}|`].map((value) => [value, windows] as const);
  for (const [value, whats] of [...values, [`${meeting}|x|y`, ['open-remark', 'will-bring']] as const])
    for (const what of whats)
      expect([value, what, await send('Max Manager', `highlights/${what}`, value)]).toEqual([
        value,
        what,
        expect.stringContaining('refused'),
      ]);
});

test('who is not expected at a meeting does not see it', async () => {
  const { district, send, meeting } = await forging();

  for (const name of ['Pat Okafor', 'Ivo Invited', 'Ana Rivera', 'Cora Committee'])
    expect(await send(name, 'highlights/show-next', meeting)).toContain('refused');
  await invite(district, 'Ivo Invited');
  expect(await send('Ivo Invited', 'highlights/show-next', meeting)).not.toContain('refused');
});

test('there is no report to be told of before it is final', async () => {
  const { district, meeting } = await forging();
  const facetsOf = recordsOf(features);
  const before = facetsOf(district.db, `highlightReport/${meeting}`);
  await makeFinal(district);

  expect(before).toBeUndefined();
  expect(facetsOf(district.db, `highlightReport/${meeting}`)).toEqual({ invited: [] });
});
