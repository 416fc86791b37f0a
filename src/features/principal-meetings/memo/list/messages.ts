import { type Day, sayDay, sayNearDay, sayShortDay } from '../../../../district/days.ts';
import { place } from '../../../../kit/feature.ts';
import { toValue } from '../../../../kit/value.ts';
import { counted } from '../../../../kit/words/lists.ts';
import { aside, buttons, heading, type Piece, paragraph, row, type Words } from '../../../../kit/words/pieces.ts';
import { bold, say } from '../../../../kit/words/text.ts';
import { memoBody, useOf } from '../document.ts';
import { type MemoState, memoStanding, memoToPrincipal, responsePieces } from '../messages.ts';
import { memoNames } from '../names.ts';
import type { MemoVersion } from '../store.ts';

/** So many are on one page. */
export const memosPage = 10;
/** So many that are owed are named; more come up as these are sent. */
const owedListed = 12;

/** Who a memo is to the one who reads the list. */
export type PartInMemo = 'addressee' | 'author' | 'leader';

interface OwedShown {
  readonly id: string;
  readonly school: string;
  readonly day: Day;
  readonly dueOn: Day;
  readonly writer: string;
  readonly empty: boolean;
}

type SentShown = MemoState & { readonly school: string; readonly day: Day; readonly mine: PartInMemo };

export interface MemosShown {
  readonly owed: readonly OwedShown[];
  readonly sent: readonly SentShown[];
  readonly from: number;
  readonly more: boolean;
  readonly today: Day;
}

/** `/sip memos`: what is owed, then what was sent, the newest meeting first. */
export function memosWords({ owed, sent, from, more, today }: MemosShown): Words {
  const late = owed.filter(({ dueOn }) => dueOn < today).length;
  return [
    heading('Memos of principal meetings'),
    ...(owed.length === 0 && sent.length === 0 ? [paragraph('You have no memos. Nothing to do.')] : []),
    ...(owed.length === 0
      ? []
      : [
          paragraph(
            say`${bold(counted(owed.length, 'memo to write', 'memos to write'))}${late === 0 ? '' : `, ${late} late`}`,
          ),
        ]),
    ...owed.slice(0, owedListed).map((one) => owedRow(one, today)),
    ...(owed.length > owedListed
      ? [aside(`${owed.length - owedListed} more. They show up here as you send these.`)]
      : []),
    ...(sent.length === 0 ? [] : [paragraph(bold('Sent'))]),
    ...sent.map(sentRow),
    ...pager(from, more),
  ];
}

function owedRow({ id, school, day, dueOn, writer, empty }: OwedShown, today: Day): Piece {
  const due = dueOn < today ? `🔴 late, was due ${sayShortDay(dueOn)}` : `⚪ due ${sayNearDay(dueOn, today)}`;
  const entry = (label: string, what: string) => ({ label, value: toValue(id, what) });
  return row(say`${bold(school)} · meeting of ${sayShortDay(day)}\n${due} · ${writer}`, {
    action: memoNames.owed,
    entries: [entry('Write memo…', 'write'), ...(empty ? [entry('Not held…', 'notHeld')] : [])],
  });
}

function sentRow(one: SentShown): Piece {
  const entry = (label: string, what: string) => ({ label, value: toValue(one.id, what) });
  const who =
    one.mine === 'addressee' ? `from ${one.by}` : one.mine === 'author' ? `to ${one.to}` : `${one.by} to ${one.to}`;
  return row(say`${bold(one.school)} · meeting of ${sayShortDay(one.day)} · ${who}\n${memoStanding(one)}`, {
    action: memoNames.menu,
    entries: [
      entry('Open', 'open'),
      ...(one.mine === 'addressee'
        ? [entry(one.response === '' ? 'Respond…' : 'Change your response…', 'respond')]
        : []),
      ...(one.mine === 'author' ? [entry('Correct…', 'correct')] : []),
      entry('PDF', 'pdf'),
    ],
  });
}

function pager(from: number, more: boolean): Piece[] {
  const to = (label: string, at: number) => place({ name: memoNames.page }, label, String(at));
  const both = [
    ...(from > 0 ? [to('Back', Math.max(0, from - memosPage))] : []),
    ...(more ? [to('More', from + memosPage)] : []),
  ];
  return both.length === 0 ? [] : [buttons(...both)];
}

/** So many earlier versions have a button. */
const versionsOffered = 4;

/** One version, opened from the list. */
export function memoShownWords({
  memo,
  version,
  newest,
  mine,
}: {
  readonly memo: MemoState;
  readonly version: MemoVersion;
  readonly newest: number;
  readonly mine: PartInMemo;
}): Words {
  const earlier = Array.from({ length: newest }, (_, at) => newest - at)
    .filter((number) => number !== version.number)
    .slice(0, versionsOffered);
  const others =
    earlier.length === 0
      ? []
      : [
          buttons(
            ...earlier.map((n) => place({ name: memoNames.version }, `Version ${n}`, toValue(memo.id, String(n)))),
          ),
        ];
  if (mine === 'addressee') return [...memoToPrincipal(memo, version, newest), ...others];
  const { document, number, changes, onDay } = version;
  return [
    heading(`Memo for ${document.school}`),
    paragraph(`${sayDay(document.meetingDay)}, from ${document.by} to ${document.to}`),
    ...(newest === 1 ? [] : [paragraph(`Version ${number} of ${newest}, ${sayShortDay(onDay)}`)]),
    ...(number === 1 ? [] : [paragraph(say`${bold('What changed')}: ${changes}`)]),
    paragraph(memoStanding(memo)),
    ...memoBody(document),
    ...useOf(document),
    ...responsePieces(memo),
    ...others,
  ];
}
