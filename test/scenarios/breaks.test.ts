import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { throughLineBreak } from '../../src/features/digest/schema.ts';
import { visibleText } from '../../src/simulator/simulator.ts';
import type { TestDistrict } from '../district.ts';
import { brokenAt, digestsOf, until, withDigest } from '../features/digest/district.ts';

/** The merged direct message in which somebody is asked, as it is now. */
const asked = ({ as }: TestDistrict, name: string): string =>
  as(name)
    .dms()
    .map((one) => visibleText(one.blocks))
    .filter((text) => /Before you go home|Done by you/.test(text))
    .join('\n');

const sentence = 'Nothing of objective 2 moves.';
const thursday = '2026-11-19T19:30:30Z';
const friday = '2026-11-20T19:30:30Z';
const [monday, nextMonday] = ['2026-11-23T12:00:30Z', '2026-11-30T12:00:30Z'] as const;

test('whoever answers for a break is asked two school days before, and their line stands beside it in the digest', async () => {
  const district = await withDigest();
  await until(district, '2026-11-19T15:00:00Z');
  district.says.breaks = [brokenAt(district.idOf('Pat Okafor'))];

  await until(district, thursday);
  expect(asked(district, 'Pat Okafor')).toContain(`The digest on Monday, November 23 will say: ${sentence}`);
  const pat = district.as('Pat Okafor');
  await pat.press('Add a line…');
  await pat.fill('Your line', 'The coach starts in January.');
  expect(await pat.submit()).toMatchObject({ kind: 'closed' });
  await district.drain();
  expect(asked(district, 'Pat Okafor')).toContain('Done by you: ');

  await until(district, monday);
  expect(digestsOf(district, 'Sam Sato')[0]).toContain(
    `•  Missing link: ${sentence} – Pat Okafor on Nov 19: “The coach starts in January.”`,
  );
  expect(district.slack.problems()).toEqual([]);
});

test('who says nothing is asked again on the next school day, and the digest says that nothing was said', async () => {
  const district = await withDigest();
  await until(district, '2026-11-19T15:00:00Z');
  district.says.breaks = [brokenAt(district.idOf('Pat Okafor'))];

  await until(district, '2026-11-19T22:00:00Z');
  const first = asked(district, 'Pat Okafor');
  await until(district, monday);

  expect(first.split(sentence)).toHaveLength(2);
  // Asked again, it stands in the newest message alone.
  expect(asked(district, 'Pat Okafor').split(sentence)).toHaveLength(2);
  expect(digestsOf(district, 'Sam Sato')[0]).toContain(`•  Missing link: ${sentence} – No explanation yet.`);
});

test('a break that was asked about one school day before is in the next digest, not in this one', async () => {
  const district = await withDigest();
  await until(district, '2026-11-20T15:00:00Z');
  district.says.breaks = [brokenAt(district.idOf('Pat Okafor'))];

  await until(district, friday);
  expect(asked(district, 'Pat Okafor')).toContain('The digest on Monday, November 30 will say:');
  await until(district, monday);
  expect(digestsOf(district, 'Sam Sato')[0]).not.toContain(sentence);
  await until(district, nextMonday);

  expect(digestsOf(district, 'Sam Sato')[1]).toContain(sentence);
});

test('a break that is gone before Monday is asked about no more, not in the messages of the days before either, and in no digest', async () => {
  const district = await withDigest();
  await until(district, '2026-11-18T15:00:00Z');
  district.says.breaks = [brokenAt(district.idOf('Pat Okafor'))];
  await until(district, thursday);

  district.says.breaks = [];
  await until(district, nextMonday);

  expect(asked(district, 'Pat Okafor')).not.toContain(sentence);
  for (const text of digestsOf(district, 'Sam Sato')) expect(text).not.toContain(sentence);
  expect(district.db.select().from(throughLineBreak).get()?.goneOn).toBe('2026-11-20');
});

test('a break that is gone on Monday morning is not named, though nobody looked since Friday', async () => {
  const district = await withDigest();
  district.says.breaks = [brokenAt(district.idOf('Pat Okafor'))];
  await until(district, friday);

  district.says.breaks = [];
  await until(district, monday);

  expect(digestsOf(district, 'Sam Sato')[0]).not.toContain(sentence);
});

test('a break that comes back is a new one: its owner is asked anew before it is named', async () => {
  const district = await withDigest();
  district.says.breaks = [brokenAt(district.idOf('Pat Okafor'))];
  await until(district, '2026-11-17T19:30:30Z');
  district.says.breaks = [];
  await until(district, '2026-11-18T19:30:30Z');
  await until(district, '2026-11-20T15:00:00Z');
  district.says.breaks = [brokenAt(district.idOf('Pat Okafor'))];

  await until(district, monday);

  expect(digestsOf(district, 'Sam Sato')[0]).not.toContain(sentence);
  expect(district.db.select().from(throughLineBreak).all()).toHaveLength(2);
});

test.each([
  ['nobody answers for it', null],
  ['who answers for it is not in Slack', 'Cy Paper'],
])('where %s the plan manager is asked', async (_, owner) => {
  const district = await withDigest();
  district.says.breaks = [brokenAt(owner && district.idOf(owner))];

  await until(district, thursday);

  expect(asked(district, 'Max Manager')).toContain(sentence);
  expect(asked(district, 'Dina Director')).toBe('');
});

test('nobody else can say a line, and nobody can once it is gone', async () => {
  const district = await withDigest();
  district.says.breaks = [brokenAt(district.idOf('Pat Okafor'))];
  await until(district, thursday);
  const asks = district.as('Pat Okafor').dms().at(-1);
  const at = { channel: asks?.channel ?? '', ts: asks?.ts ?? '' };

  const pat = district.as('Pat Okafor');
  await pat.press('Add a line…', at);
  await pat.fill('Your line', 'We are on it.');
  district.says.breaks = [];
  await until(district, '2026-11-20T18:30:30Z');
  const late = await pat.submit();

  expect(JSON.stringify(late)).toContain('This is fixed');
  expect(JSON.stringify(await district.as('Dina Director').command('/digest'))).not.toContain('Add a line');
});

test('whoever was asked while Slack was away, and never saw it, was not asked: the next digest does not name their break', async () => {
  const district = await withDigest();
  await until(district, '2026-11-19T15:00:00Z');
  district.says.breaks = [brokenAt(district.idOf('Pat Okafor'))];
  district.slack.misbehave({ down: true });
  for (const time of ['18:31', '19:31', '22:31', '23:31']) await away(district, `2026-11-19T${time}:00Z`);
  district.slack.misbehave({ down: false });
  await until(district, monday);

  expect(digestsOf(district, 'Sam Sato').at(-1)).not.toContain(sentence);
  await until(district, nextMonday);
  expect(digestsOf(district, 'Sam Sato').at(-1)).toContain(sentence);
});

/** Time passes while nothing reaches Slack. */
async function away(district: TestDistrict, instant: string): Promise<void> {
  district.clock.moveTo(Temporal.Instant.from(instant));
  await district.settle();
}
