import { learningWalkNames } from '../../src/features/learning-walks/messages.ts';
import type { TestDistrict } from '../district.ts';
import { insertDilt } from '../features/dilt/district.ts';
import { at } from '../features/highlight-meetings/before.ts';
import { addRooms, choices, lookFors, planWalk, press, say, walked } from '../features/learning-walks/district.ts';
import type { Aside } from './every-door.ts';
import { pressNamed, send } from './walking-day.ts';

/** Said in a round that is closed: for the team, and in no order or name. */
export const inRounds = { evidence: 'Ztudents explained.', wondering: 'Why so zhort?', step: 'One zopen question.' };
/** Said in the round that is open: for nobody yet. */
export const inOpenRound = 'They zopied the board.';
/** For whoever may read what came of a walk, once its school was given it. */
export const inSummary = { summary: 'Ztudents did most of the talking.', next: 'Plan one zuestion together.' };

/** Three walks at two schools, given to their schools: what they saw are trends. Their teams change, and one is called off. */
export async function theySeeTrends(district: TestDistrict, aside: Aside): Promise<void> {
  insertDilt(district, { day: '2026-12-10', facilitator: 'Ada Assistant' });
  const pat = district.as('Pat Okafor');
  await planWalk(district, { day: '2026-11-24' });
  await pat.press('Call off…');
  await pat.fill('Why?', 'The hall is taken.');
  await send(district, 'Pat Okafor');
  const three = { administrators: ['Dina Director', 'Al Vice', 'Ada Assistant'], teachers: [] };
  await walked(district, 5, three);
  for (const day of ['2026-11-24', '2026-11-25'])
    await aside(async () => {
      await at(district, day, '10:00');
      await walked(district, 5, { ...three, by: 'Paula Webster', school: 'Webster', day });
    });
  await pat.command('/throughline learning-walk');
  await pressNamed(pat, learningWalkNames.trends);
  await pat.command('/throughline learning-walk trends');
  await pat.command('/throughline learning-walk');
  await pat.press('The school year before');
  const ana = district.as('Ana Rivera');
  await ana.command('/throughline learning-walk');
  await ana.press('Open');
}

/** A walk of Lincoln on the next Monday: a segment of a DILT, five rooms, and a first round that is open. */
export async function theDebriefBegins(district: TestDistrict): Promise<void> {
  const pat = district.as('Pat Okafor');
  await at(district, '2026-11-30', '10:00');
  await planWalk(district, {
    day: '2026-11-30',
    teachers: [],
    administrators: ['Al Vice', 'Dina Director', 'Ada Assistant'],
  });
  await pat.press('Change the team…');
  await pat.fill('Administrators', choices(['Al Vice', 'Dina Director']));
  await pat.fill('Teachers who volunteer', choices(['Ana Rivera']));
  await pat.fill('For teachers', ['The association was told, and these teachers volunteered']);
  await send(district, 'Pat Okafor');
  await pat.press('Make it a DILT segment…');
  await pat.fill('Which DILT?', 'Thursday, December 10');
  await send(district, 'Pat Okafor');
  await addRooms(district, 5, { counted: lookFors });
  await press(district, 'Pat Okafor', 'Start the debrief');
  await say(district, 'Ana Rivera', inRounds.evidence);
}

/** Three rounds; the summary is written, and shared with the school. */
export async function theDebriefEnds(district: TestDistrict): Promise<void> {
  await press(district, 'Pat Okafor', 'Go on to: Wonderings');
  await say(district, 'Al Vice', inRounds.wondering);
  await press(district, 'Pat Okafor', 'Go on to: Next step');
  await say(district, 'Dina Director', inRounds.step);
  await press(district, 'Pat Okafor', 'Close the debrief');
  const pat = district.as('Pat Okafor');
  await pat.press('Write the summary…');
  await pat.fill('Summary', inSummary.summary);
  await pat.fill('Next step', inSummary.next);
  await send(district, 'Pat Okafor');
}

/** It is given, and another one is in its first round. */
export async function anotherGoesOn(district: TestDistrict): Promise<void> {
  await press(district, 'Pat Okafor', 'Share with the school');
  await at(district, '2026-12-01', '10:00');
  await planWalk(district, { day: '2026-12-01' });
  await addRooms(district, 1);
  await press(district, 'Pat Okafor', 'Start the debrief');
  await say(district, 'Al Vice', inOpenRound);
}
