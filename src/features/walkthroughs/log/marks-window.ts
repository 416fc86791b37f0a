import { type Day, timeOfDay } from '../../../district/days.ts';
import { type LookFor, lookForsOf } from '../../../district/look-fors.ts';
import { calendarOf } from '../../../district/roster.ts';
import type { Settings } from '../../../district/settings.ts';
import { teacherHolding } from '../../../district/teachers.ts';
import { lengthsFrom } from '../../../district/visit-length.ts';
import type { Asked } from '../../../kit/context.ts';
import { place } from '../../../kit/feature.ts';
import { dayField, type Fields, few, search, timeField } from '../../../kit/forms/field.ts';
import { defineForm, type Opening, opening } from '../../../kit/forms/form.ts';
import { saving } from '../../../kit/forms/saving.ts';
import { saidWhole } from '../../../kit/look-fors/choices.ts';
import { inFocusFirst, markFields } from '../../../kit/look-fors/marks.ts';
import { done, problems } from '../../../kit/outcome.ts';
import { aside, buttons, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { say } from '../../../kit/words/text.ts';
import { focusOf } from '../focus/store.ts';
import { problemsWith, visitorChoices } from '../rules.ts';
import { lastCopyTo } from '../store.ts';
import { visitsInMonth } from '../visits/store.ts';
import { teacherChoice, teacherChoices } from './choices.ts';
import { gone, letGo } from './copy-window.ts';
import { type Draft, draftById } from './drafts.ts';
import type { GivenWalkthrough } from './given.ts';
import { type FirstFields, keepGivenWalkthrough, type Params, params, walkthroughBeginning } from './keep.ts';
import { toCopyWindow } from './marks-fingerprint.ts';

export interface FirstShown {
  readonly day: Day;
  /** The month's focus look-fors, then the others. */
  readonly focus: readonly LookFor[];
  readonly others: readonly LookFor[];
  readonly settings: Pick<Settings, 'minimumMinutes' | 'noticeForThree'>;
  readonly teacher: { readonly value: string; readonly label: string } | undefined;
  /** A correction is about the same teacher. */
  readonly corrects: boolean;
  readonly given: GivenWalkthrough;
  /** The draft that it goes on with; undefined in a new window. */
  readonly draft?: string | undefined;
}

/** The first window: who, how long, and what was seen. Every choice is kept at once. */
export const firstForm = defineForm({
  name: 'walkthroughs/log',
  title: 'Log a walkthrough',
  submit: 'Next',
  ability: 'walkthroughs.log',
  params,
  load: lookFirst,
  intro: ({ corrects, given, draft, others }: FirstShown): Words => [
    aside(
      corrects
        ? 'You’re correcting what you sent today. The teacher sees that you corrected it, and why.'
        : 'Saved as you go. The teacher’s copy leaves out what you didn’t look for.',
    ),
    ...(draft === undefined ? [] : [buttons(place(letGo, 'Discard draft', draft))]),
    ...(given.note === '' ? [] : [paragraph(say`Your note, for the next step: “${given.note}”`)]),
    ...saidWhole(others),
  ],
  fields: fieldsOfFirst,
  keep: (c, soFar, at) => void keepGivenWalkthrough(c, at, soFar),
  idempotent: true,
});

function lookFirst(c: Asked, at: Params): FirstShown {
  const { draft, day, tool, corrects } = at;
  const kept = draftById(c.db, draft);
  // Without its draft the window would begin a new walkthrough of what was only corrected.
  if (corrects && !kept) throw gone();
  const lookFors = lookForsOf(c.db, tool);
  const codes = focusOf(c.db, day.slice(0, 7) as `${number}-${number}`);
  const given = kept?.given ?? walkthroughBeginning(at);
  const teacher = given.holding ? teacherHolding(c.db, given.holding, kept?.day ?? day) : undefined;
  return {
    day: kept?.day ?? day,
    ...inFocusFirst(lookFors, codes),
    settings: c.settings,
    teacher: teacher && teacherChoice(teacher),
    corrects: (kept?.corrects ?? null) !== null,
    given,
    draft: kept?.id,
  };
}

function fieldsOfFirst(shown: FirstShown): FirstFields {
  const { given, settings } = shown;
  const fields: Fields = {
    // The teacher of a correction stays the same: somebody else has read it.
    ...(shown.corrects ? {} : { teacher: search('Teacher', { choices: teacherChoices, ...chosen(shown.teacher) }) }),
    minutes: few(
      'Minutes',
      lengthsFrom(settings).map((value) => ({ value, label: `${value} minutes` })),
      {
        ...(given.minutes ? { chosen: String(given.minutes) } : {}),
        ...(settings.minimumMinutes === '5'
          ? {}
          : { hint: `Your agreement asks for at least ${settings.minimumMinutes}.` }),
      },
    ),
    ...(settings.noticeForThree === 'yes'
      ? { visitors: few('How many visited?', visitorChoices, { chosen: given.visitors || 'few' }) }
      : {}),
    ...markFields({ ...shown, marks: given.marks }),
    began: timeField('Began at', {
      hint: 'Leave empty if it just ended.',
      ...(given.began ? { time: given.began } : {}),
    }),
    // Nor does it move to another day: the copy was sent the same day, or it was not.
    ...(shown.corrects ? {} : { day: dayField('Day of the visit', { day: shown.day }) }),
  };
  // Which of them are asked hangs on the district's settings; whoever reads the answers knows that each may be missing.
  return fields as unknown as FirstFields;
}

const chosen = <T>(value: T | undefined): { chosen?: T } => (value === undefined ? {} : { chosen: value });

/** Checks what the first window asks and goes on to the second. */
export const markLookFors = saving(firstForm, (c, { answers, params: at }) => {
  const before = draftById(c.db, at.draft);
  const { holding, day } = before?.corrects
    ? { ...before.given, day: before.day }
    : { holding: answers.teacher, day: answers.day };
  const teacher = teacherHolding(c.db, holding, day);
  if (!teacher) {
    const where = before?.corrects ? 'minutes' : 'teacher';
    return problems({ [where]: 'That teacher wasn’t at this school that day. Choose again.' });
  }
  const observerId = c.viewer.person.id;
  const wrong = problemsWith(
    {
      day,
      visitors: answers.visitors ?? '',
      toOneself: teacher.teacherId === observerId,
      inBoth: answers.notSeen?.filter((one) => answers.seen?.includes(one)).length ?? 0,
      lastCopy: before?.corrects ? 'never' : lastCopyTo(c.db, { observerId, teacherId: teacher.teacherId, upTo: day }),
      visits: before?.corrects || c.settings.visitsAMonth === '' ? 0 : visitsInMonth(c, teacher.teacherId, day),
    },
    c.today,
    c.settings,
    calendarOf(c.db),
  );
  const now = timeOfDay(c.now, c.settings.timeZone);
  if (answers.began !== undefined && day === c.today && answers.began > now)
    return problems({ ...wrong, began: 'It isn’t that late yet. Check the time, and AM or PM.' });
  if (Object.keys(wrong).length > 0) return problems(wrong);
  const draft = keepGivenWalkthrough(c, at, answers, 2);
  return done({ open: toCopyWindow(draft) });
});

/** The first window of a draft, as it was left. */
export const reopening = ({ id, day, given, corrects }: Draft): Opening =>
  opening(firstForm, { draft: id, day, at: given.at, tool: given.tool, corrects: corrects !== null });
