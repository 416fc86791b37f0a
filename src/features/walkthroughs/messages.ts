import { type Day, sayDay } from '../../district/days.ts';
import { refTo } from '../../district/ref.ts';
import { place } from '../../kit/feature.ts';
import type { Message } from '../../kit/outcome.ts';
import { aside, bullets, buttons, heading, type Piece, paragraph, quote, type Words } from '../../kit/words/pieces.ts';
import { bold, say } from '../../kit/words/text.ts';
import { openReply } from './reply/form.ts';

/** A walkthrough as its teacher reads it. */
export interface TeacherCopy {
  readonly id: string;
  readonly observerId: string;
  readonly teacherId: string;
  readonly observer: string;
  readonly teacher: string;
  readonly school: string;
  readonly day: Day;
  readonly seen: readonly string[];
  readonly notSeen: readonly string[];
  readonly comment: string;
  readonly sentenceOfUse: string;
  /** What the teacher answered, once there is an answer. */
  readonly reply?: string | undefined;
}

/** The teacher's copy, with what they answered or a button to answer. What was not looked for is not in it. */
export function copyFor(copy: TeacherCopy): Message {
  return {
    name: `walkthrough/${copy.id}/teacher`,
    to: { person: copy.teacherId },
    about: refTo('walkthrough', copy.id),
    can: 'walkthroughs.read',
    words: [heading('Your copy of a walkthrough'), ...copyWords(copy), ...answering(copy)],
  };
}

/** The observer's line. Where the teacher has no Slack account, the words to hand over are in it: the copy is owed on paper today. */
export function receipt(copy: TeacherCopy, onSlack: boolean): Message {
  const saved = say`Saved: ${bold(copy.teacher)}, ${copy.school}, ${sayDay(copy.day)}.`;
  const words: Words = onSlack
    ? [paragraph(say`${saved} Their copy goes to them by direct message.`)]
    : [
        paragraph(say`${saved} They are not on Slack: please put this copy in their mailbox today.`),
        ...copyWords(copy),
      ];
  return toObserver(copy, 'observer', words);
}

/** Tells the observer what the teacher answered. A changed answer edits it. */
export function replyFor(copy: TeacherCopy): Message {
  const about = say`${bold(copy.teacher)} answered you about ${sayDay(copy.day)}, ${copy.school}:`;
  return toObserver(copy, 'reply', [paragraph(about), quote(copy.reply ?? '')]);
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

function copyWords(copy: TeacherCopy): Words {
  return [
    paragraph(say`${copy.observer} visited your classroom at ${copy.school} on ${sayDay(copy.day)}.`),
    ...listed('Seen', copy.seen),
    ...listed('Not seen while I was there', copy.notSeen),
    ...(copy.comment === '' ? [] : [quote(copy.comment)]),
    ...(copy.sentenceOfUse === '' ? [] : [aside(copy.sentenceOfUse)]),
  ];
}

function answering(copy: TeacherCopy): Words {
  const button = (label: string) => buttons(place(openReply, label, refTo('walkthrough', copy.id)));
  if (!copy.reply) return [button('Reply to your visitor')];
  return [paragraph(bold('Your answer')), quote(copy.reply), button('Change your answer')];
}

function listed(label: string, items: readonly string[]): Piece[] {
  return items.length === 0 ? [] : [paragraph(bold(label)), bullets(items)];
}
