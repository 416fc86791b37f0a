import { personById } from '../../../district/roster.ts';
import type { Asked } from '../../../kit/context.ts';
import { place } from '../../../kit/feature.ts';
import { counted } from '../../../kit/words/lists.ts';
import {
  aside,
  type ButtonPiece,
  bullets,
  buttons,
  heading,
  paragraph,
  type Words,
} from '../../../kit/words/pieces.ts';
import { capital } from '../../../kit/words/text.ts';
import { officeNames } from '../messages.ts';
import { offices } from '../rules.ts';
import { isQuarterlyFinal, type QuarterlyReport } from '../store.ts';
import { acceptButton, checkFactsButton, draftPdfButton, quarterlyCorrectionText, refuseButton } from './messages.ts';
import { quarterlyCheckNames } from './names.ts';
import { factCheckOf } from './stands.ts';
import type { QuarterlyCorrection } from './store.ts';
import { holdsOffice, inOffice, officesOfChecker, readsDraft, writesQuarterly } from './who.ts';

/** What the page of a report says of its fact-check, with what can be done: nothing once its version is final. */
export function checkWords(c: Asked, report: QuarterlyReport): Words {
  if (isQuarterlyFinal(c.db, report) || !readsDraft(c, report) || report.gathered === null) return [];
  const writes = writesQuarterly(c, report);
  const { state, offices: each, open, disagreements, unchanged } = factCheckOf(c, report);
  const pdf = draftPdfButton(report.id);
  if (state === 'notSent') return writes ? [heading('Fact-check'), buttons(sendButton(c, report), pdf)] : [];
  const waiting = open.slice(0, writes ? shown : 0);
  const same = (writes ? unchanged : []).map(({ title }) => title);
  return factCheckWords({
    said: each.map(({ said }) => said),
    waiting,
    more: open.length - waiting.length,
    refused: disagreements.length,
    same: [...new Set(same)],
    acts: [pdf, ...checkButtons(c, report)],
  });
}

const checkButtons = (c: Asked, { id }: QuarterlyReport): ButtonPiece[] =>
  officesOfChecker(c).map((one) => checkFactsButton(id, one, !holdsOffice(c, one)));

/** So many stand on the page; each has a message of its own as well. */
const shown = 2;

/** A fact-check that is under way, as a page says it. */
export interface FactCheckShown {
  readonly said: readonly string[];
  /** What is not answered yet: the first with their buttons, and how many more there are. */
  readonly waiting: readonly QuarterlyCorrection[];
  readonly more: number;
  readonly refused: number;
  /** The parts whose words are the same though a correction to them was accepted. */
  readonly same: readonly string[];
  readonly acts: readonly ButtonPiece[];
}

export const factCheckWords = ({ said, waiting, more, refused, same, acts }: FactCheckShown): Words => [
  heading('Fact-check'),
  ...said.map((one) => paragraph(one)),
  ...waiting.flatMap((one) => [paragraph(quarterlyCorrectionText(one)), buttons(acceptButton(one), refuseButton(one))]),
  ...(more === 0
    ? []
    : [aside(more === 1 ? '1 more correction has no answer yet.' : `${more} more corrections have no answer yet.`)]),
  ...(refused === 0
    ? []
    : [paragraph(`${counted(refused, 'correction was', 'corrections were')} refused. Both sides will be printed.`)]),
  ...(same.length === 0
    ? []
    : [paragraph('🟡 You accepted corrections to these parts, and their words are still the same:'), bullets(same)]),
  buttons(...acts),
];

function sendButton(c: Asked, { id, enteredById }: QuarterlyReport): ButtonPiece {
  const to = offices.map((office) => {
    const names = inOffice(c, office).map((person) => personById(c.db, person)?.name ?? '');
    return names.length === 0
      ? `${capital(officeNames[office])} isn’t on Slack and gets it on paper.`
      : `It goes to ${names.join(' and ')} (${officeNames[office].replace('the ', '')}).`;
  });
  const also = enteredById === c.viewer.person.id ? ' You check it as well, as plan manager.' : '';
  const confirm = {
    title: 'Send it to the fact-check?',
    text: `${to.join(' ')}${also} They have 5 school days.`,
    yes: 'Send',
  };
  return place({ name: quarterlyCheckNames.send }, 'Send to the fact-check', id, { style: 'primary', confirm });
}
