import { expect, test } from 'vitest';
import { evidence } from '../../src/district/schema.ts';
import { obstacle } from '../../src/features/obstacles/schema.ts';
import type { Person } from '../../src/simulator/simulator.ts';
import { emailOf, manifest, type TestDistrict } from '../district.ts';
import { threeActions, withPlan } from '../features/actions/district.ts';
import { makeFinal, withMeeting } from '../features/highlight-meetings/at-work.ts';
import { logWalkthrough } from '../logging.ts';
import { call } from '../simulator/call.ts';

const shortcuts = ['Attach as evidence…', 'Record as obstacle…', 'Note for the meeting…'] as const;
const asked = { 'Attach as evidence…': 'What it shows', 'Record as obstacle…': 'What’s in the way?' } as const;

/** What a field of the open window has in it. */
const typedIn = (person: Person, label: string): unknown =>
  person.window()?.fields.find((one) => one.label.startsWith(label))?.value;

/** A teacher’s answer, where their visitor has it: in a direct message of the app. */
async function privateAnswer(district: TestDistrict): Promise<{ channel: string; ts: string }> {
  await logWalkthrough(district.as('Dina Director'), { teacher: 'Ana Rivera', note: 'Few hands went up.' });
  await district.drain();
  const teacher = district.as('Ana Rivera');
  await teacher.press('Reply to your visitor');
  await teacher.fill('Anything to add', 'I had been up all night with my son.');
  await teacher.submit();
  await district.drain();
  const told = district
    .as('Dina Director')
    .dms()
    .find(({ blocks }) => JSON.stringify(blocks).includes('all night'));
  if (!told) throw new Error('the visitor was not told');
  return told;
}

test('a teacher’s private answer cannot become evidence, an obstacle or a note that others read', async () => {
  const district = await withPlan(threeActions);
  const dina = district.as('Dina Director');
  const message = await privateAnswer(district);

  const evidenceAnswer = await dina.shortcut('Attach as evidence…', message);
  const obstacleAnswer = await dina.shortcut('Record as obstacle…', message);

  expect(evidenceAnswer).toMatchObject({ window: { text: expect.stringContaining('open the action with /action') } });
  expect(obstacleAnswer).toMatchObject({ window: { text: expect.stringContaining('some are only for you') } });
  expect(JSON.stringify([evidenceAnswer, obstacleAnswer])).not.toContain('all night');
  expect(district.db.select().from(evidence).all()).toEqual([]);
  expect(district.db.select().from(obstacle).all()).toEqual([]);
  expect(district.slack.problems()).toEqual([]);
});

test('a message of the app in a channel is refused for a note as well', async () => {
  const district = await withMeeting();
  makeFinal(district, district.meetingId);
  await district.drain();
  const [agenda] = district.as('Max Manager').channel('highlights');

  const answer = await district.as('Max Manager').shortcut('Note for the meeting…', agenda ?? { channel: '', ts: '' });

  expect(answer).toMatchObject({ window: { text: expect.stringContaining('Press Write down… in the thread') } });
});

test('what was said to one person or to a few is not copied into a window', async () => {
  const wider = structuredClone(manifest);
  // The app itself opens no conversation of several people: here it does, so that there is one.
  wider.oauth_config.scopes.bot.push('mpim:write');
  const district = await withPlan(threeActions, { manifest: wider });
  const [pat, dina] = [district.as('Pat Okafor'), district.as('Dina Director')];
  const few = await call(district.slack, 'conversations.open', { users: `${pat.id},${dina.id}` });
  const group = String(Object(few.body.channel).id);
  const said = [
    await pat.say(dina.direct(emailOf('Pat Okafor')), 'Ana cried today.'),
    await pat.say(group, 'Bo is leaving us.'),
  ];

  for (const message of said)
    for (const [name, label] of Object.entries(asked)) {
      const opened = await dina.shortcut(name, message);
      expect([opened.kind, typedIn(dina, label)]).toEqual(['window', null]);
      await dina.close({ all: true });
    }
  expect(district.slack.problems()).toEqual([]);
});

test('what was said in a private channel of the district is copied as from any other', async () => {
  const id = 'C0DILT00001';
  const members = [emailOf('Pat Okafor'), emailOf('Dina Director')];
  const channels = [
    { id, name: 'dilt', private: true, members },
    { name: 'leads', private: true, members },
  ];
  const district = await withPlan(threeActions, { channels, settings: { diltChannel: id } });
  const dina = district.as('Dina Director');

  await dina.shortcut('Attach as evidence…', await dina.say('dilt', 'All teams came.'));
  const known = typedIn(dina, 'What it shows');
  await dina.close({ all: true });
  await dina.shortcut('Attach as evidence…', await dina.say('leads', 'Nobody came.'));

  expect(known).toBe('All teams came.');
  expect(typedIn(dina, 'What it shows')).toBeNull();
});

test('each window says who will read what is entered', async () => {
  const district = await withMeeting();
  makeFinal(district, district.meetingId);
  const sam = district.as('Sam Sato');
  const message = await sam.say('highlights', 'We visit Webster first.');
  const read: string[] = [];

  for (const name of shortcuts) {
    await sam.shortcut(name, message);
    read.push(sam.window()?.text ?? '');
    await sam.close({ all: true });
  }

  expect(read[0]).toContain(
    'Every administrator, the plan manager, the plan monitor, and every teacher can read this.',
  );
  expect(read[1]).toContain(
    'You, the owner, the superintendent, every assistant superintendent, and the plan manager can read this.',
  );
  expect(read[2]).toContain(
    'The superintendent, every assistant superintendent, the plan manager, the plan monitor, and everyone invited can read this.',
  );
});
