import { sayDay } from '../../../district/days.ts';
import { refTo } from '../../../district/ref.ts';
import { place } from '../../../kit/feature.ts';
import { copyWords } from '../../../kit/look-fors/copy.ts';
import type { Message } from '../../../kit/outcome.ts';
import { aside, buttons, heading, paragraph, quote, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import { openReply } from '../reply/form.ts';
import { openMeet, openRespond } from '../respond/form.ts';
import type { ResponseKind } from '../schema.ts';
import { type CopyResponse, responseWords, type TeacherCopy, visitorsOf } from './copy.ts';
import { printSlips } from './slips.ts';

/** The wire name of the button that opens a walkthrough. */
const readNamed = { name: 'walkthroughs/read' } as const;

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
    notice: withdrawn ? 'A walkthrough was withdrawn.' : 'Your copy of a walkthrough is here.',
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
    notice: `Your copy of a walkthrough was ${kind}.`,
    words: [paragraph(say`${copy.observer} ${kind === 'withdrawn' ? 'withdrew' : 'corrected'} this copy: ${reason}`)],
  };
}

/** The line of whoever made it. Where the copy goes on paper, it is owed until the first of them has put the slip in the mailbox. */
export function receipts(copy: TeacherCopy, onSlack: boolean): Message[] {
  const saved = say`Saved: ${bold(copy.teacher)}, ${copy.school}, ${sayDay(copy.day)}.`;
  const words = (id: string): Words => {
    if (onSlack) return [paragraph(say`${saved} They get their copy by direct message.`)];
    if (id !== copy.observerId)
      return [
        paragraph(say`${saved} They aren’t on Slack, so whoever walked with you puts the slip in their mailbox.`),
      ];
    return [
      paragraph(say`${saved} They aren’t on Slack. Please put their slip in the mailbox today.`),
      buttons(place(printSlips, 'Print today’s slips', '')),
    ];
  };
  return toVisitors(copy, 'observer', words);
}

/** Tells the observer what the teacher answered, and to what. A changed answer edits it, and so does what the observer writes back. */
export function repliesFor(copy: TeacherCopy): Message[] {
  const { id, question, reply = '', responses = [] } = copy;
  const sent = (kind: ResponseKind) => responses.some((one) => one.kind === kind);
  const asked = question === '' ? [] : [paragraph(bold('You asked')), quote(question)];
  const words = (me: string): Words => [
    paragraph(say`${bold(copy.teacher)} answered you about your visit on ${sayDay(copy.day)}, ${copy.school}.`),
    ...asked,
    paragraph(bold('The answer')),
    quote(reply),
    ...responseWords({ responses }, me),
    buttons(
      ...(sent('reply') ? [] : [place(openRespond, 'Reply…', id, { style: 'primary' })]),
      ...(sent('meet') ? [] : [place(openMeet, 'Meet…', id)]),
      place(readNamed, 'Open the walkthrough', id),
    ),
  ];
  return toVisitors(copy, 'reply', words, { notice: 'A teacher answered you about a walkthrough.' });
}

/** Brings the teacher what the observer wrote back. */
export function responseFor(
  copy: TeacherCopy,
  { kind, words, by }: Pick<CopyResponse, 'kind' | 'words' | 'by'>,
): Message {
  const day = sayDay(copy.day);
  return {
    name: `walkthrough/${copy.id}/response/${kind}`,
    to: { person: copy.teacherId },
    about: refTo('walkthrough', copy.id),
    can: 'walkthroughs.read',
    notice:
      kind === 'reply'
        ? 'Your visitor replied to you about a walkthrough.'
        : 'Your visitor would like to meet about a walkthrough.',
    words: [
      paragraph(
        kind === 'reply'
          ? say`${bold(by)} replied to you about the visit on ${day}.`
          : say`${bold(by)} would like to meet about the visit on ${day}.`,
      ),
      quote(words),
      aside(kind === 'reply' ? 'Nothing to do. It is on your copy as well.' : 'It is on your copy as well.'),
    ],
  };
}

/** Tells whoever takes it to the mailbox that Slack could not bring the copy. */
export const failedFor = (copy: TeacherCopy): Message =>
  toVisitor(copy, 'failed', copy.observerId, [
    paragraph(
      say`Slack couldn’t deliver the copy of ${sayDay(copy.day)} to ${bold(copy.teacher)}. Please put it in their mailbox today.`,
    ),
    buttons(place(printSlips, 'Print today’s slips', '')),
  ]);

/** Tells the observer that Slack could not tell the teacher: what was withdrawn has no slip to say so. */
export const untoldFor = (copy: TeacherCopy): Message =>
  toVisitor(copy, 'untold', copy.observerId, [
    paragraph(
      say`Slack couldn’t tell ${bold(copy.teacher)} that you withdrew their copy of ${sayDay(copy.day)}. Please tell them yourself.`,
    ),
  ]);

/** Tells who walked with them that one of the two corrected or withdrew it. */
export function otherTold(
  copy: TeacherCopy,
  changeId: string,
  by: { readonly id: string; readonly name: string },
): Message[] {
  const { kind = 'corrected', reason = '' } = copy.changed ?? {};
  const did = kind === 'withdrawn' ? 'withdrew' : 'corrected';
  const words = [
    paragraph(say`${by.name} ${did} the copy of ${sayDay(copy.day)} for ${bold(copy.teacher)}: ${reason}`),
  ];
  const others = visitorsOf(copy).filter((id) => id !== by.id);
  return others.map((id) => ({
    ...toVisitor(copy, `changed/${changeId}/told`, id, words),
    notice: `A walkthrough you made together was ${kind}.`,
  }));
}

/** The same to each who made it, as it is theirs. */
const toVisitors = (
  copy: TeacherCopy,
  what: string,
  words: (id: string) => Words,
  more: Pick<Message, 'notice'> = {},
): Message[] => visitorsOf(copy).map((id) => ({ ...toVisitor(copy, what, id, words(id)), ...more }));

function toVisitor(copy: TeacherCopy, what: string, id: string, words: Words): Message {
  return {
    name: `walkthrough/${copy.id}/${what}${id === copy.observerId ? '' : '/second'}`,
    to: { person: id },
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
    heading('This walkthrough was withdrawn'),
    paragraph(
      say`On ${sayDay(changed?.on ?? day)} ${observer} withdrew the copy of ${sayDay(day)}. Why: ${changed?.reason ?? ''}`,
    ),
    aside('It doesn’t count and nobody can read it. It is kept sealed. You can download everything kept about you.'),
  ];
}

function answering(copy: TeacherCopy): Words {
  const button = (label: string) => buttons(place(openReply, label, copy.id));
  if (!copy.reply) return [button('Reply to your visitor')];
  return [paragraph(bold('Your answer')), quote(copy.reply), ...responseWords(copy), button('Change your answer')];
}
