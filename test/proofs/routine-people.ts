import { eq } from 'drizzle-orm';
import { addDays } from '../../src/district/days.ts';
import { outbox } from '../../src/kit/schema.ts';
import { chance, type Dice, pick } from '../../src/mill-city/dice.ts';
import { type Person, type SimMessage, visibleText } from '../../src/simulator/simulator.ts';
import { logWalkthrough } from '../logging.ts';
import { type Life, manager, monitor } from './routine-district.ts';

/** What people did, as far as it is held against the app afterwards. */
export interface Deeds {
  /** Who put something off until after school, on which day. */
  readonly afterSchool: Set<string>;
  /** How often somebody put a thing off. */
  readonly putOff: Map<string, number>;
  obstacles: number;
  notes: number;
  /** What was done, by kind. */
  readonly done: Map<string, number>;
}

export interface Acting {
  readonly life: Life;
  readonly dice: Dice;
  readonly deeds: Deeds;
}

export const count = ({ deeds }: Acting, what: string): void =>
  void deeds.done.set(what, (deeds.done.get(what) ?? 0) + 1);

/** A word that stands nowhere else. */
export const obstacleWord = (n: number): string => `obstacle${n}x`;
export const noteWord = (n: number): string => `note${n}x`;

/** Fills in what must be, sends it, and leaves. */
export async function finish(person: Person, given: Readonly<Record<string, string>> = {}): Promise<boolean> {
  const window = person.window();
  if (!window) return true;
  if (window.submit === null) {
    await person.close({ all: true });
    return false;
  }
  for (const [label, value] of Object.entries(given)) await person.fill(label, value);
  for (const field of person.window()?.fields ?? []) {
    if (field.optional || (field.value !== null && field.value.length > 0)) continue;
    if (/select|radio|checkbox/.test(field.type))
      await person.fill(field.label, (await person.options(field.label))[0] ?? '');
    else await person.fill(field.label, /date/.test(field.type) ? '2027-06-01' : '62');
  }
  const answer = await person.submit();
  if (person.window()) await person.close({ all: true });
  return answer.kind !== 'errors' && answer.kind !== 'required';
}

/** What asks of somebody today: each ask with its message, its item and its buttons. */
export function asksShown(message: Pick<SimMessage, 'blocks'>): { block: string; item: string; buttons: string[] }[] {
  return message.blocks.flatMap((block) => {
    const elements = (block.elements ?? []) as { type: string; action_id?: string; options?: { value: string }[] }[];
    const menu = elements.find(({ type, action_id = '' }) => type === 'overflow' && action_id.startsWith('asks/later'));
    const value = menu?.options?.[0]?.value;
    if (value === undefined) return [];
    const buttons = elements.flatMap(({ type, action_id }) => (type === 'button' && action_id ? [action_id] : []));
    return [{ block: String(block.block_id), item: value.slice(value.indexOf('|') + 1), buttons }];
  });
}

/** Somebody reads what they are asked, and answers one thing, puts it off, hands it back or leaves it. */
export async function answerAsk(acting: Acting, name: string): Promise<void> {
  const { life, dice, deeds } = acting;
  const person = life.district.as(name);
  const personId = life.district.idOf(name);
  const rows = life.district.db.select().from(outbox);
  const newest = rows.where(eq(outbox.name, `asks/${personId}/${life.today()}`)).get();
  const message = newest?.slackTs ? person.dms().find((one) => one.ts === newest.slackTs) : undefined;
  const one = message && pick(dice, asksShown(message));
  if (!message || !one) return;
  const where = { channel: message.channel, ts: message.ts };
  const roll = dice();
  if (roll < 0.6) {
    await person.press({ block: one.block, action: one.buttons[0] ?? '' }, where);
    count(acting, (await finish(person)) ? 'answered' : 'only looked at');
  } else if (roll < 0.9) {
    const choice = pick(dice, ['tomorrow', 'afterSchool', 'monday'] as const) ?? 'monday';
    await chooseLater(person, one, `${choice}|${one.item}`, where);
    if (choice === 'afterSchool') deeds.afterSchool.add(`${personId} ${life.today()}`);
    const key = `${personId} ${one.item}`;
    deeds.putOff.set(key, (deeds.putOff.get(key) ?? 0) + 1);
    count(acting, 'put off');
  } else if (name !== manager) {
    await chooseLater(person, one, `notMine|${one.item}`, where);
    await finish(person, { 'Whose is it, or why is it not yours?': 'Ask the other office.' });
    count(acting, 'not mine');
  }
}

const chooseLater = (
  person: Person,
  { block }: { block: string },
  option: string,
  where: { channel: string; ts: string },
) => person.press({ block, option }, where);

