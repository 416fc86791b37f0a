import { visibleText } from '../../src/simulator/simulator.ts';
import { type TestDistrict, usual } from '../district.ts';
import { inThePlan, inTheWay } from './plan-day.ts';

/** Who knows of what is in the way: who raised it, whoever was asked for help, and who leads. */
const knowing = ['Pat Okafor', 'Ada Assistant', 'Sam Sato', 'Max Manager'];
const notReading = ['Cora Committee', 'Ivo Invited', 'Olu Operator'];
const doors = [
  '/action',
  '/action all',
  '/action 1.1.A1',
  '/action 1.1.A2',
  '/benchmark',
  '/benchmark 1.1.B1',
  '/throughline plan',
  '/throughline plan 1.1',
  '/throughline plan 1.1.A2',
  '/throughline plan versions',
  '/throughline trace 1.1',
  '/throughline obstacles',
  '/benchmark summary',
];

/** Lets everybody open everything they can think of, and says where words stand that must not stand there. */
export async function leaksIn(district: TestDistrict): Promise<string[]> {
  const leaks: string[] = [];
  for (const { name } of usual.filter((one) => one.slack !== false)) {
    const seen = await everythingSeenBy(district, name);
    const hidden = [
      ...(knowing.includes(name) ? [] : Object.values(inTheWay)),
      ...(notReading.includes(name) ? Object.values(inThePlan) : []),
    ];
    leaks.push(...hidden.filter((words) => seen.includes(words)).map((words) => `${name} reads “${words}”`));
  }
  const words = [...Object.values(inTheWay), ...Object.values(inThePlan)];
  const logged = district.logged.join('\n');
  leaks.push(...words.filter((one) => logged.includes(one)).map((one) => `the log holds “${one}”`));
  // Who may know of it does: without that, nothing would be shown by silence.
  const ada = await everythingSeenBy(district, 'Ada Assistant');
  if (!ada.includes(inTheWay.what)) leaks.push('who sees to the obstacle does not read of it');
  const ana = await everythingSeenBy(district, 'Ana Rivera');
  if (!ana.includes(inThePlan.done)) leaks.push('a teacher does not read how an action goes');
  return leaks;
}

async function everythingSeenBy(district: TestDistrict, name: string): Promise<string> {
  const person = district.as(name);
  await person.openHome();
  const answers: string[] = [JSON.stringify(person.home() ?? '')];
  for (const line of doors) {
    answers.push(JSON.stringify(await person.command(line)));
    await person.close({ all: true }).catch(() => undefined);
  }
  return [
    ...answers,
    ...person.ephemerals().map((one) => visibleText(one.blocks)),
    ...person.dms().map((one) => JSON.stringify(one)),
  ].join('\n');
}
