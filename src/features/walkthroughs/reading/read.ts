import { refTo } from '../../../district/ref.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { type ButtonPress, place } from '../../../kit/feature.ts';
import { copyWords } from '../../../kit/look-fors/copy.ts';
import { done } from '../../../kit/outcome.ts';
import { notFound } from '../../../kit/refusal.ts';
import { buttons, heading, paragraph, quote, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { responseWords, type TeacherCopy, visitorsOf } from '../copies/copy.ts';
import { copyIn } from '../copies/kept.ts';
import { correct } from '../mine/correct.ts';
import { sentOn } from '../mine/store.ts';
import { openWithdraw } from '../mine/withdraw.ts';
import { noteView } from './store.ts';

/** One walkthrough, to who may read it. */
export const read: ButtonPress = {
  name: 'walkthroughs/read',
  ability: 'walkthroughs.read',
  about: 'walkthrough',
  press(c: Asked<Writing>, id) {
    const copy = copyIn(c, id);
    if (!copy || copy.changed?.kind === 'withdrawn') throw notFound();
    const me = c.viewer.person.id;
    const made = visitorsOf(copy).includes(me);
    const own = made || copy.teacherId === me;
    if (!own) noteView(c.db, me, refTo('walkthrough', copy.id), c.now.toString());
    return done({ tell: [...readWords(copy), ...(made ? ownButtons(c, copy.id) : [])] });
  },
};

/** What its observer can still do about it. */
function ownButtons(c: Asked, id: string): Words {
  const today = sentOn(c, id) === c.today;
  return [
    buttons(
      ...(today ? [place(correct, 'Correct', id, { style: 'primary' })] : []),
      place(openWithdraw, 'Withdraw', id),
    ),
  ];
}

/** A walkthrough as it is read again: the copy, and what the teacher answered. */
export function readWords(copy: TeacherCopy): Words {
  return [
    heading(copy.teacher),
    ...copyWords(copy),
    ...(copy.reply ? [paragraph(say`${bold(copy.teacher)} answered:`), quote(copy.reply)] : []),
    ...responseWords(copy),
  ];
}
