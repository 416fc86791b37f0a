import { z } from 'zod';
import type { LookFor } from '../../../district/look-fors.ts';
import { refTo } from '../../../district/ref.ts';
import type { Asked, Writing } from '../../../kit/context.ts';
import { type Answers, type Field, type Fields, few, paragraphField } from '../../../kit/forms/field.ts';
import { defineForm } from '../../../kit/forms/form.ts';
import { aside, heading, type Words } from '../../../kit/words/pieces.ts';
import { type Agreement, agreementOf, type WrittenInRoom } from '../rules.ts';
import { blindAnswersOf, jointNoteAt, type NoteVersion, stoodInWindow, writeJointNote } from '../store.ts';
import { jointGoesSaid } from './names.ts';
import { lookForsToTalk, type RoomToTalk, roomToTalk } from './room.ts';
import { sideBySide, type TalkedOver } from './rules.ts';
import { besideEachOther, markedSaid, type WrittenBy } from './words.ts';

const marking = [
  { value: 'seen', label: 'Seen' },
  { value: 'notSeen', label: 'Not seen' },
  { value: 'leaveOut', label: 'Leave out' },
] as const;

/** A window holds a hundred parts, and what both wrote needs room above the questions. */
const asksAtMost = 45;
/** What a text box holds. */
const longest = 3000;

/** The room, the version of its note the window shows, a name of the window’s own, and with which question it goes on where there are more than it holds. */
const whichTalk = z.object({ room: z.string(), number: z.number(), window: z.string(), from: z.number() });
export type WhichTalk = z.infer<typeof whichTalk>;

export interface TalkShown {
  readonly teacher: string;
  /** Who talks it over with the reader. */
  readonly other: string;
  /** What each answered blind, the reader’s first; nothing of a room with one note of both. */
  readonly both: readonly WrittenBy[];
  readonly agreement: Agreement;
  readonly over: readonly TalkedOver[];
  readonly lookFors: readonly LookFor[];
  readonly note: WrittenInRoom;
  readonly from: number;
}

/** Both talk a room over: what they differ on, and the words the teacher will read. */
export const talkForm = defineForm({
  name: 'joint/talk-over',
  title: 'Talk it over',
  submit: 'Next',
  ability: 'jointWalkthroughs.own',
  params: whichTalk,
  about: ({ room }) => refTo('jointRoom', room),
  load: (c: Asked, { room, number, from }): TalkShown => ({
    ...besideIn(c, roomToTalk(c, room)),
    note: jointNoteAt(c.db, room, number),
    from,
  }),
  key: ({ number, from }) => `${number}-${from}`,
  intro: (shown: TalkShown): Words => [
    heading(shown.teacher),
    ...(shown.from > 0 || shown.both.length === 0 ? [] : besideEachOther(shown.both, shown)),
    aside(`Either of you can go on from here: every choice is saved. ${jointGoesSaid}`),
  ],
  fields: (shown: TalkShown): TalkFields => {
    const asked = Object.entries(talkQuestions(shown)).slice(shown.from, shown.from + asksAtMost);
    // The names and kinds are those of the type; only which of them this window asks is not known before.
    return Object.fromEntries(asked) as unknown as TalkFields;
  },
  idempotent: true,
  keep: (c, soFar, at) => void writeTalk(c, at, soFar),
});

/** With which question the next window goes on; undefined where this one asked the last. */
export const nextQuestion = (shown: TalkShown): number | undefined =>
  Object.keys(talkQuestions(shown)).length > shown.from + asksAtMost ? shown.from + asksAtMost : undefined;

type TalkFields = {
  readonly note: Field<string>;
  readonly question: Field<string>;
} & { readonly [name: `mark-${string}`]: Field<(typeof marking)[number]['value']> } & {
  readonly [name: `comment-${string}`]: Field<string>;
};

/** What they differ on, then what only one looked for, then the words. */
function talkQuestions({ over, other, lookFors, note }: TalkShown): Fields {
  const asked = (standing: TalkedOver['standing'], label: string) =>
    over
      .filter((one) => one.standing === standing)
      .map((one): [string, Field] => {
        const { id, words } = one.lookFor;
        const mark = note.marks[id];
        const chosen = mark === 'seen' || mark === 'notSeen' ? mark : 'leaveOut';
        return [`mark-${id}`, few(`${label}: ${words}`, marking, { chosen, hint: markedSaid(one, other) })];
      });
  const comments = lookFors.flatMap(({ id, words }): [string, Field][] => {
    const typed = note.comments[id] ?? '';
    return typed === '' ? [] : box(`comment-${id}`, `Comment: ${words}`, typed);
  });
  const text = [...box('note', 'Note', note.note), ...box('question', 'A question for the teacher', note.question)];
  const all = [...asked('differed', '🟡 Differed'), ...asked('onlyOne', '⚪ Only one looked'), ...comments, ...text];
  return Object.fromEntries(all);
}

/** A question for words. What both wrote may be more than a box holds: then it is not asked, or the rest would be lost. */
const box = (name: string, label: string, typed: string): [string, Field][] =>
  [...typed].length > longest
    ? []
    : [[name, paragraphField(label, { optional: true, max: longest, ...(typed === '' ? {} : { typed }) })]];

/** Keeps what is answered in this window, over what the other has written meanwhile. */
export function writeTalk(
  c: Asked<Writing>,
  { room: roomId, number: since, window }: WhichTalk,
  answers: Partial<Answers<TalkFields>>,
): NoteVersion {
  const given = talkedInto(stoodInWindow(c.db, roomId, { since, window }), answers);
  return writeJointNote(c, { roomId, since, window, given });
}

/** What was answered, over what stood in the window. */
function talkedInto(note: WrittenInRoom, answers: Partial<Answers<TalkFields>>): WrittenInRoom {
  const marks = { ...note.marks };
  const comments = { ...note.comments };
  for (const [name, given] of Object.entries(answers)) {
    const [what, id] = [name.slice(0, name.indexOf('-')), name.slice(name.indexOf('-') + 1)];
    if (what === 'comment' && typeof given === 'string') comments[id] = given;
    if (what !== 'mark') continue;
    delete marks[id];
    if (given === 'seen' || given === 'notSeen') marks[id] = given;
  }
  const { note: words = note.note, question = note.question } = answers;
  return { ...note, marks, comments, note: words, question };
}

function besideIn(c: Asked, talk: RoomToTalk): Omit<TalkShown, 'note' | 'from'> {
  const { room, joint, names } = talk;
  const lookFors = lookForsToTalk(c, talk);
  const me = c.viewer.person.id;
  const other = joint.observerId === me ? names.secondObserver : names.observer;
  const head = { teacher: names.teacher, other, lookFors };
  const answers = room.blind ? blindAnswersOf(c.db, c.viewer, room.id) : [];
  const own = answers.find(({ authorId }) => authorId === me);
  const others = answers.find(({ authorId }) => authorId !== me);
  if (!own || !others) return { ...head, both: [], agreement: { agreed: 0, bothLooked: 0 }, over: [] };
  return {
    ...head,
    both: [
      { name: '', given: own.given },
      { name: other, given: others.given },
    ],
    agreement: agreementOf(own.given.marks, others.given.marks),
    over: sideBySide(own.given.marks, others.given.marks, lookFors),
  };
}
