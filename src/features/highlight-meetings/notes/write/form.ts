import { z } from 'zod';
import { type Day, sayDay } from '../../../../district/days.ts';
import { sayReaders } from '../../../../district/readers.ts';
import { refTo } from '../../../../district/ref.ts';
import { holdersOf, personById } from '../../../../district/roster.ts';
import type { Asked } from '../../../../kit/context.ts';
import type { ButtonPress, MessagePress } from '../../../../kit/feature.ts';
import { type Choice, few, maybeDayField, paragraphField } from '../../../../kit/forms/field.ts';
import { defineForm, opening } from '../../../../kit/forms/form.ts';
import { mayToday, personField } from '../../../../kit/forms/person.ts';
import { done } from '../../../../kit/outcome.ts';
import { notFound, Refusal } from '../../../../kit/refusal.ts';
import { aside, paragraph, type Words } from '../../../../kit/words/pieces.ts';
import { bold, clip, say } from '../../../../kit/words/text.ts';
import { workIn } from '../../agenda/at-work.ts';
import { highlightAgendaNames } from '../../agenda/names.ts';
import {
  type HighlightItem,
  highlightAgendaOf,
  itemById,
  itemIn,
  newestAgenda,
  reportRef,
} from '../../agenda/store.ts';
import { kindNames, type NoteKind, noteKinds } from '../rules.ts';

/** Longest text that is taken from a message. */
const taken = 500;

const params = z.object({
  meeting: z.string(),
  item: z.string().optional(),
  /** The message in Slack it is taken from. */
  message: z.object({ channel: z.string().max(40), ts: z.string().max(40), text: z.string() }).optional(),
});

export interface WriteShown {
  readonly day: Day;
  /** Who reads what is entered, in a sentence. */
  readonly readers: string;
  /** What is talked about; undefined where it belongs to no item. */
  readonly item: string | undefined;
  readonly typed: string;
  readonly kind: NoteKind;
  readonly owner: Choice | undefined;
  readonly monitor: Choice | undefined;
}

/** Writes down what was decided, promised, praised or asked. */
export const writeForm = defineForm({
  name: 'highlights/note',
  title: 'Note from the meeting',
  submit: 'Write down',
  ability: 'highlights.note',
  params,
  about: ({ meeting }) => reportRef(meeting),
  load: (c: Asked, { meeting: id, item: itemId, message }: z.infer<typeof params>): WriteShown => {
    const { meeting } = workIn(c, id);
    const item = itemId === undefined ? undefined : itemById(c.db, itemId);
    if (item && item.meetingId !== id) throw notFound();
    const isMonitor = holdersOf(c.db, 'planMonitor', c.today).includes(c.viewer.person.id);
    return {
      day: meeting.day,
      item: item?.words,
      typed: message?.text ?? '',
      kind: isMonitor ? 'question' : 'decision',
      readers: sayReaders('highlights.read', c.settings),
      owner: ownerOffered(c, item),
      monitor: asChoice(c, holdersOf(c.db, 'planMonitor', c.today)[0]),
    };
  },
  intro: ({ day, item, readers }: WriteShown): Words => [
    paragraph(say`Highlight meeting of ${bold(sayDay(day))}`),
    ...(item === undefined ? [] : [paragraph(item)]),
    aside(`${readers} We notify the owner.`),
  ],
  fields: ({ typed, kind, owner, monitor }: WriteShown) => ({
    kind: few(
      'What is it?',
      noteKinds.map((value) => ({ value, label: kindNames[value] })),
      { chosen: kind },
    ),
    words: paragraphField('In words', { max: 1000, ...(typed === '' ? {} : { typed }) }),
    owner: personField('Owner', ownerMay, owner ? { chosen: owner } : {}),
    due: maybeDayField('Due (a next step needs a day)'),
    from: personField('Whose feedback is it?', 'highlights.note', {
      optional: true,
      hint: 'For praise, a concern or a question. Leave empty for the plan monitor’s.',
      ...(monitor ? { chosen: monitor } : {}),
    }),
  }),
});

/** Who may be named to own something: administrators and the plan manager. */
export const ownerMay = 'obstacles.raise';

/** Whoever owns the obstacle that is talked about; else who writes it down, if they may own it. */
function ownerOffered(c: Asked, item: HighlightItem | undefined): Choice | undefined {
  const obstacle = item?.kind === 'obstacle' ? item.about : null;
  const standing = obstacle
    ? c.ask('obstacleStandings', { closedSince: c.today }).find((one) => refTo('obstacle', one.obstacleId) === obstacle)
    : undefined;
  const ids = [standing?.ownerId ?? undefined, c.viewer.person.id, holdersOf(c.db, 'planManager', c.today)[0]];
  return asChoice(
    c,
    ids.find((id) => id !== undefined && mayToday(c, id, ownerMay)),
  );
}

function asChoice(c: Asked, id: string | undefined): Choice | undefined {
  const person = id === undefined ? undefined : personById(c.db, id);
  return person && { value: person.id, label: person.name };
}

/** Opens the window under an item, or for the meeting as a whole. */
export const openWrite: ButtonPress = {
  name: highlightAgendaNames.write,
  ability: 'highlights.note',
  about: (_, id, { noun }) => (noun === 'highlightMeeting' ? reportRef(id) : refTo('highlightItem', id)),
  press(c, id, { noun }) {
    if (noun === 'highlightMeeting') return done({ open: opening(writeForm, { meeting: id }) });
    const item = itemIn(c.db, id);
    return done({ open: opening(writeForm, { meeting: item.meetingId, item: item.id }) });
  },
};

/** In the menu of a message: the same window with its words, for the newest meeting with an agenda. */
export const noteMessage: MessagePress = {
  name: 'highlights/note-message',
  ability: 'highlights.note',
  ofOurs:
    'Throughline’s own messages can’t be noted, because some are only for you. Press Write down… in the thread of the meeting’s agenda instead.',
  press(c, { channel, ts, text }) {
    const meeting = newestAgenda(c);
    if (meeting === undefined || !highlightAgendaOf(c.db, meeting))
      throw new Refusal('No highlight meeting has an agenda yet. You can note things once one has.');
    const message = { channel, ts, text: clip(text, taken) };
    return done({ open: opening(writeForm, { meeting, message }) });
  },
};
