import { type Day, sayNearDay } from '../../../district/days.ts';
import { place } from '../../../kit/feature.ts';
import { buttons, heading, type Piece, paragraph, row, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import type { SiteVisit } from '../store.ts';
import { visitStands } from './messages.ts';
import { siteNames } from './names.ts';
import { typedBy } from './words.ts';

/** A visit in a list. */
export interface VisitListed {
  readonly visit: Pick<SiteVisit, 'id' | 'day' | 'author' | 'authorId' | 'enteredBy' | 'enteredById' | 'sharedOn'>;
  readonly place: string;
  readonly inTests: string | undefined;
}

/** So many visits stand on one page. */
export const visitsPage = 8;

/** `/throughline site-visit`. */
export function visitsWords(
  listed: readonly VisitListed[],
  { from, more, mayLog, today }: { from: number; more: boolean; mayLog: boolean; today: Day },
): Words {
  const to = (label: string, at: number) => place({ name: siteNames.list }, label, String(at));
  const both = [
    ...(mayLog
      ? [
          place({ name: siteNames.log }, 'Log a visit…', '', { style: 'primary' }),
          place({ name: siteNames.import }, 'Import a workbook…', ''),
        ]
      : []),
    ...(from > 0 ? [to('Newer', Math.max(0, from - visitsPage))] : []),
    ...(more ? [to('Older', from + visitsPage)] : []),
  ];
  const none = mayLog ? 'No visits yet. A day ahead is a planned visit.' : 'No site visit has been shared yet.';
  return [
    heading('Site visits'),
    ...(listed.length === 0 ? [paragraph(none)] : []),
    ...listed.map((one) => visitRow(one, today)),
    ...(both.length === 0 ? [] : [buttons(...both)]),
  ];
}

function visitRow({ visit, place: at, inTests }: VisitListed, today: Day): Piece {
  const small = [visitStands(visit, today), visit.author, ...(inTests === undefined ? [] : ['⚠️ state tests'])];
  const typed = typedBy(visit);
  const text = say`${bold(`${sayNearDay(visit.day, today)} · ${at}`)}\n${small.join(' · ')}${typed === '' ? '' : `\n${typed}`}`;
  return row(text, { action: siteNames.show, entries: [{ label: 'Open', value: visit.id }] });
}
