import type { Reader } from '../../../db/open.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import type { Answers } from '../../../kit/forms/field.ts';
import { opening } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { done, problems } from '../../../kit/outcome.ts';
import { raiseForm } from '../raised/raise.ts';
import { changeSiteObservation, keepSiteObservation, siteObservationsOf, type WrittenObservation } from '../store.ts';
import { siteNames } from '../visit/names.ts';
import { shownAs } from '../visit/save.ts';
import { observationChangeForm, observationForm, ownObservation } from './form.ts';
import { observedRow } from './rows.ts';

/** More than anybody notes in a day. */
export const maxObservations = 50;

const gone = { about: 'This is no longer in the plan. Choose something else.' };

/** Keeps one more. */
export const saveObservation = saving(observationForm, (c, { answers, params: { visit } }) => {
  const written = read(c.db, answers);
  if (!written) return problems(gone);
  if (siteObservationsOf(c.db, visit).length >= maxObservations)
    return problems({ words: `At most ${maxObservations} observations fit in one visit. Log another one.` });
  keepSiteObservation(c, visit, written);
  return shownAs(c, visit);
});

/** Keeps it said otherwise. */
export const saveObservationChange = saving(observationChangeForm, (c, { answers, params: { observation }, shown }) => {
  const written = read(c.db, answers);
  if (!written) return problems(gone);
  changeSiteObservation(c, observation, written);
  return shownAs(c, shown.visit.id);
});

function read(
  db: Reader,
  { about, words, bearing }: Answers<ReturnType<typeof observationForm.fields>>,
): WrittenObservation | undefined {
  const row = about === '' ? null : observedRow(db, about);
  return row === undefined ? undefined : { about: row, words, bearing };
}

/** What the menu beside an observation offers. */
export const pickObservation: ButtonPress = {
  name: siteNames.observation,
  ability: 'siteVisits.own',
  about: 'siteObservation',
  press(c: Asked<Writing>, id, { more }) {
    if (more === 'raise') return done({ open: opening(raiseForm, { observation: id }) });
    if (more === 'change') return done({ open: opening(observationChangeForm, { observation: id }) });
    const { visit } = ownObservation(c, id);
    changeSiteObservation(c, id, { removedOn: c.today });
    return shownAs(c, visit.id);
  },
};
