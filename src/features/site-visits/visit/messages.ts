import { type Day, sayDay, sayNearDay, sayShortDay } from '../../../district/days.ts';
import { place } from '../../../kit/feature.ts';
import { toValue } from '../../../kit/value.ts';
import { counted } from '../../../kit/words/lists.ts';
import {
  aside,
  type ButtonPiece,
  buttons,
  buttonsAndMenu,
  entry,
  heading,
  type MenuPiece,
  type Piece,
  paragraph,
  quote,
  row,
  type Words,
} from '../../../kit/words/pieces.ts';
import { bold, say, type Text } from '../../../kit/words/text.ts';
import { requestLine } from '../requests/messages.ts';
import type { SiteRequest } from '../requests/store.ts';
import { attendedNames, bearingNames } from '../rules.ts';
import type { SiteObservation, SiteVisit } from '../store.ts';
import { siteNames } from './names.ts';
import { readsIt, typedBy } from './words.ts';

/** An observation as a page shows it. */
export type ObservationShown = Pick<
  SiteObservation,
  'id' | 'words' | 'bearing' | 'raisedOn' | 'owner' | 'answer' | 'answeredBy'
> & {
  /** What of the plan it is about: `1.1.B1 Rigorous tasks`; empty where it is about none. */
  readonly row: string;
  readonly mayChange: boolean;
  /** It contradicts what is reported as met or complete, and is not raised yet. */
  readonly mayRaise: boolean;
};

/** A visit as somebody may read it. */
export interface VisitShown {
  readonly visit: SiteVisit;
  /** Where it was and with whom, as this reader may know it. */
  readonly place: string;
  readonly roles: readonly string[];
  readonly inTests: string | undefined;
  readonly observations: readonly ObservationShown[];
  readonly requests: readonly Pick<SiteRequest, 'id' | 'words' | 'owner' | 'answer' | 'answerWords'>[];
  /** It is theirs to work on. */
  readonly own: boolean;
  /** How many would be told what was learned, and could read it once it is shared. */
  readonly readers: number;
  readonly viewerId: string;
  readonly today: Day;
}

/** So many observations and requests stand on one page. */
export const observationsPage = 5;
const requestsShown = 5;

const testsSaid = (inTests: string | undefined): string =>
  inTests === undefined ? '' : `⚠️ State tests are given ${inTests}.`;

/** How a visit stands: a shape and a word. */
export function visitStands({ day, sharedOn }: Pick<SiteVisit, 'day' | 'sharedOn'>, today: Day): string {
  if (sharedOn !== null) return `🟢 shared ${sayNearDay(sharedOn, today)}`;
  return day > today ? '⚪ planned' : '🟡 not shared';
}

/** One visit, whole. */
export function visitWords(shown: VisitShown, from = 0): Words {
  const { visit, place: at, roles, inTests, today } = shown;
  const attended = visit.attended.map((kind) => attendedNames[kind]).join(', ');
  return [
    heading(`Site visit: ${sayDay(visit.day)}`),
    paragraph(say`${bold(at)} · ${visit.author}\n${visitStands(visit, today)}`),
    ...[typedBy(visit), testsSaid(inTests)].filter((one) => one !== '').map((one) => paragraph(one)),
    ...(attended === '' ? [] : [paragraph(say`${bold('Attended')}: ${attended}`)]),
    ...(roles.length === 0 ? [] : [paragraph(say`${bold('Spoke with')}: ${roles.join(', ')}`)]),
    ...(visit.note === '' ? [] : [paragraph(bold('Note')), quote(visit.note)]),
    ...learnedPieces(shown),
    ...observationPieces(shown, from),
    ...requestPieces(shown),
    ...(shown.own ? actPieces(shown) : []),
  ];
}

function learnedPieces({ visit, own, today }: VisitShown): Piece[] {
  if (visit.learned === '' || (!own && visit.toldOn === null)) return [];
  const when = visit.toldOn === null ? 'not sent yet' : `sent ${sayNearDay(visit.toldOn, today)}`;
  return [
    paragraph(say`${bold('What we learned')}, ${when}`),
    quote(visit.learned),
    ...(visit.stillOpen === '' ? [] : [paragraph(bold('Still to sort out')), quote(visit.stillOpen)]),
  ];
}

