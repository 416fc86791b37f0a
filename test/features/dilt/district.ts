import type { Day } from '../../../src/district/days.ts';
import { dilt } from '../../../src/district/dilt/schema.ts';
import { newId } from '../../../src/district/ref.ts';
import { agenda, segment } from '../../../src/features/dilt/agenda/schema.ts';
import { type Person, visibleText } from '../../../src/simulator/simulator.ts';
import { type DistrictOptions, openDistrict, type TestDistrict } from '../../district.ts';
import { importPlan } from '../../plan.ts';

/** Puts a DILT into the calendar. */
export function insertDilt(
  { db, idOf }: TestDistrict,
  { facilitator, ...of }: { readonly day: Day; readonly facilitator?: string } & Partial<typeof dilt.$inferInsert>,
): string {
  const id = newId();
  const facilitatorId = facilitator === undefined ? null : idOf(facilitator);
  db.insert(dilt)
    .values({ id, beginsAt: '08:30', endsAt: '15:00', place: 'Lincoln, room 12', facilitatorId, ...of })
    .run();
  return id;
}

type Given = { readonly title: string; readonly owner: string } & Partial<typeof segment.$inferInsert>;

/** Puts segments on its agenda, in their order. */
export function insertSegments({ db, idOf }: TestDistrict, diltId: string, given: readonly Given[]): string[] {
  const writtenById = idOf(given[0]?.owner ?? '');
  db.insert(agenda).values({ diltId, toDecide: '', draft: '', draftId: '', writtenById }).run();
  return given.map(({ owner, ...one }, position) => {
    const id = newId();
    const row = { id, diltId, position, minutes: 45, teaches: '', lookFors: [], ownerId: idOf(owner) };
    db.insert(segment)
      .values({ ...row, readiness: 'open', readinessNote: '', added: 0, ...one })
      .run();
    return id;
  });
}

/** Everybody of the DILT who has Slack, in its channel. */
const members = ['Sam Sato', 'Ada Assistant', 'Max Manager', 'Pat Okafor', 'Al Vice', 'Paula Webster', 'Dina Director'];
export const channel = 'C0DILTCHANNEL';

/** A district with its plan, the DILT's channel and a DILT on December 10 that Dina facilitates. */
export async function withDilt(
  options: DistrictOptions & { readonly inChannel?: readonly string[] } = {},
): Promise<TestDistrict & { readonly diltId: string }> {
  const { inChannel = [], ...rest } = options;
  const district = await openDistrict({
    channels: [{ id: channel, name: 'dilt', private: true, botIn: true, members: [...members, ...inChannel] }],
    settings: { diltChannel: channel },
    ...rest,
  });
  importPlan(district);
  return { ...district, diltId: insertDilt(district, { day: '2026-12-10', facilitator: 'Dina Director' }) };
}

/** Eight segments as somebody writes them. */
export const eightLines = [
  '30 | Welcome and what we brought back | Dina',
  '45 | Rigor in math | Pat | look-for 3 | initiative 1.1',
  '45 | Who talks | Paula | look-for L1, L2',
  '30 | Data meetings | Ada | initiative 2.1',
  '45 | Lunch | Dina',
  '60 | Walk through a task | Al | Ask for the reasoning',
  '45 | Planning time | Sam',
  '30 | What we bring back | Dina',
].join('\n');

/** The newest words that only this person sees. */
export const said = (person: Person): string => visibleText(person.ephemerals().at(-1)?.blocks ?? []);

/** What stands in the DILT's channel: first messages and replies, as people read them. */
export function inChannel({ slack }: TestDistrict) {
  const all = slack.messages().filter((one) => one.channel === channel);
  const read = (one: (typeof all)[number]) => visibleText(one.blocks);
  return {
    parents: all.filter((one) => one.thread_ts === undefined).map(read),
    replies: all.filter((one) => one.thread_ts !== undefined).map(read),
  };
}

/** Everything somebody was sent, as they read it. */
export const dmsOf = (person: Person): string =>
  person
    .dms()
    .map((one) => visibleText(one.blocks))
    .join('\n---\n');

interface Placed {
  readonly block_id?: string;
  readonly elements?: readonly Pressable[];
  readonly accessory?: Pressable;
}
interface Pressable {
  readonly action_id?: string;
  readonly accessibility_label?: string;
  readonly options?: readonly { readonly text: { readonly text: string }; readonly value: string }[];
}

/** What the menu beside a segment calls what a screen reader would call `Down: Rigor in math`. */
const inMenu: Readonly<Record<string, string>> = {
  Edit: 'Change',
  Up: 'Move up',
  Down: 'Move down',
  Remove: 'Take off the agenda',
};

/** The value of an entry of a menu that stands for these words; undefined where it has none. */
function entryFor({ options = [] }: Pressable, spoken: string): string | undefined {
  const [act = '', title = ''] = spoken.split(': ');
  const own = options.find(({ text }) => text.text === spoken);
  const isOf = options.some(({ text }) => text.text === `Change “${title}”…`);
  const found = own ?? (isOf ? options.find(({ text }) => text.text.startsWith(inMenu[act] ?? act)) : undefined);
  return found?.value;
}

/** Presses the button that a screen reader calls so, or chooses it in a menu, in the newest words that only this person sees. */
export async function pressSpoken(person: Person, spoken: string) {
  const message = person.ephemerals().at(-1);
  const blocks = (message?.blocks ?? []) as readonly Placed[];
  for (const block of blocks)
    for (const one of [...(block.elements ?? []), ...(block.accessory ? [block.accessory] : [])]) {
      const option = entryFor(one, spoken);
      if ((one.accessibility_label === spoken || option !== undefined) && message)
        return person.press(
          { block: block.block_id ?? '', action: one.action_id ?? '', ...(option === undefined ? {} : { option }) },
          { channel: message.channel, ts: message.ts },
        );
    }
  throw new Error(`nothing is called “${spoken}” in: ${said(person)}`);
}
