import { parseArgs } from 'node:util';
import type { DatabaseConfig } from '../config.ts';
import type { Db } from '../db/open.ts';
import { roleNames } from '../district/people.ts';
import type { DistrictClock } from '../engine/clock.ts';
import { contextOn } from '../engine/context.ts';
import { keptAbout } from '../engine/papers/kept-about.ts';
import { features } from '../features/index.ts';
import { peopleMeant, rolesOf } from '../features/roster/kept-about/store.ts';
import { writeWorkbook } from '../kit/sheets/write.ts';
import { openAsItIs } from './as-it-is.ts';
import { writeNew } from './new-file.ts';

const usage = 'Say whose records: npm run export -- --person ana.rivera@district.example --to ana-rivera.xlsx';

/**
 * Writes everything that is kept about the person the arguments name into a workbook that only this account of the machine can read.
 * Works beside a running app and changes nothing. Returns what came of it; throws, in words, when something is wrong.
 */
export async function exportPerson(
  args: string[],
  { config, clock }: { config: DatabaseConfig; clock: DistrictClock },
): Promise<string> {
  const { values } = parseArgs({ args, options: { person: { type: 'string' }, to: { type: 'string' } } });
  if (!values.person) throw new Error(usage);
  const db = openAsItIs(config.databasePath);
  try {
    const person = onlyOne(db, values.person);
    const file = values.to ?? `kept-about-${person.id}.xlsx`;
    writeNew(file, await writeWorkbook(keptAbout(contextOn(db, clock, features), features, person.id)), 'with --to.');
    return `Everything kept about ${person.name} is in ${file}. It names people. Give it to them, then delete it here.`;
  } finally {
    db.$client.close();
  }
}

function onlyOne(db: Db, meant: string): { id: string; name: string } {
  const [person, ...others] = peopleMeant(db, meant);
  // Somebody who left may have no address of their own any more, and never get one again.
  if (person && others.length > 0) {
    const each = [person, ...others].map(({ id }) => `  --person ${id}  (${heldEver(db, id) || 'no role ever'})`);
    throw new Error(`Several people without an email are named ${meant}. Say which one:\n${each.join('\n')}`);
  }
  if (person) return person;
  throw new Error(
    `Nobody on the roster has the email ${meant}. For someone without one, give the name on the roster: --person "Ana Rivera"`,
  );
}

const heldEver = (db: Db, id: string): string =>
  rolesOf(db, id)
    .map(
      ({ role, school, fromDay, toDay }) =>
        `${roleNames[role]}${school ? ` at ${school}` : ''} ${fromDay} to ${toDay ?? 'now'}`,
    )
    .join('; ');
