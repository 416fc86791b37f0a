import { z } from 'zod';
import { type Day, dayText, timeText } from '../../../district/days.ts';
import type { LookForMark } from '../../../district/look-fors.ts';
import { beganAround } from '../../../district/visit-length.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import type { Answers, Field, timeField } from '../../../kit/forms/field.ts';
import { marksIn } from '../../../kit/look-fors/marks.ts';
import { walkthroughExists } from '../store.ts';
import { type Draft, draftById, keepWalkthroughDraft } from './drafts.ts';
import { type GivenWalkthrough, nothingGiven } from './given.ts';

/** The walkthrough it will be, the day and the version of the tool it was opened with: it is read against these however late it is sent. */
export const params = z.object({
  draft: z.string(),
  day: dayText,
  at: timeText.optional(),
  tool: z.string(),
  note: z.string().optional(),
  /** The teacher's holding it was opened with. */
  teacher: z.string().optional(),
  /** It is about a correction that was begun. */
  corrects: z.boolean().optional(),
});
export type Params = z.infer<typeof params>;

type FocusName = `mark-${string}`;
/** What the first window asks: a question for each focus look-for. Which of the others are asked hangs on the settings. */
export type FirstFields = {
  readonly teacher: Field<string>;
  readonly minutes: Field<string>;
  readonly visitors: Field<string>;
  readonly seen: Field<readonly string[]>;
  readonly notSeen: Field<readonly string[]>;
  readonly began: ReturnType<typeof timeField>;
  readonly day: Field<Day>;
} & { readonly [name: FocusName]: Field<LookForMark> };

/**
 * Keeps the draft with these answers over the earlier ones. Nothing is kept of a walkthrough that was sent meanwhile. Without a
 * step it stays where it is: a choice may arrive after the window was sent on.
 */
export function keepGivenWalkthrough(
  c: Asked<Writing>,
  at: Params,
  answers: Partial<Answers<FirstFields>>,
  step?: 2,
): Draft {
  const earlier = draftById(c.db, at.draft);
  const draft: Draft = {
    id: at.draft,
    observerId: c.viewer.person.id,
    day: answers.day ?? earlier?.day ?? at.day,
    step: step ?? earlier?.step ?? 1,
    corrects: earlier?.corrects ?? null,
    given: {
      ...givenFrom(answers, earlier?.given ?? walkthroughBeginning(at)),
      ...beganIn(at, answers),
      at: at.at,
    },
    savedAt: c.now.toString(),
  };
  const isMine = earlier === undefined || earlier.observerId === draft.observerId;
  if (isMine && !walkthroughExists(c.db, at.draft)) keepWalkthroughDraft(c.db, draft);
  return draft;
}

/** What a window begins with. */
export const walkthroughBeginning = ({ tool, note = '', teacher = '' }: Params): GivenWalkthrough => ({
  ...nothingGiven(tool),
  note,
  holding: teacher,
});

/** When it began: as it was answered, or, for one of today, so that it ended when the window was opened. */
function beganIn(at: Params, { began, day, minutes }: Partial<Answers<FirstFields>>): Pick<GivenWalkthrough, 'began'> {
  if (began !== undefined) return { began };
  return at.at && minutes !== undefined && day === at.day ? { began: beganAround(at.at, Number(minutes)) } : {};
}

function givenFrom(answers: Partial<Answers<FirstFields>>, earlier: GivenWalkthrough): GivenWalkthrough {
  const { teacher, minutes, visitors } = answers;
  return {
    ...earlier,
    holding: teacher ?? earlier.holding,
    minutes: minutes === undefined ? earlier.minutes : Number(minutes),
    visitors: visitors ?? earlier.visitors,
    began: undefined,
    marks: marksIn(answers),
  };
}
