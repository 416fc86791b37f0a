import { expect, test } from 'vitest';
import { inTx } from '../../../src/db/tx.ts';
import { newId } from '../../../src/district/ref.ts';
import { contextOn } from '../../../src/engine/context.ts';
import { keptAbout } from '../../../src/engine/papers/kept-about.ts';
import { features } from '../../../src/features/index.ts';
import { memo } from '../../../src/features/principal-meetings/memo/schema.ts';
import { schoolPlan, schoolPlanMember } from '../../../src/features/school-plans/schema.ts';
import type { Person } from '../../../src/simulator/simulator.ts';
import { type Cast, openDistrict, usual } from '../../district.ts';
import { filesOf } from '../../handed-over.ts';
import { recorded } from '../../recorded.ts';
import { insertDecision, insertMeeting, insertMeetingNote, passUntil, schoolIdOf } from './records.ts';

const words = 'canaryofthememo';
const response = 'canaryoftheresponse';

/** Pat left with October, and Nora holds the post since last week. */
const cast: Cast[] = [
  ...usual.map((one) => (one.name === 'Pat Okafor' ? { ...one, to: '2026-10-31' as const } : one)),
  { name: 'Nora New', role: 'principal', school: 'Lincoln', from: '2026-11-02' },
];

/** Everybody but who wrote it and who leads the district: also whom it was written to, who has left. */
const others = [...usual.map(({ name }) => name), 'Nora New'].filter(
  (name) => !['Ada Assistant', 'Sam Sato', 'Cy Paper'].includes(name),
);

/** A memo of October to Pat, read and responded to; now it is the second week of November. */
async function afterOctober() {
  const wires = recorded();
  const district = await openDistrict({
    now: '2026-10-15T15:00:00Z',
    cast,
    receiver: wires.receiver,
    settings: { sentenceOfMemos: 'For us.' },
  });
  const meeting = insertMeeting(district);
  insertMeetingNote(district, { meeting, words: `About ${words}` });
  insertDecision(district, { meeting, words: 'Coaches plan weekly.', byDay: '2027-02-01' });
  insertDecision(district, {
    meeting,
    words: `Closed ${words}`,
    byDay: '2026-10-15',
    state: 'done',
    stateOn: '2026-10-15',
  });
  const planId = newId();
  inTx(district.db, (tx) => {
    const madeBy = { madeById: district.idOf('Pat Okafor'), madeOn: '2026-09-01' } as const;
    tx.insert(schoolPlan)
      .values({
        id: planId,
        schoolId: schoolIdOf(district, 'Lincoln'),
        schoolYear: '2026-27',
        state: 'draft',
        ...madeBy,
      })
      .run();
    tx.insert(schoolPlanMember)
      .values({ id: newId(), planId, personId: district.idOf('Ana Rivera'), fromDay: '2026-09-01' })
      .run();
  });
  await passUntil(district, '2026-10-15T19:00:00Z');
  const [ada, pat] = [district.as('Ada Assistant'), district.as('Pat Okafor')];
  await ada.press('Write memo…');
  await ada.submit();
  await ada.submit();
  await district.drain();
  await pat.press('Respond…');
  await pat.fill('Your response', `I say ${response}`);
  await pat.submit();
  await passUntil(district, '2026-11-10T15:00:00Z');
  const id = district.db.select({ id: memo.id }).from(memo).get()?.id ?? '';
  await ada.openHome();
  await ada.press('Everything kept about me');
  await district.drain();
  const press = wires.last('block_actions') as { user: { id: string }; actions: object[] };
  const send = async (name: string, action: string, value: string): Promise<string> => {
    district.logged.length = 0;
    const forged = structuredClone(press);
    forged.user.id = district.as(name).id;
    const changed = {
      type: 'button',
      selected_option: null,
      value,
      action_id: `${action}#0`,
      action_ts: `${Math.random()}`,
    };
    forged.actions = forged.actions.map((one) => ({ ...one, ...changed }));
    await wires.send(forged as unknown as Parameters<typeof wires.send>[0]);
    await district.drain();
    return district.logged.join('\n');
  };
  return { district, id, meeting, send };
}

