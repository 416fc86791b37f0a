import type { TestDistrict } from '../district.ts';
import { smallPlan } from '../features/plan/district.ts';
import { handOverPlan, planFile } from '../features/plan/handing-over.ts';

/** Words that only those may meet who raised an obstacle, see to it, or lead. */
export const inTheWay = {
  what: 'No zubstitutes on Tuesdays.',
  wish: 'Two zubstitutes.',
  round: 'Coaches take zhifts.',
};
/** Words for whoever may read the plan, and for nobody else. */
export const inThePlan = { done: 'kopied to all schools', corrected: 'Two rooms were kounted twice.' };

/** Everybody does once what can be done with the plan, through Slack. */
export async function useEveryDoor(district: TestDistrict): Promise<void> {
  await planManagerBegins(district);
  await ownersSayHowItGoes(district);
  await benchmarksAreRead(district);
  await leadersDecide(district);
}

/** Hands over the workbook once more, changed; says who is meant; approves, checks, links and reads. */
async function planManagerBegins(district: TestDistrict): Promise<void> {
  const max = district.as('Max Manager');
  const more = [['1.2.A1', '1.2', 'Talk in pairs', 'Dina Director', '2027-01-29']];
  const file = await planFile({ ...smallPlan, Actions: [...smallPlan.Actions, ...more] });
  await handOverPlan(district, 'Max Manager', file);
  await district.drain();
  await max.press('Import now');
  await district.drain();
  await max.close({ all: true });
  await max.command('/throughline plan owners');
  await max.press('Say who is meant');
  await max.fill('Who is “Principals, Coaches”?', 'One per school: its principal');
  await max.submit();
  await max.close({ all: true });
  await max.command('/throughline plan 1.1');
  await max.press('Look-fors…');
  await max.fill('Look-fors', ['Rigorous task']);
  await max.submit();
  await max.close({ all: true });
  await max.command('/throughline trace 1.1');
  await max.command('/throughline plan versions');
  await max.press('Open version 2');
  await max.press('Approve…');
  await max.fill('Date of the letter', '2026-11-20');
  await max.fill('What the letter said', 'The plan is approved.');
  await max.fill('The letter: a link', 'https://millcity.example/letter.pdf');
  await max.submit();
  await max.close({ all: true });
}

/** Moving, done, blocked, a word from a colleague, a message as evidence and one as an obstacle. */
async function ownersSayHowItGoes(district: TestDistrict): Promise<void> {
  const pat = district.as('Pat Okafor');
  await pat.command('/action');
  await pat.press('In progress');
  await pat.press('Blocked…');
  await pat.fill('What’s in the way?', inTheWay.what);
  await pat.fill('What would unblock it?', inTheWay.wish);
  await pat.fill('Whose help do you need?', 'Ada Assistant');
  await pat.submit();
  await district.drain();
  await pat.command(`/action 1.1.A1 complete ${inThePlan.done}`);
  const message = await pat.say('plan', 'All teams came.');
  await pat.shortcut('Attach as evidence…', message);
  await pat.fill('Of which action or benchmark?', '1.1.A1 Agree what a rigorous task is');
  await pat.submit();
  await pat.close({ all: true });
  await pat.shortcut('Record as obstacle…', message);
  await pat.submit();
  await pat.close({ all: true });
  await district.drain();
}

async function benchmarksAreRead(district: TestDistrict): Promise<void> {
  const dina = district.as('Dina Director');
  await dina.command('/benchmark 1.1.B1');
  await dina.press('Record…');
  await dina.fill('Reading, in %', '62 %');
  await dina.fill('Out of how many? (n)', '84');
  await dina.upload('Evidence: a file', {
    name: 'october.xlsx',
    bytes: Buffer.from('a sheet'),
    mimetype: 'application/octet-stream',
  });
  await dina.fill('What the evidence is about', 'Walkthrough patterns');
  await dina.submit();
  await dina.command('/benchmark 1.1.B1');
  await dina.press('Correct…');
  await dina.fill('Reading, in %', '64');
  await dina.fill('Why the correction?', inThePlan.corrected);
  await dina.submit();
  await district.drain();
}

/** A decision beside the rule, an obstacle that is seen to, an action given away and one dropped, the summary. */
async function leadersDecide(district: TestDistrict): Promise<void> {
  const sam = district.as('Sam Sato');
  await sam.command('/benchmark 1.1.B2');
  await sam.press('Decide…');
  await sam.fill('Status', '🔴 off track');
  await sam.fill('Why?', 'No test was given.');
  await sam.submit();
  await sam.command('/throughline obstacles');
  await sam.press('Change…');
  await sam.fill('Way around it', inTheWay.round);
  await sam.submit();
  await sam.command('/action 2.1.A1');
  await sam.press('Assign…');
  await sam.fill('New owner', 'Dina Director');
  await sam.submit();
  await sam.command('/action 2.1.A1');
  await sam.press('Drop…');
  await sam.fill('Why?', 'The teams meet anyway.');
  await sam.submit();
  await sam.command('/benchmark summary');
  await sam.fill('Post it in', 'plan');
  await sam.submit();
  await sam.close({ all: true });
}
