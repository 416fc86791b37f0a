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
import { type FactCheck, factCheckOf } from './stands.ts';
import { holdsOffice, inOffice, officesOfChecker, readsDraft, writesQuarterly } from './who.ts';

/** What the page of a report says of its fact-check, with what can be done: nothing once its version is final. */
export function checkWords(c: Asked, report: QuarterlyReport): Words {
  if (isQuarterlyFinal(c.db, report) || !readsDraft(c, report) || report.gathered === null) return [];
  const writes = writesQuarterly(c, report);
  const check = factCheckOf(c, report);
  const pdf = draftPdfButton(report.id);
  if (check.state === 'notSent') return writes ? [heading('Fact-check'), buttons(sendButton(c, report), pdf)] : [];
  const said = check.offices.map((one) => one.said);
  return factCheckWords({ ...check, said, writes, acts: [pdf, ...checkButtons(c, report)] });
}

const checkButtons = (c: Asked, { id }: QuarterlyReport): ButtonPiece[] =>
  officesOfChecker(c).map((one) => checkFactsButton(id, one, !holdsOffice(c, one)));

/** So many stand on the page; each has a message of its own as well. */
const shown = 2;

/** A fact-check that is under way, as a page says it. */
export interface FactCheckShown extends Pick<FactCheck, 'open' | 'disagreements' | 'unchanged'> {
  readonly said: readonly string[];
  /** To who answers what is open. */
  readonly writes: boolean;
  readonly acts: readonly ButtonPiece[];
}

export function factCheckWords({ said, open, disagreements, unchanged, writes, acts }: FactCheckShown): Words {
  const waiting = writes ? open.slice(0, shown) : [];
  const more = open.length - waiting.length;
  const same = [...new Set(unchanged.map(({ title }) => title))];
  const refused = counted(disagreements.length, 'correction was', 'corrections were');
  return [
    heading('Fact-check'),
    ...said.map((one) => paragraph(one)),
    ...waiting.flatMap((one) => [
      paragraph(quarterlyCorrectionText(one)),
      buttons(acceptButton(one), refuseButton(one)),
    ]),
    ...(more === 0 ? [] : [aside(`${counted(more, 'more correction has', 'more corrections have')} no answer yet.`)]),
    ...(disagreements.length === 0 ? [] : [paragraph(`${refused} refused. Both sides will be printed.`)]),
    ...(writes && same.length > 0
      ? [paragraph('🟡 You accepted corrections to these parts, and their words are still the same:'), bullets(same)]
      : []),
    buttons(...acts),
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
