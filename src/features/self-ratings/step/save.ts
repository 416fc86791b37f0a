import type { Asked, Writing } from '../../../kit/context.ts';
import { opening } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { type Done, done, problems } from '../../../kit/outcome.ts';
import { ownWords } from '../messages.ts';
import { nextToRate } from '../rules.ts';
import { keepRating, keepWorking } from '../store.ts';
import { dropRatingDraft } from './drafts.ts';
import { factMarkOf } from './facts.ts';
import { stepForm } from './form.ts';
import { ratingNow } from './look.ts';
import { ownShown } from './own.ts';
import { workingForm } from './working.ts';

/** Keeps one standard's rating; the next window is that of the next standard. */
export const saveStep = saving(stepForm, (c, { answers, params, shown }) => {
  const { how = null, because = '', level, working } = answers;
  if (how === 'not' && because === '') return problems({ because: 'A few words: what was in the way?' });
  const ticked = new Set([...(answers.facts ?? []), ...(answers.older ?? [])]);
  const words = {
    standard: shown.standard.name,
    levelName: shown.levels[level],
    sentence: shown.standard.sentences[level],
    promised: shown.promised,
  };
  const said = { level, how, because, why: answers.why, nextStep: answers.nextStep, ideasWanted: answers.ideas };
  keepRating(
    c,
    params,
    { ...words, ...said, working: working === 'yes', late: shown.late },
    shown.facts.filter((one) => ticked.has(factMarkOf(one))),
  );
  dropRatingDraft(c, params);
  return working === 'yes' ? done({ open: opening(workingForm, params) }) : onwards(c);
});

/** Keeps what belongs to a standard that a principal is still working on. */
export const saveWorking = saving(workingForm, (c, { answers, params }) => {
  keepWorking(c, params, answers);
  return onwards(c);
});

/** The next standard that is not rated; after the last one, what was rated. */
export function onwards(c: Asked<Writing> | Asked): Done {
  const now = ratingNow(c);
  if (!now) return done();
  const next = nextToRate(now.rubric, new Set(now.rated.map(({ code }) => code)));
  if (next) return done({ open: opening(stepForm, { dilt: now.dilt.id, code: next.code }), inPlace: true });
  return done({ tell: ownWords(ownShown(c, now)) });
}
