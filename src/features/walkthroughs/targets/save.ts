import { type Month, sayMonth } from '../../../district/days.ts';
import { type Role, roleNames } from '../../../district/people.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done, problems } from '../../../kit/outcome.ts';
import { bullets, paragraph } from '../../../kit/words/pieces.ts';
import { say, type Text } from '../../../kit/words/text.ts';
import { targetRoles, targetsForm, todaysAdministrators } from './form.ts';
import { notANumber, numberFrom } from './rules.ts';
import { keepTarget } from './store.ts';

type Beside = Partial<Record<(typeof targetRoles)[number] | 'person' | 'own', string>>;

/** Keeps the numbers that are different now, from the month the window named on. */
export const saveTargets = saving(targetsForm, (c, { answers, shown }) => {
  const wrong: Beside = { ...wrongNumbers(answers), ...wrongPerson(c, answers) };
  if (Object.keys(wrong).length > 0) return problems(wrong);
  const ofRoles = targetRoles.flatMap((role) => keepRole(c, role, { typed: answers[role], shown }));
  const ofOne = answers.person === '' ? [] : [keepOwn(c, answers, shown.month)];
  const lines = [...ofRoles, ...ofOne];
  if (lines.length === 0) return done({ tell: [paragraph('You changed nothing, so nothing was saved.')] });
  return done({ tell: [paragraph(say`Saved, from ${sayMonth(shown.month)} on:`), bullets(lines)] });
});

function wrongNumbers(answers: Readonly<Record<(typeof targetRoles)[number] | 'own', string>>): Beside {
  const asked = [...targetRoles, 'own'] as const;
  const wrong = asked.filter((name) => answers[name] !== '' && numberFrom(answers[name]) === undefined);
  return Object.fromEntries(wrong.map((name) => [name, notANumber]));
}

function wrongPerson(c: Asked, { person, own }: { person: string; own: string }): Beside {
  if (person === '')
    return own === '' ? {} : { person: 'Choose the person this number is for, or leave the number empty.' };
  const one = todaysAdministrators(c).find(({ id }) => id === person);
  if (!one) return { person: 'Only current administrators have a target. Choose one from the list.' };
  if (own === '' && one.own === null) return { own: 'Enter their number, or 0 for none.' };
  return {};
}

/** What changed for a role, in words; nothing if nothing did. */
function keepRole(
  { db }: Writing,
  role: (typeof targetRoles)[number],
  { typed, shown }: { typed: string; shown: { month: Month; roles: ReadonlyMap<Role, number> } },
): Text[] {
  const number = numberFrom(typed) ?? null;
  if (number === (shown.roles.get(role) ?? null)) return [];
  keepTarget(db, { role }, { fromMonth: shown.month, number });
  return [say`${roleNames[role]}: ${number ?? 'no number'}`];
}

function keepOwn(c: Asked<Writing>, { person, own }: { person: string; own: string }, fromMonth: Month): Text {
  const number = numberFrom(own) ?? null;
  keepTarget(c.db, { personId: person }, { fromMonth, number });
  const name = todaysAdministrators(c).find(({ id }) => id === person)?.name ?? '';
  return number === null ? say`${name}: their role’s number again` : say`${name}: ${number} of their own`;
}
