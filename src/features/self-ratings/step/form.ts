import { z } from 'zod';
import { type Day, type Month, sayMonth, sayNearDay } from '../../../district/days.ts';
import { place } from '../../../kit/feature.ts';
import { type Answers, few, lineField, paragraphField, several } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { toValue } from '../../../kit/value.ts';
import { aside, bullets, entry, heading, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { ratingNames } from '../messages.ts';
import { promiseHows, promiseNames, type Rubric, ratingLevels, type Standard, sayLevel } from '../rules.ts';
import type { FactKept } from '../store.ts';
import { draftOf, keepRatingDraft } from './drafts.ts';
import { choiceOf, factMarkOf } from './facts.ts';
import { type GivenRating, givenRating } from './given.ts';
import { lookAtStep } from './look.ts';

/** Slack shows ten boxes in a list, and 75 letters beside one. */
const inOneList = 10;
const besideChoice = 75;

export interface StepShown {
  readonly diltId: string;
  readonly standard: Standard;
  readonly levels: Rubric['levels'];
  /** Which of how many. */
  readonly at: number;
  readonly of: number;
  readonly month: Month;
  readonly since: Day;
  readonly today: Day;
  /** The packet is frozen: this comes late. */
  readonly late: boolean;
  /** The next step of the rating before; empty where there was none. */
  readonly promised: string;
  readonly facts: readonly FactKept[];
  /** Whether they are asked if they are still working on it. */
  readonly isPrincipal: boolean;
  /** Why, and what they would like ideas on, are asked as well. */
  readonly more: boolean;
  readonly given: GivenRating;
}

/** One standard: how last month's next step went, the level, and one line. Whoever wants to say more is asked more. */
export const stepForm = defineForm({
  name: 'self-ratings/step',
  title: 'Rate your month',
  titled: ({ month }: StepShown) => rateTitle(month),
  submit: 'Save',
  ability: 'ratings.rate',
  // A window that was open before there were two kinds asks everything.
  params: z.object({ dilt: z.string(), code: z.string(), more: z.boolean().default(true) }),
  key: ({ code }) => code,
  load: lookAtStep,
  intro: introWords,
  fields: fieldsOf,
  keepsLetters: true,
  keep: (c, soFar, params) => {
    const before = draftOf(c, params) ?? givenRating.parse({});
    keepRatingDraft(c, params, { ...before, ...ratingGivenIn(soFar) });
  },
});

/** `Rate your October`. */
export const rateTitle = (month: Month): string => `Rate your ${sayMonth(month)}`;

function introWords(shown: StepShown): Words {
  const { standard, levels, at, of, late, facts, since, today } = shown;
  const isLong = ratingLevels.some((level) => [...standard.sentences[level]].length > besideChoice);
  return [
    heading(`${at} of ${of}: ${standard.name}`),
    ...(late ? [aside('The packet is frozen, so this rating counts as late. It will be in next month’s packet.')] : []),
    ...(isLong
      ? [
          bullets(
            ratingLevels.map((level) => say`${bold(sayLevel(level, levels[level]))}: ${standard.sentences[level]}`),
          ),
        ]
      : []),
    ...(facts.length === 0 ? [aside(`Nothing is on record for you since ${sayNearDay(since, today)}.`)] : []),
    ...moreWords(shown),
  ];
}

/** One line is enough; the way to say more stands beside that. */
function moreWords({ more, diltId, standard }: StepShown): Words {
  if (more) return [];
  const button = place({ name: ratingNames.more }, 'More…', toValue(diltId, standard.code), {
    spoken: `Say more about ${standard.name}`,
  });
  return [entry('One line is enough. Saved as you type.', button)];
}

function fieldsOf(shown: StepShown) {
  const { standard, levels, month, promised, facts, isPrincipal, more, given: said } = shown;
  return {
    ...(promised === '' ? {} : promiseFields(promised, said)),
    level: few(
      `How did you do on this standard in ${sayMonth(month)}?`,
      ratingLevels.map((value) => ({ value, label: sayLevel(value, levels[value]), more: standard.sentences[value] })),
      said.level === undefined ? {} : { chosen: said.level },
    ),
    nextStep: lineField(more ? 'Your next step' : 'Your next step, and why', {
      max: 300,
      typed: said.nextStep,
      hint: 'Next month’s rating starts with it.',
    }),
    ...(facts.length === 0 ? {} : { facts: ticking('What shows it?', facts.slice(0, inOneList), said) }),
    ...(facts.length <= inOneList ? {} : { older: ticking('Also on record', facts.slice(inOneList), said) }),
    ...(more ? moreFields(said) : {}),
    ...(isPrincipal ? { working: few('Still working on this?', yesOrNo, { chosen: said.working }) } : {}),
  };
}

const moreFields = ({ why, ideas }: GivenRating) => ({
  why: paragraphField('Why this level?', { optional: true, max: 1000, typed: why }),
  ideas: lineField('I would like ideas on this', {
    optional: true,
    max: 300,
    typed: ideas,
    hint: 'Say on what. The packet lists it first, so colleagues can answer.',
  }),
});

const yesOrNo = [
  { value: 'no', label: 'No' },
  { value: 'yes', label: 'Yes: evidence, goal, and steps come next' },
] as const;

const promiseFields = (promised: string, { how, because }: GivenRating) => ({
  how: few(
    `Last month’s next step: “${promised}”`,
    promiseHows.map((value) => ({ value, label: promiseNames[value] })),
    how === undefined ? {} : { chosen: how },
  ),
  because: lineField('Why?', {
    optional: true,
    max: 300,
    typed: because,
    hint: 'Needed only if it’s not done.',
  }),
});

const ticking = (label: string, facts: readonly FactKept[], { ticked }: GivenRating) =>
  several(label, facts.map(choiceOf), {
    optional: true,
    inSight: true,
    chosen: facts.map(factMarkOf).filter((value) => ticked.includes(value)),
  });

/** The answers as a draft keeps them. */
export function ratingGivenIn(answers: Partial<Answers<ReturnType<typeof fieldsOf>>>): Partial<GivenRating> {
  const { facts, older, ...said } = answers;
  const rest = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ''));
  return { ...rest, ticked: [...(facts ?? []), ...(older ?? [])] };
}
