import { because } from '../../../db/tx.ts';
import type { Day } from '../../../district/days.ts';
import { namesAgree } from '../../../district/names.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { type Done, done, problems } from '../../../kit/outcome.ts';
import { aside, paragraph } from '../../../kit/words/pieces.ts';
import { addedLine, changeOf, pastLine } from '../messages.ts';
import type { ChangedPerson, KnownPerson, Roster, RosterDifference } from '../rules.ts';
import { make } from '../second-person/make.ts';
import { onRoster } from '../sections.ts';
import { rosterOf } from '../store.ts';
import { keysOf, personKey, schoolKey } from '../workbook/keys.ts';
import { pastChanges } from '../workbook/past.ts';
import { placeNames } from '../workbook/role-words.ts';
import type { WantedPerson } from '../workbook/wanted.ts';
import { hasEnded } from '../workbook/who-is-who.ts';
import { addPersonForm, giveRoleForm } from './form.ts';
import { adding, changedPerson, changing } from './one.ts';
import { beside, noFindings, readRows } from './read.ts';
import { idOfKey, keepRosterChange } from './store.ts';

const roleQuestions = ['role', 'school', 'from', 'to'] as const;

/** Puts one person more on the roster. */
export const add = saving(addPersonForm, (c, { answers }) => {
  const roster = rosterOf(c.db);
  const findings = noFindings();
  const wanted = readRows(answers, { has: [], gets: answers }, { schools: roster.schools, findings, today: c.today });
  if (!wanted) return problems(beside(findings, 'role', ['name', 'email', ...roleQuestions]));
  const taken = takenBy(wanted, roster, c.today);
  if (taken) return problems(taken);
  const difference = adding(wanted, c.today);
  const [added] = difference.people.added;
  const words = added ? addedLine(added, placeNames(roster.schools)) : wanted.name;
  return carriedOut(c, difference, { words, idOf: () => idOfKey(c.db, wanted.key) });
});

/** Somebody who is on the roster already is changed, not added. */
function takenBy(wanted: WantedPerson, { people }: Roster, today: Day): { email?: string; name?: string } | undefined {
  const same = people.find((one) => keysOf(one).includes(wanted.key));
  if (same && wanted.email) return { email: addressTaken(same, wanted.name, today) };
  if (same) return { name: `${same.name} is already on the roster at this school. Use “Change a person”.` };
  const key = personKey(null, wanted.name, wanted.roles[0]?.school ?? null);
  if (!wanted.email || !people.some((one) => keysOf(one).includes(key))) return undefined;
  return {
    name: `${wanted.name} is already on the roster here, without an email. Same person? Add the email with “Change a person”. Someone else? Write the names differently.`,
  };
}

/** An address that passes to a newcomer is taken from whoever had it, who keeps the records. */
export function addressTaken(has: KnownPerson, newName: string, today: Day): string {
  const giveRole = 'Give them the role with “Change a person”.';
  if (!hasEnded(has, today) && namesAgree(has.name, newName)) return `${has.name} already has this email. ${giveRole}`;
  return `${has.name} has this email${hasEnded(has, today) ? ' and no role today' : ''}. Same person? ${giveRole} Someone else? First remove the email from ${has.name}: “Change a person”, “Name or email”.`;
}

/** Gives somebody a role, for a time or for good. */
export const saveGivenRole = saving(giveRoleForm, (c, { answers, shown: { was, active, roster } }) => {
  const findings = noFindings();
  const school = roster.schools.find((one) => one.id === answers.school);
  if (was.email === null && was.key !== personKey(null, was.name, school ? schoolKey(school.code) : null))
    return problems({
      role: 'Someone without an email can only have roles at one school. Add their email first.',
    });
  const read = readRows(
    { name: was.name, email: was.email ?? '' },
    { has: active, gets: answers },
    { schools: roster.schools, findings, today: c.today },
  );
  if (!read) return problems(beside(findings, 'role', roleQuestions));
  const one = changedPerson(was, { ...unchangedOf(was), roles: read.roles }, c.today);
  if (one.begun.length + one.altered.length === 0) return problems({ role: 'They already have this role.' });
  const asked = askedForPast(c, one, { roster, why: answers.past });
  return asked ? problems({ past: asked }) : changedOne(c, one, roster, answers.past);
});

/** Counts and owed turns go by the days that are past: what they were and would be, where no reason is given. */
export function askedForPast(
  c: Asked<Writing>,
  one: ChangedPerson,
  { roster, why }: { readonly roster: Pick<Roster, 'schools'>; readonly why: string },
): string | undefined {
  const past = pastChanges([one], c.today);
  if (past.length === 0 || why.trim() !== '') return undefined;
  const placeOf = placeNames(roster.schools);
  return `This changes past days, so please say why. ${past.map((line) => pastLine(line, placeOf)).join(' ')}`;
}

/** What is not changed about a person. */
export const unchangedOf = ({ key, name, email }: KnownPerson) => ({ key, name, email });

/** Writes the change of one person down, and says it. The reason is kept where days that are past change. */
export function changedOne(
  c: Asked<Writing>,
  one: ChangedPerson,
  { schools }: Pick<Roster, 'schools'>,
  past = '',
): Done {
  const words = changeOf(one, placeNames(schools));
  const why = pastChanges([one], c.today).length > 0 ? past.trim() : '';
  return carriedOut(c, changing(one), { words, idOf: () => one.was.id, why });
}

/** Writes a change by hand down, with who made it, and says what it was; what takes a second person waits. */
export function carriedOut(
  c: Asked<Writing>,
  difference: RosterDifference,
  { words, idOf, why = '' }: { readonly words: string; readonly idOf: () => string | null; readonly why?: string },
): Done {
  if (why !== '') because(c.db, { why });
  const { carried, waits = [], waitsWhole } = make(c, difference, why);
  keepRosterChange(c, idOf(), waits.length > 0 ? `asked for: ${words}` : words);
  if (waitsWhole) return done({ ...carried, tell: waits });
  const said = [paragraph(`${words}.`), aside('This counts from now on.')];
  // What still waits for somebody has to be read: that window stays.
  return done({ ...carried, ...(waits.length > 0 ? { tell: [...said, ...waits] } : onRoster(c, said)) });
}
