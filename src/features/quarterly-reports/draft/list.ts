import { can } from '../../../district/policy.ts';
import type { Asked } from '../../../kit/context.ts';
import { type ButtonPress, place } from '../../../kit/feature.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { fromBefore, Refusal } from '../../../kit/refusal.ts';
import type { Statement } from '../../../kit/statement.ts';
import { fromRow } from '../../../kit/value.ts';
import { buttons, entry, heading, type Piece, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, capital, say } from '../../../kit/words/text.ts';
import { writesQuarterly } from '../check/who.ts';
import { periodSaid, quarterlyRef, reportSaid } from '../messages.ts';
import {
  changeQuarterlyReport,
  type QuarterlyReport,
  quarterlyReportsAtWork,
  quarterlyReportsFor,
  reportAtWork,
} from '../store.ts';
import { gatherQuarterly } from './begin.ts';
import { quarterlyNames } from './names.ts';
import { quarterlyStands, shownQuarterly } from './page.ts';
import { reportedEntries } from './reported.ts';

/** So many reports stand on one page. */
const perPage = 5;

/** A report in the list. */
export interface QuarterlyListed {
  readonly report: Pick<QuarterlyReport, 'id' | 'since' | 'until'>;
  readonly stands: string;
}

/** `/throughline report`, from a row on. */
export function quarterlyListWords(
  listed: readonly QuarterlyListed[],
  { from, more, mayBegin, reported }: { from: number; more: boolean; mayBegin: boolean; reported: Words },
): Words {
  const to = (label: string, at: number) => place({ name: quarterlyNames.list }, label, String(at));
  const acts = [
    ...(mayBegin ? [place({ name: quarterlyNames.begin }, 'Begin a report…', '', { style: 'primary' })] : []),
    ...(from > 0 ? [to('Newer', Math.max(0, from - perPage))] : []),
    ...(more ? [to('Older', from + perPage)] : []),
  ];
  const none = mayBegin
    ? 'No reports yet. Begin one: it’s drafted from what is on record.'
    : 'No quarterly report is public yet. The plan monitor begins one and it stands here once it’s released.';
  return [
    heading('Quarterly reports'),
    ...(listed.length === 0 ? [paragraph(none)] : listed.map(listedEntry)),
    ...reported,
    ...(acts.length === 0 ? [] : [buttons(...acts)]),
  ];
}

const listedEntry = ({ report, stands }: QuarterlyListed): Piece =>
  entry(
    say`${bold(periodSaid(report))}\n${stands}`,
    place({ name: quarterlyNames.show }, 'Open', report.id, { spoken: `Open ${periodSaid(report)}` }),
  );

function listNow(c: Asked, from: number): Words {
  const found = quarterlyReportsFor(c, from + perPage + 1);
  return quarterlyListWords(
    found.slice(from, from + perPage).map((report) => ({ report, stands: quarterlyStands(c, report) })),
    {
      from,
      more: found.length > from + perPage,
      mayBegin: can(c.viewer, 'quarterlyReports.begin'),
      reported: reportedEntries(c),
    },
  );
}

/** `/throughline report`. */
export const listQuarterly = (c: Asked): Done => done({ tell: listNow(c, 0) });

export const pageQuarterly: ButtonPress = {
  name: quarterlyNames.list,
  ability: 'app.use',
  press(c, text) {
    const words = listNow(c, fromRow(text));
    return done({ tell: words, instead: words });
  },
};

export const showQuarterly: ButtonPress = {
  name: quarterlyNames.show,
  ability: 'quarterlyReports.read',
  about: 'quarterlyReport',
  press: shownQuarterly,
};

/** *Gather again*: what is written and left out stays. */
export const pickQuarterly: ButtonPress = {
  name: quarterlyNames.menu,
  ability: 'quarterlyReports.write',
  about: 'quarterlyReport',
  press(c, id, { more }) {
    if (more !== 'gather') throw fromBefore();
    reportAtWork(c, id);
    const tell = [paragraph('Gathering again what is on record. You get a message when it’s there.')];
    return done({ tell, errands: gatherQuarterly(c, id) });
  },
};

/** Only a draft that nobody else was sent. */
export const discardQuarterly: ButtonPress = {
  name: quarterlyNames.discard,
  ability: 'quarterlyReports.write',
  about: 'quarterlyReport',
  press(c, id) {
    const { sentOn, version } = reportAtWork(c, id);
    if (sentOn !== null || version > 1) throw new Refusal('This report was sent to the fact-check, so it stays.');
    changeQuarterlyReport(c, id, { droppedOn: c.today });
    const words = listNow(c, 0);
    return done({ tell: words, instead: words });
  },
};

/** On Home of who writes one: where it is. */
export function quarterlyOnHome(c: Asked): Statement[] {
  if (!can(c.viewer, 'quarterlyReports.begin')) return [];
  return quarterlyReportsAtWork(c.db, c.today)
    .filter((one) => writesQuarterly(c, one))
    .map((one) => ({
      part: 'own',
      words: [
        entry(
          `${capital(reportSaid(one))}. ${quarterlyStands(c, one)}`,
          place({ name: quarterlyNames.show }, 'Open', one.id, { spoken: 'Open the quarterly report' }),
        ),
      ],
      refs: [quarterlyRef(one.id)],
      weight: 2,
      can: 'quarterlyReports.write',
    }));
}
