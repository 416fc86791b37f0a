import { expect, test } from 'vitest';
import {
  meetingDecision,
  meetingDecisionUpdate,
  meetingNote,
  prepSheet,
} from '../../../src/features/principal-meetings/schema.ts';
import type { TestDistrict } from '../../district.ts';
import { usual } from '../../district.ts';
import { filesOf } from '../../handed-over.ts';
import { recorded } from '../../recorded.ts';
import { at, dmsOf, dmsSaying, homeOf, listOf, meetingsOf, said, turnover, withMeeting } from './district.ts';

/** On the day of Lincoln’s meeting, at ten past nine. */
async function inTheMeeting(options: Parameters<typeof withMeeting>[0] = {}) {
  const district = await withMeeting(options);
  await at(district, '2026-12-08', '15:00');
  await at(district, '2026-12-09', '09:10');
  return district;
}

async function write(district: TestDistrict, name: string, what: string, answers: Readonly<Record<string, string>>) {
  const person = district.as(name);
  await person.press(what);
  for (const [label, value] of Object.entries(answers)) await person.fill(label, value);
  const answer = await person.submit();
  await district.drain();
  return JSON.stringify(answer ?? null);
}

const decisionsIn = ({ db }: TestDistrict) => db.select().from(meetingDecision).all();
const words = 'What was decided?';

test('either writes a note from the sheet in three taps, and both see it with who wrote it', async () => {
  const district = await inTheMeeting();
  for (const [name, note] of [
    ['Pat Okafor', 'Rigor is uneven'],
    ['Ada Assistant', 'Look at grade 4'],
  ] as const) {
    district.as(name).resetBudget();
    await write(district, name, 'Note…', { Note: note });
    expect(district.as(name).budget().taps).toBeLessThanOrEqual(3);
  }
  for (const name of ['Pat Okafor', 'Ada Assistant']) {
    expect(dmsSaying(district, name, 'Prep sheet: Lincoln, Dec 9')[0]).toContain('Written down so far: 2 notes.');
    await listOf(district, name);
    if (name === 'Ada Assistant') await district.as(name).press('Open');
    expect(said(district, name)).toContain('Pat Okafor: Rigor is uneven');
    expect(said(district, name)).toContain('Ada Assistant: Look at grade 4');
  }
  expect(meetingsOf(district)[0]?.state).toBe('held');
  expect(district.slack.problems()).toEqual([]);
});

test('a decision takes five taps besides typing; it is the post’s where the principal owns it', async () => {
  const district = await inTheMeeting();
  const [ada, pat] = [district.as('Ada Assistant'), district.as('Pat Okafor')];
  ada.resetBudget();
  await write(district, 'Ada Assistant', 'Decision…', { [words]: 'Two rooms a week', Owner: 'Dina Director' });
  // One of these puts the cursor where it is typed.
  expect(ada.budget().taps - 1).toBeLessThanOrEqual(5);
  pat.resetBudget();
  await write(district, 'Pat Okafor', 'Decision…', { [words]: 'Plan with the coach', By: '2026-12-18' });
  expect(pat.budget().taps - 1).toBeLessThanOrEqual(5);
  await write(district, 'Pat Okafor', 'Help promised…', { 'What help was promised?': 'A second coach' });
  await write(district, 'Pat Okafor', 'Area to improve…', { 'What is to improve?': 'Student discourse' });

  expect(decisionsIn(district).map(({ kind, ownerId, ofPost, byDay }) => ({ kind, ownerId, ofPost, byDay }))).toEqual([
    { kind: 'decision', ownerId: district.idOf('Dina Director'), ofPost: false, byDay: '2027-01-06' },
    { kind: 'decision', ownerId: district.idOf('Pat Okafor'), ofPost: true, byDay: '2026-12-18' },
    { kind: 'help', ownerId: district.idOf('Ada Assistant'), ofPost: false, byDay: '2027-01-06' },
  ]);
  expect(dmsSaying(district, 'Pat Okafor', 'Prep sheet: Lincoln')[0]).toContain(
    'Written down so far: 2 decisions, 1 area to improve, 1 promise of help.',
  );
});