const buttons = (id: string, meeting: string) => [
  ['memos/menu', `${id}|open`],
  ['memos/menu', `${id}|pdf`],
  ['memos/menu', `${id}|correct`],
  ['memos/menu', `${id}|respond`],
  ['memos/version', `${id}|1`],
  ['memos/pdf', id],
  ['memos/read', id],
  ['memos/open-respond', id],
  ['memos/open-correct', id],
  ['memos/open-write', meeting],
  ['memos/change', `${meeting}|${id}`],
  ['memos/open-not-held', meeting],
  ['memos/owed', `${meeting}|write`],
];

/** What the list says, or how it is refused. */
const memoList = async (person: Person): Promise<string> =>
  JSON.stringify([await person.command('/sip memos'), person.ephemerals().at(-1)]);

test('a memo and its response reach nobody but author, principal and who leads the district: by command, button, paper, history or export', async () => {
  const { district, id, meeting, send } = await afterOctober();
  const told = (name: string) => JSON.stringify([district.as(name).dms(), district.as(name).ephemerals()]);
  const asked = new Set<string>();

  for (const name of others) {
    const person = district.as(name);
    const before = told(name);
    for (const [action = '', value = ''] of buttons(id, meeting))
      if (!(await send(name, action, value)).includes('refused')) asked.add(`${name} ${action} ${value}`);
    const answers = [
      await memoList(person),
      await person.command('/sip decisions'),
      await person.command('/sip meeting'),
      await person.command('/throughline history'),
      await person.openHome(),
      (await filesOf(district, name)).map((file) => file.name),
    ];
    const all = JSON.stringify(answers) + told(name).replace(before, '');
    // What was sent to Pat while they were principal stays in their messages; nothing of it is brought again.
    if (name !== 'Pat Okafor') {
      expect([name, answers[0]]).not.toEqual([name, expect.stringContaining('meeting of Oct 14')]);
      expect([name, all.includes(words), all.includes(response)]).toEqual([name, false, false]);
      const kept = JSON.stringify(
        keptAbout(contextOn(district.db, district.clock, features), features, district.idOf(name)),
      );
      expect([name, kept.includes(words), kept.includes(response)]).toEqual([name, false, false]);
    }
    expect((await filesOf(district, name)).filter((file) => file.name.startsWith('memo'))).toEqual([]);
  }
  expect([...asked]).toEqual([]);
  expect(district.db.select().from(memo).get()).toMatchObject({ response: `I say ${response}` });
});

test('a successor sees what is open and no memo, and an author who leads no more still sees theirs', async () => {
  const { district } = await afterOctober();
  const nora = district.as('Nora New');
  await nora.command('/sip decisions');
  const list = JSON.stringify(nora.ephemerals().at(-1));
  expect(list).toContain('Coaches plan weekly.');
  expect(list).not.toContain(words);

  district.db.$client.exec(
    `UPDATE role_holding SET role = 'director' WHERE person_id = '${district.idOf('Ada Assistant')}'`,
  );
  const ada = district.as('Ada Assistant');
  await ada.command('/sip memos');
  expect(JSON.stringify(ada.ephemerals().at(-1))).toContain('to Pat Okafor');
  expect(JSON.stringify(await ada.press('Open'))).toContain(words);
});

test('no word of a memo is in the log, in a channel, on a lock screen, or after a month in a table that is not its own', async () => {
  const { district, send, id } = await afterOctober();
  const log = district.logged.join('\n');
  await send('Mona Monitor', 'memos/pdf', id);
  await passUntil(district, '2026-12-20T15:00:00Z');
  expect(log + district.logged.join('\n')).not.toMatch(/canary/);

  const readers = new Map(
    district.slack.channels().map((one) => [one.id, one.members.map((member) => district.slack.person(member).name)]),
  );
  for (const message of district.slack.messages().filter((one) => JSON.stringify(one).includes('canary'))) {
    const allowed = ['throughline', 'Ada Assistant', 'Pat Okafor', 'Sam Sato'];
    expect((readers.get(message.channel) ?? []).filter((name) => !allowed.includes(name))).toEqual([]);
    expect(message.text).not.toContain('canary');
  }
  const tables = district.db.$client.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).pluck().all();
  const holding = tables
    .map(String)
    .filter((table) =>
      JSON.stringify(district.db.$client.prepare(`SELECT * FROM "${table}"`).all()).includes('canary'),
    );
  // The history has the response, for whoever may read the memo.
  expect(holding.sort()).toEqual(['meeting_decision', 'meeting_note', 'memo', 'memo_version', 'record_change']);
});
