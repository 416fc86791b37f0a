import { z } from 'zod';
import { type Day, sayDay } from '../../../district/days.ts';
import { type Answers, few, lineField, paragraphField, several } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { aside, bullets, heading, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
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
  readonly standard: Standard;
  readonly levels: Rubric['levels'];
  /** Which of how many. */
  readonly at: number;
  readonly of: number;
  readonly since: Day;
  /** The packet is frozen: this comes late. */
  readonly late: boolean;
  /** The next step of the rating before; empty where there was none. */
  readonly promised: string;
  readonly facts: readonly FactKept[];
  /** Whether they are asked if they are still working on it. */
  readonly isPrincipal: boolean;
  readonly given: GivenRating;
}

/** One standard: how last month's promise went, the level, what shows it, why, and the next step. */
export const stepForm = defineForm({
  name: 'self-ratings/step',
  title: 'Rate your month',
  submit: 'Save',
  ability: 'ratings.rate',
  params: z.object({ dilt: z.string(), code: z.string() }),
  key: ({ code }) => code,
  load: lookAtStep,
  intro: introWords,
  fields: fieldsOf,
  keep: (c, soFar, params) => {
    const before = draftOf(c, params) ?? givenRating.parse({});
    keepRatingDraft(c, params, { ...before, ...ratingGivenIn(soFar) });
  },
});

function introWords({ standard, levels, at, of, late, facts, since }: StepShown): Words {
  const isLong = ratingLevels.some((level) => [...standard.sentences[level]].length > besideChoice);
  return [
    heading(`${at} of ${of}: ${standard.name}`),
    ...(late ? [aside('The packet is frozen. What you rate now is kept as late, and is in next month’s packet.')] : []),
    ...(isLong
      ? [bullets(ratingLevels.map((level) => say`${bold(levels[level])}: ${standard.sentences[level]}`))]
      : []),
    ...(facts.length === 0
      ? [
          paragraph(
            `Nothing is on record of you since ${sayDay(since)}. Walkthroughs, updates of actions, readings and closed obstacles stand here to tick.`,
          ),
        ]
      : []),
  ];
}

function fieldsOf(shown: StepShown) {
  const { standard, levels, promised, facts, isPrincipal, given: said } = shown;
  return {
    ...(promised === '' ? {} : promiseFields(promised, said)),
    level: few(
      'How was your month in it?',
      ratingLevels.map((value) => ({ value, label: sayLevel(value, levels[value]), more: standard.sentences[value] })),
      said.level === undefined ? {} : { chosen: said.level },
    ),
    ...(facts.length === 0 ? {} : { facts: ticking('What shows it?', facts.slice(0, inOneList), said) }),
    ...(facts.length <= inOneList ? {} : { older: ticking('Also on record', facts.slice(inOneList), said) }),
    why: paragraphField('Why', { max: 1000, typed: said.why }),
    nextStep: lineField('Your next step', {
      max: 300,
      typed: said.nextStep,
      hint: 'You are asked next month how it went.',
    }),
    ...(isPrincipal ? { working: few('Still working on this?', yesOrNo, { chosen: said.working }) } : {}),
    ideas: lineField('I would like ideas on this', {
      optional: true,
      max: 300,
      typed: said.ideas,
      hint: 'On what? The packet says it first, so that colleagues can answer.',
    }),
  };
}

const yesOrNo = [
  { value: 'no', label: 'No' },
  { value: 'yes', label: 'Yes: evidence, goal and steps come next' },
] as const;

const promiseFields = (promised: string, { how, because }: GivenRating) => ({
  how: few(
    `Last month’s next step: “${promised}”`,
    promiseHows.map((value) => ({ value, label: promiseNames[value] })),
    how === undefined ? {} : { chosen: how },
  ),
  because: lineField('Because…', { optional: true, max: 300, typed: because }),
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