test('an owner who was not there is told of their decision alone, and a lock screen shows nobody’s words', async () => {
  const district = await inTheMeeting();
  await write(district, 'Ada Assistant', 'Note…', { Note: 'Rigor is uneven' });
  await write(district, 'Ada Assistant', 'Decision…', { [words]: 'Two rooms a week', Owner: 'Dina Director' });

  const dina = dmsOf(district, 'Dina Director').join('\n');
  expect(dina).toContain('Two rooms a week');
  expect(dina).not.toContain('Rigor is uneven');
  const shown = district.as('Dina Director').dms().at(-1)?.text ?? '';
  expect(shown).toBe('You own a decision from a principal meeting.');
  expect(
    district
      .as('Pat Okafor')
      .dms()
      .map(({ text }) => text)
      .join('\n'),
  ).not.toContain('Rated effective');
});

test('nothing can be written before the day, or in a meeting that was not held', async () => {
  const district = await withMeeting();
  await at(district, '2026-12-08', '15:00');
  await district.as('Pat Okafor').press('Note…');
  expect(said(district, 'Pat Okafor')).toContain(
    'You can write things down from Wednesday, December 9, the day of the meeting.',
  );

  await at(district, '2026-12-09', '12:00');
  district.db.$client.prepare(`UPDATE principal_meeting SET state = 'notHeld'`).run();
  await district.as('Ada Assistant').press('Decision…');
  expect(said(district, 'Ada Assistant')).toContain('That meeting was not held.');
});

test('the decisions of the last meeting open the next sheet, with what became of them and what that rests on', async () => {
  const district = await withMeeting({}, 'Dec 9 9:00 | Lincoln | Ada\nJan 13 9:00 | Lincoln | Ada');
  await at(district, '2026-12-09', '09:10');
  await listOf(district, 'Pat Okafor');
  await district.as('Pat Okafor').press('Note…');
  await district.as('Pat Okafor').fill('Note', 'Began well');
  await district.as('Pat Okafor').submit();
  for (const decided of ['Two rooms a week', 'Plan with the coach']) {
    await listOf(district, 'Ada Assistant');
    await district.as('Ada Assistant').press('Open');
    await write(district, 'Ada Assistant', 'Decision…', { [words]: decided });
  }
  const [first] = decisionsIn(district);
  district.db.$client
    .prepare(`UPDATE meeting_decision SET state = 'done', state_on = '2026-12-18' WHERE id = ?`)
    .run(first?.id);
  district.db
    .insert(meetingDecisionUpdate)
    .values({
      id: 'u1',
      decisionId: first?.id ?? '',
      byId: district.idOf('Pat Okafor'),
      at: '2026-12-18T15:00:00Z',
      onDay: '2026-12-18',
      state: 'done',
      words: 'Nine rooms seen',
      byDay: null,
    })
    .run();
  await at(district, '2027-01-12', '15:00');

  const sheet = dmsOf(district, 'Pat Okafor').join('\n');
  expect(sheet).toContain('From the meeting on Dec 9');
  expect(sheet).toContain('🟢 done · Pat Okafor · due Jan 13 · decided Dec 9 · Dec 18, Pat Okafor: Nine rooms seen');
  expect(sheet).toContain('⚪ open · Pat Okafor · due Jan 13 · decided Dec 9');
  expect(sheet).toContain('Rated effective, since 2026-12-09');
});

test('a successor’s sheet has the open decisions of the post, and none that was settled with the one before', async () => {
  const cast = [...usual, { name: 'Ines Interim', role: 'director' }] as const;
  const district = await withMeeting({ cast }, 'Dec 9 9:00 | Lincoln | Ada\nJan 13 9:00 | Lincoln | Ada');
  await at(district, '2026-12-09', '09:10');
  for (const decided of ['Settled with Pat', 'Open at Lincoln']) {
    await listOf(district, 'Ada Assistant');
    await district.as('Ada Assistant').press('Open');
    await write(district, 'Ada Assistant', 'Decision…', { [words]: decided });
  }
  const [first] = decisionsIn(district);
  district.db.$client
    .prepare(`UPDATE meeting_decision SET state = 'done', state_on = '2026-12-18' WHERE id = ?`)
    .run(first?.id);
  await turnover(district, '2026-12-31', { name: 'Ines Interim', from: '2027-01-01' });
  await at(district, '2027-01-12', '15:00');

  const sheet = dmsOf(district, 'Ines Interim').join('\n');
  expect(sheet).toContain('Open at Lincoln');
  expect(sheet).not.toContain('Settled with Pat');
  expect(await listOf(district, 'Ines Interim')).not.toContain('Dec 9');
});

