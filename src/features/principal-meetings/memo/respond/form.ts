import { z } from 'zod';
import { sayDay } from '../../../../district/days.ts';
import { refTo } from '../../../../district/ref.ts';
import { type ButtonPress, opens } from '../../../../kit/feature.ts';
import { paragraphField } from '../../../../kit/forms/field.ts';
import { defineForm } from '../../../../kit/forms/form.ts';
import { saving } from '../../../../kit/forms/saving.ts';
import { done } from '../../../../kit/outcome.ts';
import { aside } from '../../../../kit/words/pieces.ts';
import { memoCopies, memoResponded, wholeMemo } from '../copies.ts';
import { memoToPrincipal } from '../messages.ts';
import { memoNames } from '../names.ts';
import { memoMost } from '../rules.ts';
import { keepMemoRead, keepMemoResponse, type Memo } from '../store.ts';

/** What the principal says to a memo: it may be said anew at any time. */
export const memoResponseForm = defineForm({
  name: 'memos/respond',
  title: 'Respond to the memo',
  submit: 'Save',
  ability: 'memos.answer',
  params: z.object({ memo: z.string() }),
  about: ({ memo }) => refTo('memo', memo),
  load: (c, { memo }): Pick<Memo, 'by' | 'day' | 'response'> => wholeMemo(c, memo).memo,
  intro: ({ by, day }: Pick<Memo, 'by' | 'day' | 'response'>) => [
    aside(`To ${by}, about the meeting on ${sayDay(day)}. Your response goes with every copy of the memo.`),
  ],
  fields: ({ response }: Pick<Memo, 'by' | 'day' | 'response'>) => ({
    words: paragraphField('Your response', {
      max: memoMost.response,
      ...(response === '' ? {} : { typed: response }),
      hint: 'You can change it later. The history keeps what you wrote before.',
    }),
  }),
});

export const openMemoResponse = opens(memoNames.respond, memoResponseForm, (_, memo) => ({ memo }));

/** Keeps it and brings it to every copy. Whoever responds has read it. */
export const saveMemoResponse = saving(memoResponseForm, (c, { answers, params }) => {
  const { memo } = wholeMemo(c, params.memo);
  keepMemoResponse(c.db, memo.id, answers.words, c.today);
  if (memo.readOn === null) keepMemoRead(c.db, memo.id, c.today);
  return done({ messages: memoResponded(c, memo.id) });
});

/** *I’ve read it*: the author sees it in their copy, and nobody is notified. */
export const readMemo: ButtonPress = {
  name: memoNames.read,
  ability: 'memos.answer',
  about: 'memo',
  press(c, id) {
    if (wholeMemo(c, id).memo.readOn === null) keepMemoRead(c.db, id, c.today);
    const whole = wholeMemo(c, id);
    const { memo, versions } = whole;
    const version = versions.at(-1);
    return done({
      messages: memoCopies(c, whole),
      ...(version ? { instead: memoToPrincipal(memo, version, versions.length) } : {}),
    });
  },
};
