import { z } from 'zod';
import { refTo } from '../../../../district/ref.ts';
import type { Asked } from '../../../../kit/context.ts';
import { opens } from '../../../../kit/feature.ts';
import { type Answers, lineField, paragraphField } from '../../../../kit/forms/field.ts';
import { defineForm } from '../../../../kit/forms/form.ts';
import { aside, bullets, type Piece, paragraph, type Words } from '../../../../kit/words/pieces.ts';
import { bold } from '../../../../kit/words/text.ts';
import { type MemoDocument, type MemoLine, memoLineText, memoTitle } from '../document.ts';
import { memoNames } from '../names.ts';
import { memoMost } from '../rules.ts';
import { type GivenMemo, keepMemoDraft } from './drafts.ts';
import { memoAtWork } from './written.ts';

export interface MemoWindow {
  readonly document: MemoDocument;
  readonly given: GivenMemo;
  readonly apart: readonly string[];
  /** It corrects one that was sent. */
  readonly correcting: boolean;
  /** The district has not said yet what these papers are for. */
  readonly asksSentence: boolean;
}

export const whichMemo = z.object({ meeting: z.string(), corrects: z.string().optional() });

/** The four parts of a memo, drafted from what was written down in the meeting. */
export const memoForm = defineForm({
  name: 'memos/write',
  title: 'Memo',
  titled: ({ correcting }: MemoWindow) => (correcting ? 'Correct the memo' : 'Write the memo'),
  submit: 'Preview',
  ability: 'memos.write',
  params: whichMemo,
  about: ({ meeting, corrects }) =>
    corrects === undefined ? refTo('principalMeeting', meeting) : refTo('memo', corrects),
  load: (c: Asked, which): MemoWindow => {
    const { document, given, apart, corrected } = memoAtWork(c, which);
    return {
      document,
      given,
      apart,
      correcting: corrected !== undefined,
      asksSentence: c.settings.sentenceOfMemos === '',
    };
  },
  intro: introWords,
  fields: fieldsOf,
  idempotent: true,
  keepsLetters: true,
  keep: (c, soFar, which) => {
    const { given, meetingId } = memoAtWork(c, which);
    keepMemoDraft(c, meetingId, { ...given, ...soFar });
  },
});

function introWords({ document, apart }: MemoWindow): Words {
  const { decisions, help, to, school } = document;
  return [
    aside(`${memoTitle(document)}, ${school}. It goes to ${to}. Saved as you type.`),
    ...linesOf('Decisions in the memo', decisions),
    ...linesOf('Help promised in the memo', help),
    ...(apart.length === 0 ? [] : [paragraph(bold('Also written down, and not below yet')), bullets(apart)]),
  ];
}

const linesOf = (title: string, lines: readonly MemoLine[]): Piece[] =>
  lines.length === 0 ? [] : [paragraph(bold(title)), bullets(lines.map(memoLineText))];

function fieldsOf({ given, correcting, asksSentence }: MemoWindow) {
  const part = (label: string, typed: string, hint?: string) =>
    paragraphField(label, {
      optional: true,
      max: hint === undefined ? memoMost.words : memoMost.more,
      ...(typed === '' ? {} : { typed }),
      ...(hint === undefined ? {} : { hint }),
    });
  return {
    ...(asksSentence
      ? {
          sentence: paragraphField('What are memos for in your district?', {
            max: memoMost.sentence,
            typed: given.sentence,
            hint: 'We ask once. Every prep sheet and memo ends with it. Agree on it with your principals.',
          }),
        }
      : {}),
    ...(correcting
      ? {
          changes: lineField('What changed?', {
            max: memoMost.changes,
            hint: 'The principal reads this first.',
            ...(given.changes === '' ? {} : { typed: given.changes }),
          }),
        }
      : {}),
    points: part('Points', given.points),
    decided: part('Decisions: anything to add?', given.decided, 'The decisions on record are in the memo already.'),
    areas: part('Areas to improve', given.areas),
    helping: part('Help promised: anything to add?', given.helping, 'The help on record is in the memo already.'),
  };
}

/** What was answered, over what was given before. */
export const memoGivenIn = (given: GivenMemo, answers: Partial<Answers<ReturnType<typeof fieldsOf>>>): GivenMemo => ({
  ...given,
  ...answers,
});

export const openMemo = opens(memoNames.write, memoForm, (_, meeting) => ({ meeting }));

/** Back from the preview to the words. */
export const changeMemo = opens(
  memoNames.change,
  memoForm,
  (_, meeting, { more }) => (more === '' ? { meeting } : { meeting, corrects: more }),
  { inPlace: true },
);

/** A correction of one that was sent; the button names the memo. */
export const openMemoCorrection = opens(memoNames.correct, memoForm, (_, corrects) => ({ meeting: '', corrects }));
