import { visibleText } from '../../src/simulator/simulator.ts';
import { type TestDistrict, usual } from '../district.ts';

/** The ways somebody may try to read: commands, and the buttons that may stand in what is answered to them. */
export interface Ways {
  readonly lines: readonly string[];
  readonly buttons?: readonly string[];
}

/** Everybody of the usual district who has an account. */
const inSlack = usual.filter((one) => one.slack !== false).map(({ name }) => name);

/** Everybody who meets words they may not read, wherever it is; and whether the log holds them. */
export async function whoReads(
  district: TestDistrict,
  ways: Ways,
  words: readonly { readonly said: string; readonly by: readonly string[] }[],
  people: readonly string[] = inSlack,
): Promise<string[]> {
  const leaks: string[] = [];
  for (const name of people) {
    const hidden = words.filter(({ by }) => !by.includes(name));
    if (hidden.length === 0) continue;
    const seen = await everythingSeenBy(district, name, ways);
    leaks.push(...hidden.filter(({ said }) => seen.includes(said)).map(({ said }) => `${name} reads “${said}”`));
  }
  const logged = district.logged.join('\n');
  return [...leaks, ...words.filter(({ said }) => logged.includes(said)).map(({ said }) => `the log holds “${said}”`)];
}

/** Home, every answer with what its buttons open, and every message of every conversation somebody is in, and of every public channel. */
export async function everythingSeenBy(district: TestDistrict, name: string, ways: Ways): Promise<string> {
  const { slack } = district;
  const person = district.as(name);
  await person.openHome();
  const answers: string[] = [JSON.stringify(person.home() ?? '')];
  for (const line of ways.lines) {
    answers.push(JSON.stringify(await person.command(line)), ...(await behind(district, name, ways.buttons ?? [])));
    await person.close({ all: true }).catch(() => undefined);
  }
  const mine = slack
    .channels()
    .filter((one) => one.members.includes(person.id) || (one.kind === 'channel' && !one.private));
  const open = slack.messages().filter((one) => one.ephemeralTo === undefined || one.ephemeralTo === person.id);
  return [
    ...answers,
    ...person.ephemerals().map((one) => visibleText(one.blocks)),
    ...open.filter((one) => mine.some(({ id }) => id === one.channel)).map((one) => JSON.stringify(one)),
  ].join('\n');
}

/** What the buttons open that stand in what was said to them last, and what those in there open. */
async function behind(district: TestDistrict, name: string, buttons: readonly string[]): Promise<string[]> {
  const person = district.as(name);
  const said = person.ephemerals().at(-1);
  if (!said) return [];
  const at = { channel: said.channel, ts: said.ts };
  const on = (words: string) => buttons.filter((label) => words.includes(`[${label}]`));
  const opened: string[] = [];
  const open = async (...way: readonly string[]) => {
    await person.close({ all: true }).catch(() => undefined);
    for (const [step, label] of way.entries()) {
      const answer = await person.press(label, step === 0 ? at : 'window').catch(() => '');
      opened.push(JSON.stringify([answer, person.window() ?? '']));
    }
  };
  for (const label of on(visibleText(said.blocks))) {
    await open(label);
    for (const next of on(person.window()?.text ?? '')) await open(label, next);
  }
  return opened;
}
