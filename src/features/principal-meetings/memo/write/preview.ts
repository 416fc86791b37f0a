import { createHash } from 'node:crypto';
import { refTo } from '../../../../district/ref.ts';
import type { Asked } from '../../../../kit/context.ts';
import { place } from '../../../../kit/feature.ts';
import { defineForm } from '../../../../kit/forms/form.ts';
import { toValue } from '../../../../kit/value.ts';
import { aside, buttons, type Words } from '../../../../kit/words/pieces.ts';
import type { MemoDocument } from '../document.ts';
import { memoLetter } from '../messages.ts';
import { memoNames } from '../names.ts';
import { whichMemo } from './form.ts';
import { type MemoAtWork, memoAtWork } from './written.ts';

export interface MemoPreview {
  readonly meetingId: string;
  readonly corrects: string;
  readonly document: MemoDocument;
  readonly number: number;
  readonly changes: string;
}

/** The memo as the principal will read it. `as` tells which words were shown: others are never sent. */
export const memoPreviewForm = defineForm({
  name: 'memos/send',
  title: 'As they will read it',
  submit: 'Send memo',
  ability: 'memos.write',
  params: whichMemo.extend({ as: whichMemo.shape.meeting }),
  about: ({ meeting, corrects }) =>
    corrects === undefined ? refTo('principalMeeting', meeting) : refTo('memo', corrects),
  load: (c: Asked, which): MemoPreview => {
    const work = memoAtWork(c, which);
    return {
      meetingId: work.meetingId,
      corrects: which.corrects ?? '',
      document: work.document,
      number: numberOf(work),
      changes: work.corrected ? work.given.changes : '',
    };
  },
  intro: ({ meetingId, corrects, document, number, changes }: MemoPreview): Words => [
    aside(`${document.to} will read:`),
    ...memoLetter({ document, number, changes }),
    buttons(place({ name: memoNames.change }, 'Change the words', toValue(meetingId, corrects))),
  ],
  fields: () => ({}),
});

/** Which version it will be. */
export const numberOf = ({ corrected }: Pick<MemoAtWork, 'corrected'>): number => (corrected?.last.number ?? 0) + 1;

/** Tells one preview from another. */
export const memoShownAs = (document: MemoDocument, changes: string): string =>
  createHash('sha256')
    .update(JSON.stringify([document, changes]))
    .digest('base64url')
    .slice(0, 16);
