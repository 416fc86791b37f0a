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
import { isPrincipalNow, mayChange, type Rating, ratingNow } from './look.ts';
import { stepOpening } from './opening.ts';
import { ownShown } from './own.ts';
import { workingForm } from './working.ts';

/** Keeps one standard's rating; the next window is that of the next standard. */
export const saveStep = saving(stepForm, (c, { answers, params, shown }) => {
  const { how = null, because = '', level, working, nextStep, why = '', ideas = '' } = answers;
  if (how === 'not' && because === '') return problems({ because: 'What got in the way? A few words are enough.' });
  const ticked = new Set([...(answers.facts ?? []), ...(answers.older ?? [])]);
  const words = {
    standard: shown.standard.name,
    levelName: shown.levels[level],
    sentence: shown.standard.sentences[level],
    promised: shown.promised,
  };
  const said = { level, how, because, why, nextStep, ideasWanted: ideas };
  keepRating(
    c,
    params,
    { ...words, ...said, working: working === 'yes', late: shown.late },
    shown.facts.filter((one) => ticked.has(factMarkOf(one))),
  );
  dropRatingDraft(c, params);
  const { dilt, code } = params;
  return working === 'yes' ? done({ open: opening(workingForm, { dilt, code }) }) : onwards(c);
});

/** Keeps what belongs to a standard that a principal is still working on. */
export const saveWorking = saving(workingForm, (c, { answers, params }) => {
  keepWorking(c, params, answers);
  dropRatingDraft(c, params);
  return onwards(c);
});

/** What is left of the standard last saved, then the next one that is not rated; after the last one, what was rated. */
export function onwards(c: Asked<Writing> | Asked): Done {
  const now = ratingNow(c);
  if (!now) return done();
  const half = halfRated(c, now);
  if (half) return done({ open: opening(workingForm, { dilt: now.dilt.id, code: half.code }) });
  const next = nextToRate(now.rubric, new Set(now.rated.map(({ code }) => code)));
  if (next) return done({ open: stepOpening(c, { dilt: now.dilt.id, code: next.code }) });
  const own = ownWords(ownShown(c, now));
  return done({ tell: own, instead: own });
}

/** A standard that a principal is still working on, whose second window they left. */
const halfRated = (c: Asked, now: Rating) =>
  isPrincipalNow(c) ? now.rated.find((one) => one.working && one.goal === '' && mayChange(now, one)) : undefined;
