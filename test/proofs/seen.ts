import { visibleText } from '../../src/simulator/simulator.ts';
import { type TestDistrict, usual } from '../district.ts';

/** The ways somebody may try to read: commands, and the buttons that may stand in what is answered to them. */
export interface Ways {
  readonly lines: readonly string[];
  readonly buttons?: readonly string[];
}

/** Everybody who meets words they may not read, wherever it is; and whether the log holds them. */
export async function whoReads(
  district: TestDistrict,
  ways: Ways,
  words: readonly { readonly said: string; readonly by: readonly string[] }[],
): Promise<string[]> {
  const leaks: string[] = [];
  for (const { name } of usual.filter((one) => one.slack !== false)) {
    const hidden = words.filter(({ by }) => !by.includes(name));
    if (hidden.length === 0) continue;
    const seen = await everythingSeenBy(district, name, ways);
    leaks.push(...hidden.filter(({ said }) => seen.includes(said)).map(({ said }) => `${name} reads “${said}”`));
  }
  const logged = district.logged.join('\n');
  return [...leaks, ...words.filter(({ said }) => logged.includes(said)).map(({ said }) => `the log holds “${said}”`)];
}

/** Home, every answer with what its buttons open, and every message of every conversation somebody is in. */
export async function everythingSeenBy(district: TestDistrict, name: string, ways: Ways): Promise<string> {
  const { slack } = district;
  const person = district.as(name);
  await person.openHome();
  const answers: string[] = [JSON.stringify(person.home() ?? '')];
  for (const line of ways.lines) {
    answers.push(JSON.stringify(await person.command(line)), ...(await behind(district, name, ways.buttons ?? [])));
    await person.close({ all: true }).catch(() => undefined);
  }
  const mine = slack.channels().filter(({ members }) => members.includes(person.id));
  const open = slack.messages().filter((one) => one.ephemeralTo === undefined || one.ephemeralTo === person.id);
  return [
    ...answers,
    ...person.ephemerals().map((one) => visibleText(one.blocks)),
    ...open.filter((one) => mine.some(({ id }) => id === one.channel)).map((one) => JSON.stringify(one)),
  ].join('\n');
}

/** What the buttons open that stand in what was said to them last, as far as they are there, and the buttons in that. */
async function behind(district: TestDistrict, name: string, buttons: readonly string[], deep = 2): Promise<string[]> {
  const person = district.as(name);
  const said = person.ephemerals().at(-1);
  if (!said || deep === 0) return [];
  const there = buttons.filter((label) => visibleText(said.blocks).includes(`[${label}]`));
  const opened: string[] = [];
  for (const label of there) {
    const answer = await person.press(label, { channel: said.channel, ts: said.ts }).catch(() => '');
    opened.push(JSON.stringify([answer, person.window() ?? '']));
    await person.close({ all: true }).catch(() => undefined);
    if (person.ephemerals().at(-1)?.ts !== said.ts) opened.push(...(await behind(district, name, buttons, deep - 1)));
  }
  return opened;
}