/** Presses that were made up, by anybody: each with what the log says of it. */
async function forging() {
  const wires = recorded();
  const gone = { name: 'Gone Leader', role: 'superintendent', from: '2025-07-01', to: '2026-10-01' } as const;
  const district = await inTheMeeting({ receiver: wires.receiver, cast: [...usual, gone] });
  await write(district, 'Pat Okafor', 'Note…', { Note: 'Canary note' });
  await write(district, 'Pat Okafor', 'I want to talk about…', { 'What do you want to talk about?': 'Canary topic' });
  const press: Press = structuredClone(wires.last('block_actions')) as unknown as Press;
  async function send(as: string, name: string, value: string): Promise<string> {
    district.logged.length = 0;
    const forged = structuredClone(press);
    forged.user.id = district.as(as).id;
    for (const one of forged.actions) {
      const action_ts = `${Math.random()}`;
      Object.assign(one, { value, action_id: `${name}#0`, action_ts, type: 'button' });
    }
    await wires.send(forged as unknown as Parameters<typeof wires.send>[0]);
    await district.drain();
    return district.logged.join();
  }
  return { district, send };
}

interface Press {
  user: { id: string };
  actions: { value: string; action_id: string; action_ts: string }[];
}

const outsiders = usual
  .filter(({ name, slack }) => slack !== false && !['Pat Okafor', 'Ada Assistant', 'Sam Sato'].includes(name))
  .map(({ name }) => name);

test('nobody but the principal and the leaders comes to a sheet or a note: by command, Home, a forged button or its PDF', async () => {
  const { district, send } = await forging();
  const meetingId = meetingsOf(district)[0]?.id ?? '';
  const sheetId = district.db.select().from(prepSheet).get()?.id ?? '';
  for (const name of [...outsiders, 'Gone Leader']) {
    await listOf(district, name);
    const seen = [said(district, name), await homeOf(district, name), ...dmsOf(district, name)];
    for (const [action, value] of [
      ['open-card', meetingId],
      ['row', `${meetingId}|open`],
      ['row', `${meetingId}|held`],
      ['row', `${meetingId}|sheet`],
      ['open-sheet', meetingId],
      ['open-note', meetingId],
      ['write', `${meetingId}|decision`],
      ['open-topic', meetingId],
      ['open-change', meetingId],
      ['open-not-held', meetingId],
      ['held', meetingId],
      ['sheet-pdf', sheetId],
    ] as const) {
      expect([name, action, await send(name, `principal-meetings/${action}`, value)]).toEqual([
        name,
        action,
        expect.stringContaining('refused'),
      ]);
      seen.push(said(district, name));
    }
    const files = (await filesOf(district, name)).filter((one) => one.name.startsWith('prep-sheet'));
    expect(files, name).toEqual([]);
    expect(seen.join('\n'), name).not.toMatch(/Canary|Rated effective|Prep sheet: Lincoln/);
  }
  expect(district.db.select().from(meetingNote).all()).toHaveLength(1);
  expect(district.logged.join('\n')).not.toContain('Canary');
});

test('a principal who begins after the freeze cannot press for the sheet of the one before, and neither changes dates nor says held', async () => {
  const wires = await forging();
  const { district, send } = wires;
  const meetingId = meetingsOf(district)[0]?.id ?? '';
  const sheetId = district.db.select().from(prepSheet).get()?.id ?? '';
  await turnover(district, '2026-12-08', { name: 'Dina Director', from: '2026-12-09' });

  expect(await send('Dina Director', 'principal-meetings/sheet-pdf', sheetId)).toContain('refused');
  for (const action of ['open-change', 'held', 'open-not-held', 'open-sheet', 'open-card'])
    expect(await send('Dina Director', `principal-meetings/${action}`, meetingId), action).toContain('refused');
  for (const action of ['open-change', 'held', 'open-not-held'])
    expect(await send('Pat Okafor', `principal-meetings/${action}`, meetingId), action).toContain('refused');
});

test('another leader of the district may read it, and a leader who leads elsewhere has it not in their messages', async () => {
  const district = await inTheMeeting();
  await write(district, 'Pat Okafor', 'Note…', { Note: 'Rigor is uneven' });
  expect(dmsSaying(district, 'Sam Sato', 'Prep sheet')).toEqual([]);
  await listOf(district, 'Sam Sato');
  await district.as('Sam Sato').press('Open');
  expect(said(district, 'Sam Sato')).toContain('Rigor is uneven');
});
