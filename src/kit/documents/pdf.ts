import { refTo } from '../../district/ref.ts';
import type { Asked, Writing } from '../context.ts';
import type { Arrived } from '../errand.ts';
import type { ButtonPress, Feature } from '../feature.ts';
import { type Done, done } from '../outcome.ts';
import type { Paper } from '../paper.ts';
import { paragraph, type Words } from '../words/pieces.ts';
import { say } from '../words/text.ts';
import type { DocumentKind } from './kind.ts';

type WireName = `${string}/${string}`;

/** The PDF of a document, as a routine plugs it in. */
export interface Pdf extends Feature {
  /** Hands it to whoever presses, in their own direct messages. */
  readonly button: ButtonPress;
}

/**
 * *Send me the PDF*: the button, the paper as far as who asks may read it, and what is said when it could not be brought.
 * `button` and `paper` are wire names.
 */
export function pdfOf(
  kind: DocumentKind,
  names: { readonly button: WireName; readonly paper: WireName },
  make: (c: Asked, id: string) => Paper | undefined,
): Pdf {
  const { paper } = names;
  const ability = kind.can;
  const about = kind.noun;
  const button: ButtonPress = {
    name: names.button,
    ability,
    about,
    press(c, id) {
      const request = { kind: 'handOver', paper, value: id, to: c.viewer.person.id } as const;
      const tell = [paragraph(`The PDF of the ${kind.called} is on its way to your messages with Throughline.`)];
      return done({ errands: [{ name: paper, request }], tell });
    },
  };
  return {
    name: paper,
    button,
    buttons: [button],
    papers: { [paper]: { ability, about, make } },
    hears: { [paper]: (c, arrived) => hearPdf(kind, c, arrived) },
  };
}

/** The file speaks for itself; that it did not come has to be told. */
function hearPdf(kind: DocumentKind, { now }: Writing, arrived: Arrived): Done {
  const failed = notBrought(arrived, `${silent} Please ask again.`);
  if (!failed) return done();
  const { to, value, why } = failed;
  return done({
    messages: [
      {
        // Who asks again and is refused again is told again: it has a name of its own.
        name: `${kind.nameOf(value)}/pdf/${to}/${now.epochMilliseconds}`,
        to: { person: to },
        about: refTo('person', to),
        can: 'person.own',
        words: notBroughtWords(kind, why),
      },
    ],
  });
}

/** To who asked for the PDF and cannot be handed it. */
export const notBroughtWords = ({ called }: Pick<DocumentKind, 'called'>, why: string): Words => [
  paragraph(say`I couldn’t send you the PDF of the ${called}. ${why}`),
];

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