function observationPieces({ visit, observations }: VisitShown, from: number): Piece[] {
  if (observations.length === 0) return [];
  const page = observations.slice(from, from + observationsPage);
  const to = (label: string, at: number) => place({ name: siteNames.show }, label, toValue(visit.id, String(at)));
  const both = [
    ...(from > 0 ? [to('Earlier observations', Math.max(0, from - observationsPage))] : []),
    ...(from + observationsPage < observations.length ? [to('More observations', from + observationsPage)] : []),
  ];
  return [
    paragraph(say`${bold('Observations')}: ${observations.length}`),
    ...page.map(observationRow),
    ...(both.length === 0 ? [] : [buttons(...both)]),
  ];
}

function observationRow(one: ObservationShown): Piece {
  const about = one.row === '' ? '' : ` · ${one.row}`;
  const text = say`${bold(say`${bearingNames[one.bearing]}${about}`)}\n“${one.words}”${raisedText(one)}`;
  const entryOf = (label: string, how: string) => ({ label, value: toValue(one.id, how) });
  const entries = [
    ...(one.mayRaise ? [entryOf('Raise…', 'raise')] : []),
    ...(one.mayChange ? [entryOf('Change…', 'change'), entryOf('Remove', 'remove')] : []),
  ];
  return entries.length === 0 ? paragraph(text) : row(text, { action: siteNames.observation, entries });
}

function raisedText({ raisedOn, owner, answer, answeredBy }: ObservationShown): Text {
  if (raisedOn === null) return say``;
  if (answer === '') return say`\nRaised ${sayShortDay(raisedOn)} with ${owner ?? 'nobody'} · ⚪ no answer yet`;
  return say`\nRaised ${sayShortDay(raisedOn)}. ${answeredBy ?? 'Somebody'} answered: “${answer}”`;
}

function requestPieces({ requests, own, today, visit }: VisitShown): Piece[] {
  if (requests.length === 0) return [];
  const more = requests.length - requestsShown;
  return [
    paragraph(bold('People and things asked for')),
    ...requests.slice(0, requestsShown).map((one) => {
      const button = place({ name: siteNames.takeBack }, 'Take back', one.id);
      return own && visit.day >= today ? entry(requestLine(one), button) : paragraph(requestLine(one));
    }),
    ...(more > 0 ? [aside(`${more} more.`)] : []),
  ];
}

/** What its author can do next, the likeliest first. */
function actPieces({ visit, readers, observations, viewerId, today }: VisitShown): Piece[] {
  if (visit.sharedOn !== null) return [];
  const on = (name: string, label: string): ButtonPiece => ({ action: name, label, value: visit.id });
  const menuOf = (...entries: readonly (readonly [string, string])[]): MenuPiece => ({
    action: siteNames.menu,
    entries: entries.map(([how, label]) => ({ label, value: toValue(visit.id, how) })),
  });
  const off = ['callOff', visit.day > today ? 'Call it off' : 'Discard the visit'] as const;
  const mayDiscard = visit.toldOn === null && observations.every(({ raisedOn }) => raisedOn === null);
  const reads = aside(readsIt(visit, viewerId));
  if (visit.day > today)
    return [
      reads,
      buttonsAndMenu(
        [{ ...on(siteNames.ask, 'Ask for people or things…'), style: 'primary' }],
        menuOf(['change', 'Change…'], off),
      ),
    ];
  return [
    reads,
    buttonsAndMenu(
      [
        { ...on(siteNames.observe, 'Add an observation…'), style: 'primary' },
        ...(visit.toldOn === null ? [on(siteNames.learned, 'Say what we learned…')] : []),
        ...(visit.toldOn === null && visit.learned !== '' && readers > 0 ? [tellButton(visit.id, readers)] : []),
        shareButton(visit.id, readers, observations.length),
      ],
      menuOf(['change', 'Change…'], ...(mayDiscard ? [off] : [])),
    ),
  ];
}

const tellButton = (id: string, readers: number): ButtonPiece =>
  place({ name: siteNames.tell }, `Send to ${counted(readers, 'person', 'people')}`, id, {
    confirm: {
      title: 'Send what we learned?',
      text: `This goes to ${counted(readers, 'person', 'people')}: the superintendent, assistant superintendents and plan manager. They read exactly these words. The rest stays yours.`,
      yes: 'Send',
    },
  });

const shareButton = (id: string, readers: number, observations: number): ButtonPiece =>
  place({ name: siteNames.share }, 'Share the visit', id, {
    confirm: {
      title: 'Share the whole visit?',
      text: `${counted(readers, 'person', 'people')} can read all of it, with ${counted(observations, 'observation', 'observations')}. What is about a benchmark becomes evidence. It can’t be changed after that.`,
      yes: 'Share',
    },
  });
