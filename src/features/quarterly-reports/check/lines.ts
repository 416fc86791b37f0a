import { personById } from '../../../district/roster.ts';
import type { Asked } from '../../../kit/context.ts';
import { place } from '../../../kit/feature.ts';
import {
  aside,
  type ButtonPiece,
  buttons,
  heading,
  type Piece,
  paragraph,
  type Words,
} from '../../../kit/words/pieces.ts';
import { bold, capital, say } from '../../../kit/words/text.ts';
import { officeNames } from '../messages.ts';
import { offices } from '../rules.ts';
import { isQuarterlyFinal, type QuarterlyReport } from '../store.ts';
import { acceptButton, checkButton, correctionText, draftPdfButton, refuseButton } from './messages.ts';
import { quarterlyCheckNames } from './names.ts';
import { correctionSaid } from './said.ts';
import { type FactCheck, factCheckOf } from './stands.ts';
import { inOffice, officesOfChecker, readsDraft, writesReport } from './who.ts';

/** What the page of a report says of its fact-check, with what can be done: nothing once its version is final. */
export function checkWords(c: Asked, report: QuarterlyReport): Words {
  if (isQuarterlyFinal(c.db, report) || !readsDraft(c, report) || report.gathered === null) return [];
  const writes = writesReport(c, report);
  const check = factCheckOf(c, report);
  if (check.state === 'notSent')
    return writes ? [heading('Fact-check'), buttons(sendButton(c, report), draftPdfButton(report.id))] : [];
  return [
    heading('Fact-check'),
    ...check.offices.map(({ said }) => paragraph(said)),
    ...correctionPieces(c, check, writes),
    buttons(draftPdfButton(report.id), ...checkButtons(c, report)),
  ];
}

const checkButtons = (c: Asked, { id }: QuarterlyReport): ButtonPiece[] =>
  officesOfChecker(c).map((office) => checkButton(id, office, !c.viewer.holdings.some(({ role }) => role === office)));

/** So many stand on the page; each has a message of its own as well. */
const shown = 4;

function correctionPieces(c: Asked, { open, disagreements, unchanged }: FactCheck, writes: boolean): Piece[] {
  const waiting = open.slice(0, writes ? shown : 0).map((one) => correctionSaid(c, one));
  const more = open.length - waiting.length;
  return [
    ...waiting.flatMap((one) => [paragraph(correctionText(one)), buttons(acceptButton(one), refuseButton(one))]),
    ...(more === 0 ? [] : [aside(`${more} more not answered yet.`)]),
    ...(disagreements.length === 0 ? [] : [paragraph(`${disagreements.length} refused: both sides will be printed.`)]),
    ...(writes ? unchanged : []).map((one) =>
      paragraph(
        say`🟡 You accepted a correction to ${bold(correctionSaid(c, one).title)}, and its words are still the same.`,
      ),
    ),
  ];
}

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
