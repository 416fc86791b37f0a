import { z } from 'zod';
import { contextOn } from '../../src/engine/context.ts';
import { keptAbout } from '../../src/engine/papers/kept-about.ts';
import { makePaper } from '../../src/engine/papers/make.ts';
import { features } from '../../src/features/index.ts';
import { withParts } from '../../src/kit/feature.ts';
import { Refusal } from '../../src/kit/refusal.ts';
import { type Person, visibleText } from '../../src/simulator/simulator.ts';
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
    answers.push(
      JSON.stringify(await person.command(line)),
      ...(await behind(district, name, line, ways.buttons ?? [])),
    );
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

/** What the buttons open that stand in what was said to them last, and what those in there open. Where one takes the place of the answer, they type the line again. */
async function behind(
  district: TestDistrict,
  name: string,
  line: string,
  buttons: readonly string[],
): Promise<string[]> {
  const person = district.as(name);
  const last = () => person.ephemerals().at(-1);
  const first = JSON.stringify(last()?.blocks);
  const opened: string[] = [];
  const open = async (n: number, ...inWindow: readonly string[]) => {
    await person.close({ all: true }).catch(() => undefined);
    if (JSON.stringify(last()?.blocks) !== first) await person.command(line);
    const said = last();
    const target = pressedIn(said?.blocks, buttons)[n];
    if (!said || !target) return;
    const at = { channel: said.channel, ts: said.ts };
    opened.push(JSON.stringify([await person.press(target, at).catch(() => ''), last(), person.window() ?? '']));
    for (const label of inWindow) {
      const answer = await person.press(label, 'window').catch(() => '');
      opened.push(JSON.stringify([answer, person.window() ?? '']));
    }
  };
  for (const [n] of pressedIn(last()?.blocks, buttons).entries()) {
    await open(n);
    const shown = person.window()?.text ?? '';
    for (const next of buttons.filter((label) => shown.includes(`[${label}]`))) await open(n, next);
  }
  return opened;
}

type Target = Parameters<Person['press']>[0];

const pressable = z.looseObject({
  block_id: z.string().optional(),
  elements: z.array(z.unknown()).optional(),
  accessory: z.unknown().optional(),
});
const wording = z.object({ text: z.string() });
const placed = z.object({
  action_id: z.string(),
  text: wording.optional(),
  options: z.array(z.object({ text: wording, value: z.string() })).default([]),
});

/** Each button of a message that is called one of these, and each such entry of its menus. */
function pressedIn(blocks: unknown, called: readonly string[]): Target[] {
  return z
    .array(pressable)
    .catch([])
    .parse(blocks)
    .flatMap(({ block_id: block = '', elements = [], accessory }) =>
      [...elements, accessory].flatMap((one): Target[] => {
        const element = placed.safeParse(one).data;
        if (!element) return [];
        const { action_id: action, text, options } = element;
        const entries = options.filter((each) => called.includes(each.text.text));
        return [
          ...(called.includes(text?.text ?? '') ? [{ block, action }] : []),
          ...entries.map(({ value }) => ({ block, action, option: value })),
        ];
      }),
    );
}

/** Everything the district keeps about somebody, as they may have it. */
export const keptOf = ({ db, clock, idOf }: TestDistrict, name: string): string =>
  JSON.stringify(keptAbout(contextOn(db, clock, features), features, idOf(name)));

/** Papers as they would be made for somebody now; nothing of those that are not theirs. */
export function papersFor(
  { db, clock, idOf }: TestDistrict,
  name: string,
  papers: readonly (readonly [paper: string, value: string])[],
): string {
  const press = { db, clock, features: withParts(features) };
  return papers
    .map(([paper, value]) => {
      try {
        return JSON.stringify(makePaper(press, { kind: 'handOver', paper, value, to: idOf(name) }));
      } catch (error) {
        if (error instanceof Refusal) return '';
        throw error;
      }
    })
    .join('\n');
}
