import { z } from 'zod';
import { lookForsOf } from '../../../district/look-fors.ts';
import { refTo } from '../../../district/ref.ts';
import type { Asked, Reading } from '../../../kit/context.ts';
import { place } from '../../../kit/feature.ts';
import { type Answers, type Field, type Fields, lineField, paragraphField } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { copyWords } from '../../../kit/look-fors/copy.ts';
import { Refusal } from '../../../kit/refusal.ts';
import { aside, buttons, heading, type Words } from '../../../kit/words/pieces.ts';
import type { TeacherCopy } from '../copies/copy.ts';
import { lastPlace } from '../store.ts';
import { type Draft, draftById, keepWalkthroughDraft } from './drafts.ts';
import type { GivenWalkthrough } from './given.ts';
import { copyOfDraft, type Marked, markedOf } from './marked.ts';

/** A window holds a hundred parts; a tool has at most as many look-fors. What is beyond has its mark, and the note. */
const maxComments = 60;
const longestComment = 500;

export interface SecondShown {
  readonly draft: Draft;
  readonly copy: TeacherCopy;
  readonly marked: readonly Marked[];
  /** Subject and room from last time, offered until others are written. */
  readonly before: { readonly subject: string; readonly room: string };
}

type CommentName = `comment-${string}`;
type SecondFields = {
  readonly note: Field<string>;
  readonly question: Field<string>;
  readonly subject: Field<string>;
  readonly room: Field<string>;
  /** Only asked of a correction. */
  readonly reason?: Field<string>;
} & { readonly [name: CommentName]: Field<string> };

/** The button in the second window that goes back to the first. */
export const changeMarks = { name: 'walkthroughs/change-marks' } as const;

/** The button that lets a draft go, wherever it stands. */
export const letGo = { name: 'walkthroughs/discard' } as const;

/** The second window: the copy as the teacher will read it, and what to add to it. */
export const copyForm = defineForm({
  name: 'walkthroughs/copy',
  title: 'The teacher’s copy',
  submit: 'Send copy',
  ability: 'walkthroughs.own',
  /** `marked` names the marks it shows; a window of before this was asked has none. */
  params: z.object({ draft: z.string(), marked: z.string().optional() }),
  about: ({ draft }) => refTo('walkthrough', draft),
  load: (c, { draft }) => lookSecond(c, waitingDraft(c, draft)),
  intro: ({ copy, draft }: SecondShown): Words => [
    heading(`For ${copy.teacher}`),
    ...copyWords(copy),
    buttons(place(changeMarks, 'Change what you marked', draft.id), place(letGo, 'Discard draft', draft.id)),
    aside('What you write below goes on the copy, each comment beside its look-for.'),
  ],
  fields: fieldsOfSecond,
  keep: (c, soFar, { draft: id }) => {
    const draft = waitingDraft(c, id);
    keepWalkthroughDraft(c.db, { ...draft, given: withWords(draft.given, soFar), savedAt: c.now.toString() });
  },
});

/** What is written in the second window, over what was. A look-for that is not marked any more keeps its comment, should it be again. */
export function withWords(given: GivenWalkthrough, answers: Partial<Answers<SecondFields>>): GivenWalkthrough {
  const comments = Object.entries(answers).flatMap(([name, words]) =>
    name.startsWith('comment-') && typeof words === 'string' ? [[name.slice('comment-'.length), words]] : [],
  );
  const { note = given.note, question = given.question, subject = given.subject, room = given.room } = answers;
  return { ...given, comments: { ...given.comments, ...Object.fromEntries(comments) }, note, question, subject, room };
}

/** The draft behind a window, or a refusal in words: it may have been sent or let go in another one. */
export function waitingDraft(c: Reading, id: string): Draft {
  const draft = draftById(c.db, id);
  if (!draft) throw gone();
  return draft;
}

/** Said in a window whose draft is not there any more. */
export const gone = () =>
  new Refusal('You already sent or discarded this walkthrough. /walkthrough mine shows what you sent.');

function lookSecond(c: Asked, draft: Draft): SecondShown {
  const marked = markedOf(lookForsOf(c.db, draft.given.tool), draft.given);
  const copy = copyOfDraft(c, draft, marked);
  return { draft, copy, marked, before: lastPlace(c.db, { ...copy, upTo: draft.day }) };
}

function fieldsOfSecond({ draft: { given, corrects }, marked, before }: SecondShown): SecondFields {
  const comments = marked.slice(0, maxComments).map((one) => [
    `comment-${one.id}`,
    paragraphField(`${one.mark === 'seen' ? 'Seen' : 'Not seen'}: ${one.words}`, {
      optional: true,
      max: longestComment,
      ...typed(given.comments[one.id]),
    }),
  ]);
  const fields: Fields = {
    ...(corrects !== null
      ? { reason: lineField('What was wrong?', { max: 200, hint: 'The teacher reads this with the corrected copy.' }) }
      : {}),
    ...Object.fromEntries(comments),
    note: paragraphField('Note', { optional: true, ...typed(given.note) }),
    question: paragraphField('A question for the teacher', { optional: true, max: 1000, ...typed(given.question) }),
    subject: lineField('Subject', { optional: true, max: 60, ...typed(given.subject || before.subject) }),
    room: lineField('Room', { optional: true, max: 30, ...typed(given.room || before.room) }),
  };
  // The names and kinds above are those of the type; only which look-fors there are is not known before.
  return fields as unknown as SecondFields;
}

const typed = (words: string | undefined): { typed?: string } => (words ? { typed: words } : {});
