import type { Db } from '../../src/db/open.ts';
import { type Simulator, visibleText } from '../../src/simulator/simulator.ts';
import type { Screen } from './recount.ts';
import * as said from './said.ts';
import { administrators } from './truth/figure.ts';

/** A district whose screens are read. */
export interface Shown {
  readonly db: Db;
  readonly slack: Simulator;
  /** The district's day. */
  today(): string;
  goTo(instant: string): Promise<void>;
  close(): Promise<void>;
}

interface Reader {
  readonly name: string;
  readonly email: string;
}

/** What a command answers somebody with, as text: a message only they see, or a window. */
export async function answerTo({ slack }: Shown, { email }: Reader, command: string): Promise<string> {
  const person = slack.person(email);
  const before = person.ephemerals().length;
  await person.command(command);
  const told = person.ephemerals().slice(before);
  return told.map(({ blocks }) => visibleText(blocks)).join('\n');
}

/** What stands on somebody's Home. */
export async function homeOf({ slack }: Shown, { email }: Reader): Promise<string> {
  return visibleText((await slack.person(email).openHome())?.blocks ?? []);
}

/** Those with an account who hold one of these roles today. */
function holding({ db, today }: Shown, roles: string): Reader[] {
  return db.$client
    .prepare<[{ today: string }], Reader>(
      `SELECT DISTINCT p.name, p.email FROM person p JOIN role_holding h ON h.person_id = p.id
        WHERE p.slack_id IS NOT NULL AND h.role IN ${roles} AND h.from_day <= :today AND coalesce(h.to_day, '9999') >= :today
        ORDER BY p.name`,
    )
    .all({ today: today() });
}

/** Every screen that tells figures, read at this moment by those who may. */
export async function readScreens(district: Shown): Promise<Screen[]> {
  const [leader] = holding(district, `('superintendent')`);
  if (!leader) throw new Error('Nobody leads this district.');
  return [...(await ofMonths(district, leader)), ...(await homes(district)), await digestNow(district, leader)];
}

async function ofMonths(district: Shown, leader: Reader): Promise<Screen[]> {
  const today = district.today();
  const screens: Screen[] = [];
  for (const which of ['', ' last']) {
    const text = await answerTo(district, leader, `/walkthrough month${which}`);
    const lines = [...said.copiesIn(text, today), ...said.monthIn(text, today), ...said.monthTableIn(text, today)];
    const table = lines.find(({ figure }) => figure === 'logged')?.span;
    const copies = lines.find(({ figure }) => figure === 'same-day copies')?.span;
    screens.push({
      name: `/walkthrough month${which}`,
      said: lines,
      whole: [
        ...(table
          ? ['logged', 'number', 'pace', 'people at each pace', 'logged of all numbers'].map((figure) => ({
              figure,
              span: table,
            }))
          : []),
        ...(copies ? [{ figure: 'same-day copies', span: copies }] : []),
      ],
    });
  }
  return screens;
}

async function homes(district: Shown): Promise<Screen[]> {
  const screens: Screen[] = [];
  for (const reader of holding(district, administrators)) {
    const text = await homeOf(district, reader);
    screens.push({ name: `Home of ${reader.name}`, said: said.ownMonthIn(text, reader.name, district.today()) });
  }
  return screens;
}

async function digestNow(district: Shown, leader: Reader): Promise<Screen> {
  const today = district.today();
  const text = await answerTo(district, leader, '/digest');
  return {
    name: '/digest',
    said: [...said.copiesIn(text, today), ...said.monthIn(text, today), ...said.promisedMonthIn(text, today)],
  };
}
