import { sayDay } from '../../../district/days.ts';
import { refTo } from '../../../district/ref.ts';
import { place } from '../../../kit/feature.ts';
import type { Message } from '../../../kit/outcome.ts';
import { aside, buttons, heading, paragraph, quote, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { openReply } from '../reply/form.ts';
import { copyWords, type TeacherCopy } from './copy.ts';
import { printSlips } from './slips.ts';

/** The name for life of a teacher's copy. */
export const copyName = (id: string): string => `walkthrough/${id}/teacher`;

/** The teacher's copy, with what they answered or a button to answer. What was not looked for is not in it. */
export function copyFor(copy: TeacherCopy): Message {
  const withdrawn = copy.changed?.kind === 'withdrawn';
  return {
    name: copyName(copy.id),
    to: { person: copy.teacherId },
    about: refTo('walkthrough', copy.id),
    can: 'walkthroughs.read',
    tells: 'walkthroughs/copy',
    words: withdrawn
      ? withdrawnWords(copy)
      : [heading('Your copy of a walkthrough'), ...marks(copy), ...copyWords(copy), ...answering(copy)],
  };
}

/** Tells the teacher that their copy was corrected or withdrawn: an edit alone would notify nobody. */
export function changeFor(copy: TeacherCopy, changeId: string): Message {
  const { kind = 'corrected', reason = '' } = copy.changed ?? {};
  return {
    name: `walkthrough/${copy.id}/changed/${changeId}`,
    under: copyName(copy.id),
    to: { person: copy.teacherId },
    about: refTo('walkthrough', copy.id),
    can: 'walkthroughs.read',
    tells: 'walkthroughs/change',
    words: [paragraph(say`${copy.observer} has ${kind} this copy: ${reason}`)],
  };
}

/** The observer's line. Where the copy goes on paper, it is owed until the slip is in the mailbox. */
export function receipt(copy: TeacherCopy, onSlack: boolean): Message {
  const saved = say`Saved: ${bold(copy.teacher)}, ${copy.school}, ${sayDay(copy.day)}.`;
  const words: Words = onSlack
    ? [paragraph(say`${saved} Their copy goes to them by direct message.`)]
    : [
        paragraph(say`${saved} They are not on Slack: their copy is a slip for the mailbox, today.`),
        buttons(place(printSlips, 'Print today’s slips', '')),
      ];
  return toObserver(copy, 'observer', words);
}

/** Tells the observer what the teacher answered. A changed answer edits it. */
export function replyFor(copy: TeacherCopy): Message {
  const about = say`${bold(copy.teacher)} answered you about ${sayDay(copy.day)}, ${copy.school}:`;
  return toObserver(copy, 'reply', [paragraph(about), quote(copy.reply ?? '')]);
}

/** Tells the observer that Slack could not bring the copy: it goes by mailbox now. */
export function failedFor(copy: TeacherCopy): Message {
  return toObserver(copy, 'failed', [
    paragraph(
      say`Slack could not bring ${bold(copy.teacher)} their copy of ${sayDay(copy.day)}. Please put it into their mailbox today.`,
    ),
    buttons(place(printSlips, 'Print today’s slips', '')),
  ]);
}

/** Tells the observer that Slack could not tell the teacher: what was withdrawn has no slip to say so. */
export function untoldFor(copy: TeacherCopy): Message {
  return toObserver(copy, 'untold', [
    paragraph(
      say`Slack could not tell ${bold(copy.teacher)} that you withdrew their copy of ${sayDay(copy.day)}. Please tell them yourself.`,
    ),
  ]);
}

function toObserver(copy: TeacherCopy, what: string, words: Words): Message {
  return {
    name: `walkthrough/${copy.id}/${what}`,
    to: { person: copy.observerId },
    about: refTo('walkthrough', copy.id),
    can: 'walkthroughs.own',
    words,
  };
}

function marks({ changed }: TeacherCopy): Words {
  return changed ? [paragraph(say`${bold('Corrected')} on ${sayDay(changed.on)}: ${changed.reason}`)] : [];
}

function withdrawnWords({ observer, day, changed }: TeacherCopy): Words {
  return [
    heading('A walkthrough that was withdrawn'),
    paragraph(
      say`On ${sayDay(changed?.on ?? day)} ${observer} withdrew the copy of ${sayDay(day)}. Why: ${changed?.reason ?? ''}`,
    ),
    aside(
      'It counts nowhere and nobody reads it any more. It is kept sealed: what is kept about you, you can have in full.',
    ),
  ];
}

function answering(copy: TeacherCopy): Words {
  const button = (label: string) => buttons(place(openReply, label, copy.id));
  if (!copy.reply) return [button('Reply to your visitor')];
  return [paragraph(bold('Your answer')), quote(copy.reply), button('Change your answer')];
}
