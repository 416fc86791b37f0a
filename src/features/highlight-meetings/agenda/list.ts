import { type Day, sayDay } from '../../../district/days.ts';
import { nextHighlight } from '../../../district/highlight-meetings/store.ts';
import { can } from '../../../district/policy.ts';
import type { Asked } from '../../../kit/context.ts';
import type { ButtonPress } from '../../../kit/feature.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { aside, bullets, buttons, entry, heading, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { say } from '../../../kit/words/text.ts';
import { finalReport } from '../report/store.ts';
import { type AtWork, workIn } from './at-work.ts';
import { type ClosingShown, closingNow } from './closed.ts';
import { closingButtons, type ItemSaid, itemShort, standingLine } from './messages.ts';
import { aboutReport, highlightAgendaNames, onItem, onMeeting } from './names.ts';
import { noAgenda } from './post.ts';
import { mayReadAgenda } from './readers.ts';
import { isCarriedOver } from './rules.ts';
import { highlightAgendaOf, newestAgenda } from './store.ts';

/** `/highlight agenda`: the newest agenda to work in, or what there is before the next one. */
export function openHighlightAgenda(c: Asked): Done {
  const next = nextHighlight(c.db, c.today);
  const mayLead = can(c.viewer, 'highlights.lead');
  const isPosted = next !== undefined && highlightAgendaOf(c.db, next.id) !== undefined;
  if (next && !isPosted && mayLead)
    return done({ tell: beforeWords(next.id, next.day, finalReport(c.db, next.id) !== undefined) });
  const newest = isPosted ? next.id : newestAgenda(c);
  const shown = newest !== undefined && mayReadAgenda(c, newest);
  return done({ tell: shown ? highlightAgendaNow(c, newest) : [paragraph(noAgenda(next?.day))] });
}

/** The same of one meeting, from a button. */
export const showHighlightAgenda: ButtonPress = {
  name: highlightAgendaNames.agenda,
  ability: 'highlights.read',
  about: aboutReport,
  press: (c, id) => done({ tell: highlightAgendaNow(c, id) }),
};

/** The agenda of a meeting as this viewer works in it. */
export const highlightAgendaNow = (c: Asked, meetingId: string): Words =>
  highlightAgendaWords(shownNow(c, workIn(c, meetingId)));

/** What the private agenda is made of. */
export interface HighlightAgendaShown {
  readonly meetingId: string;
  readonly day: Day;
  readonly items: readonly ItemSaid[];
  readonly closing: ClosingShown;
  readonly withheldWhy: string | null;
  readonly mayLead: boolean;
  readonly mayNote: boolean;
}

const shownNow = (c: Asked, { meeting, agenda, items }: AtWork): HighlightAgendaShown => ({
  meetingId: meeting.id,
  day: meeting.day,
  items,
  closing: closingNow(c, { meeting, agenda, items }),
  withheldWhy: agenda.withheldWhy,
  mayLead: can(c.viewer, 'highlights.lead'),
  mayNote: can(c.viewer, 'highlights.note'),
});

/** So many have a button of their own; the others are chosen from a list. */
const withButton = 5;
const inLines = 15;

/** What is not discussed yet stands first, each with a button that opens it. */
export function highlightAgendaWords(shown: HighlightAgendaShown): Words {
  const { items, day, closing, meetingId, withheldWhy } = shown;
  const { isClosed } = closing;
  const open = items.filter(({ discussedAt }) => discussedAt === null);
  const sorted = [...open, ...items.filter(({ discussedAt }) => discussedAt !== null)];
  const others = sorted.slice(withButton);
  return [
    heading(`Agenda of the highlight meeting of ${sayDay(day)}`),
    paragraph(standingLine(items, closing)),
    ...(withheldWhy === null ? [] : [aside(`Not in a channel: ${withheldWhy}.`)]),
    ...sorted.slice(0, withButton).map((one) => entry(lineOf(one, isClosed), onItem(one, 'item', 'Open'))),
    ...(others.length === 0 ? [] : [bullets(others.slice(0, inLines).map((one) => lineOf(one, isClosed)))]),
    ...(others.length > inLines ? [aside(`${others.length - inLines} more come up as these are discussed.`)] : []),
    ...(others.length === 0 ? [] : [buttons(onMeeting(meetingId, 'choose', 'Open another…'))]),
    buttons(...meetingButtons(shown), onMeeting(meetingId, 'notes', 'Notes')),
  ];
}

const lineOf = (one: ItemSaid, isClosed: boolean) =>
  say`${one.discussedAt !== null ? '🟢' : isClosed ? '🔴' : '⚪'} ${itemShort(one.words)}${isCarriedOver(one) ? ' · carried over' : ''}`;

function meetingButtons({ meetingId, closing, withheldWhy, mayLead, mayNote }: HighlightAgendaShown) {
  return [
    ...(mayNote ? [onMeeting(meetingId, 'write', 'Write down…')] : []),
    ...(mayLead && !closing.isClosed ? [onMeeting(meetingId, 'add', 'Add an item…')] : []),
    ...(mayLead ? closingButtons(meetingId, closing) : []),
    ...(mayLead && withheldWhy !== null ? [onMeeting(meetingId, 'post', 'Post the agenda')] : []),
  ];
}

/** To whoever leads, before the agenda of the next meeting is posted. */
export const beforeWords = (meetingId: string, day: Day, isFinal: boolean): Words => [
  paragraph(isFinal ? `The agenda of ${sayDay(day)} is ready to be posted.` : noAgenda(day)),
  buttons(
    onMeeting(meetingId, 'add', 'Add an item…'),
    ...(isFinal ? [onMeeting(meetingId, 'post', 'Post the agenda')] : []),
  ),
];
