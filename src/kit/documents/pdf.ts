import { refTo } from '../../district/ref.ts';
import type { Writing } from '../context.ts';
import type { Arrived } from '../errand.ts';
import type { ButtonPress, Feature, PaperKind } from '../feature.ts';
import { type Done, done } from '../outcome.ts';
import { paragraph, type Words } from '../words/pieces.ts';
import { say } from '../words/text.ts';
import type { DocumentKind } from './kind.ts';

type WireName = `${string}/${string}`;

/** A paper of a document, as a routine plugs it in. */
export interface Handing extends Feature {
  /** Hands it to whoever presses, in their own direct messages. */
  readonly button: ButtonPress;
}

/** What people call the papers of a document, and how the names of messages about each go on. */
const papersCalled = { PDF: 'pdf', 'web page': 'page', 'Word file': 'word' } as const;
export type PaperCalled = keyof typeof papersCalled;

/** Which paper: `button` and `paper` are wire names. */
export interface HandedPaper {
  readonly button: WireName;
  readonly paper: WireName;
  readonly called: PaperCalled;
}

/** *Send me the PDF*: `handing` of that paper. */
export const pdfOf = (kind: DocumentKind, names: Omit<HandedPaper, 'called'>, make: PaperKind['make']): Handing =>
  handing(kind, { ...names, called: 'PDF' }, make);

/** *Send me the page*: the button, the paper as far as who asks may read it, and what is said when it could not be brought. */
export function handing(kind: DocumentKind, handed: HandedPaper, make: PaperKind['make']): Handing {
  const { paper, called } = handed;
  const ability = kind.can;
  const about = kind.noun;
  const button: ButtonPress = {
    name: handed.button,
    ability,
    about,
    press(c, id) {
      const request = { kind: 'handOver', paper, value: id, to: c.viewer.person.id } as const;
      const tell = [paragraph(`The ${called} of the ${kind.called} is on its way to your messages with Throughline.`)];
      return done({ errands: [{ name: paper, request }], tell });
    },
  };
  return {
    name: paper,
    button,
    buttons: [button],
    papers: { [paper]: { ability, about, make } },
    hears: { [paper]: (c, arrived) => hearPaper(kind, called, c, arrived) },
  };
}

/** The file speaks for itself; that it did not come has to be told. */
function hearPaper(kind: DocumentKind, called: PaperCalled, { now }: Writing, arrived: Arrived): Done {
  const failed = notBrought(arrived, `${silent} Please ask again.`);
  if (!failed) return done();
  const { to, value, why } = failed;
  return done({
    messages: [
      {
        // Who asks again and is refused again is told again: it has a name of its own.
        name: `${kind.nameOf(value)}/${papersCalled[called]}/${to}/${now.epochMilliseconds}`,
        to: { person: to },
        about: refTo('person', to),
        can: 'person.own',
        words: notBroughtWords(kind, why, called),
      },
    ],
  });
}

/** To who asked for a paper and cannot be handed it. */
export const notBroughtWords = (
  kind: Pick<DocumentKind, 'called'>,
  why: string,
  called: PaperCalled = 'PDF',
): Words => [paragraph(say`I couldn’t send you the ${called} of the ${kind.called}. ${why}`)];

/** What somebody asked for and was not brought: whatever the paper. */
export interface NotBrought {
  readonly to: string;
  readonly value: string;
  /** A sentence for the person, or two. */
  readonly why: string;
}

/** Where Slack did not answer, however often it was asked. */
export const silent = 'Slack didn’t accept it for hours.';

/** Whether a paper that was to be handed over was not, and why: `unanswered` where Slack did not say. */
export function notBrought(arrived: Arrived, unanswered: string): NotBrought | undefined {
  if (arrived.kind === 'notHandedOver') return arrived;
  if (arrived.kind !== 'gaveUp' || arrived.request.kind !== 'handOver') return undefined;
  return { ...arrived.request, why: unanswered };
}