/** Somebody says how one of their actions goes. What is blocked has a word of its own. */
export async function sayOnAction(acting: Acting, name: string): Promise<void> {
  const { life, dice, deeds } = acting;
  const person = life.district.as(name);
  await person.command('/action');
  const list = visibleText(person.ephemerals().at(-1)?.blocks ?? []);
  const moving = /^(?:Still in|In) progress…?$/m.exec(list)?.[0];
  if (moving === undefined) return;
  const roll = dice();
  if (roll < 0.6) {
    await person.press(moving);
    if (moving.endsWith('…')) await finish(person, {});
  } else if (roll < 0.8) {
    await person.press('Complete…');
    await finish(person, { 'What was done?': 'All teams met twice.' });
  } else {
    await person.press('Blocked…');
    deeds.obstacles += 1;
    await finish(person, {
      'What’s in the way?': `No substitutes, ${obstacleWord(deeds.obstacles)}.`,
      ...(chance(dice, 0.5) ? { 'Whose help do you need?': 'Director Aaa' } : {}),
    });
  }
  count(acting, 'actions');
}

/** An observer logs a walkthrough. */
export async function log(acting: Acting, name: string): Promise<void> {
  const { life, dice } = acting;
  const school = life.cast.find((one) => one.name === name)?.school;
  const teacher = pick(
    dice,
    life.cast.filter(({ role, school: at }) => role === 'teacher' && (!school || at === school)),
  );
  await logWalkthrough(life.district.as(name), {
    teacher: teacher?.name ?? '',
    seen: ['Rigorous task'],
    note: 'Strong questions.',
  });
  count(acting, 'walkthroughs');
}

/** A director records a reading nobody asked for yet. */
export async function record(acting: Acting, name: string): Promise<void> {
  const person = acting.life.district.as(name);
  await person.command('/benchmark');
  const list = visibleText(person.ephemerals().at(-1)?.blocks ?? []);
  if (!list.includes('[Record…]')) return;
  await person.press('Record…');
  count(
    acting,
    (await finish(person, { 'Evidence: a link': 'https://millcity.example/r' })) ? 'readings' : 'only looked at',
  );
}

/** The plan manager brings the oldest obstacle to an end. */
export async function closeObstacle(acting: Acting): Promise<void> {
  const person = acting.life.district.as(manager);
  await person.command('/throughline obstacles');
  if (!visibleText(person.ephemerals().at(-1)?.blocks ?? []).includes('[Close…]')) return;
  await person.press('Close…');
  count(acting, (await finish(person, { 'How was it solved?': 'Two were hired.' })) ? 'closed' : 'only looked at');
}

/** A correction that is looked at in twelve days. */
export async function correct(acting: Acting): Promise<void> {
  const { life } = acting;
  const person = life.district.as(manager);
  await person.command('/throughline corrections');
  await person.press('Record a correction…');
  await finish(person, {
    'What was seen?': 'Rigor has stood at 48% since September.',
    'What is decided?': 'Coaches plan weekly with two schools.',
    'Which part of the plan?': '1.1 Initiative 1.1',
    'Expected result': '60% by then',
    Owner: 'Director Aac',
    'Check on': addDays(life.today(), 12),
  });
  await life.drain();
  count(acting, 'corrections');
}

/** Everything the monitor may ask for is asked for; nothing of a draft may be in it. */
export async function monitorLooks({ life }: Acting): Promise<void> {
  const mona = life.district.as(monitor);
  for (const line of [
    '/throughline obstacles',
    '/highlight',
    '/highlight agenda',
    '/highlight notes',
    '/throughline plan',
    '/digest',
  ])
    await mona.command(line);
  await mona.openHome();
  await life.drain();
}

/** At the beginning: who lives elsewhere, who wants the digest. */
export async function settleIn({ life }: Acting): Promise<void> {
  const hours: readonly (readonly [string, string, string, string, string])[] = [
    ['Director Aab', 'Pacific', '8:00 AM', '7:00 AM', '4:00 PM'],
    ['Director Aae', 'Central', '9:30 AM', '8:00 AM', '3:00 PM'],
    ['Principal Aac', 'Hawaii', '8:30 AM', '8:00 AM', '2:00 PM'],
    ['Principal Aad', 'Eastern', '7:00 AM', '6:30 AM', '5:00 PM'],
    ['Vice Aac', 'Eastern', '4:00 PM', '10:00 AM', '5:30 PM'],
  ];
  for (const [name, zone, askAt, from, to] of hours) {
    const person = life.district.as(name);
    await person.command('/throughline hours');
    const zones = await person.options('Your time zone');
    const chosen = zones.find((one) => one.startsWith(zone)) ?? '';
    await finish(person, {
      'Your time zone': chosen,
      'When are you asked?': askAt,
      'Never before': from,
      'Never after': to,
    });
  }
  await life.district.as('Director Aaf').command('/digest subscribe');
  await life.drain();
}

export async function goAway(acting: Acting, name: string, days: number): Promise<void> {
  const { life } = acting;
  const person = life.district.as(name);
  await person.command('/throughline away');
  await finish(person, { From: addDays(life.today(), 1), Through: addDays(life.today(), days) });
  count(acting, 'away');
}
