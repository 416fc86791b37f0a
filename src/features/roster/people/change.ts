import { addDays, sayDay } from '../../../district/days.ts';
import { namesAgree } from '../../../district/names.ts';
import { personById } from '../../../district/roster.ts';
import type { Reading } from '../../../kit/context.ts';
import { opening } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done, problems } from '../../../kit/outcome.ts';
import { lineOf } from '../../../kit/sheets/findings.ts';
import type { FoundCell } from '../../../kit/sheets/table.ts';
import { detachForm } from '../account/form.ts';
import { whyNotOwn } from '../merging/leaders.ts';
import { splitForm } from '../splitting/form.ts';
import { keysOf, personKey } from '../workbook/keys.ts';
import { emailIn, mayLackEmail } from '../workbook/people.ts';
import { hasEnded } from '../workbook/who-is-who.ts';
import { endForm, findForm, giveRoleForm, namesForm } from './form.ts';
import { knownOf, type PersonInWindow } from './known.ts';
import { changedPerson } from './one.ts';
import { beside, noFindings } from './read.ts';
import { addressTaken, askedForPast, changedOne, unchangedOf } from './save.ts';

/** Opens the window for what changes about somebody. */
export const find = saving(findForm, (c, { answers: { person, what } }) => {
  const { was, active } = knownOf(c, person);
  if (what === 'role') return done({ open: opening(giveRoleForm, { person }) });
  if (what === 'names') return done({ open: opening(namesForm, { person }) });
  if (what === 'account') {
    const wrong = whyNotOwn(c, [person]) ?? whyNoAccount(c, person);
    return wrong ? problems({ what: wrong }) : done({ open: opening(detachForm, { person }) });
  }
  if (what === 'split') {
    const wrong = whyNotOwn(c, [person]);
    return wrong ? problems({ what: wrong }) : done({ open: opening(splitForm, { person }) });
  }
  if (active.length === 0) return problems({ what: `${was.name} has no role to end.` });
  return done({ open: opening(endForm, { person }) });
});

function whyNoAccount({ db }: Reading, id: string): string | undefined {
  const who = personById(db, id);
  return who?.slackId === null ? `${who.name} has no Slack account here.` : undefined;
}

/** Ends a role with a day. Nobody is deleted: their records stay, and who held it when. */
export const end = saving(endForm, (c, { answers, shown: { was, active, roster } }) => {
  const role = active.find((one) => one.id === answers.role);
  if (!role) return problems({ role: 'This role has since ended. Choose again.' });
  const begun = role.from ?? c.today;
  if (answers.last < begun && begun < c.today)
    return problems({ last: `The role began on ${sayDay(begun)}. Choose that day or a later one.` });
  // One that begins today or later is taken back before it counted.
  const to = answers.last < begun ? addDays(begun, -1) : answers.last;
  const roles = active.map((one) => (one === role ? { ...one, to } : one));
  const change = changedPerson(was, { ...unchangedOf(was), roles }, c.today);
  if (change.altered.length === 0) return problems({ last: 'It already ends that day.' });
  const asked = askedForPast(c, change, { roster, why: answers.past });
  return asked ? problems({ past: asked }) : changedOne(c, change, roster, answers.past);
});

/** Writes somebody's name or e-mail differently. */
export const rename = saving(namesForm, (c, { answers, shown }) => {
  const { was, active, roster } = shown;
  const findings = noFindings();
  const strict = active.find((one) => !mayLackEmail.includes(one.role)) ?? active[0];
  const name = lineOf(findings, cell('name', answers.name), 'name', 100);
  const email = emailIn(cell('email', answers.email), strict?.role, findings);
  if (name === undefined || findings.problems.length > 0) return problems(beside(findings, 'name', ['name', 'email']));
  if (name === was.name && email === was.email) return problems({ name: 'Nothing has changed yet.' });
  if (!namesAgree(was.name, name) && answers.same !== 'same')
    return problems({
      same: `Is ${name} the same person as ${was.name}? Say so here. To bring in someone else, use “Add a person”.`,
    });
  const [school = null, ...others] = schoolsOf(shown);
  if (email === null && others.length > 0)
    return problems({ email: 'Someone with roles at two schools needs an email. Keep it.' });
  const key = personKey(email, name, school);
  const other = roster.people.find((one) => keysOf(one).includes(key) && (one.id !== was.id || key !== was.key));
  if (other && email && hasEnded(other, c.today)) return problems({ email: addressTaken(other, name, c.today) });
  if (other) return problems({ [email ? 'email' : 'name']: `${other.name} is already on the roster with this.` });
  return changedOne(c, changedPerson(was, { key, name, email, roles: active }, c.today), roster);
});

/** Where they are today or will be; for somebody who left, where they were. */
function schoolsOf({ was, active }: PersonInWindow): (string | null)[] {
  const held = active.length > 0 ? active : was.holdings.slice(-1);
  return [...new Set(held.map((one) => one.school))];
}

const cell = (at: string, text: string): FoundCell => ({ at, text });
