import { leadersOn } from '../../../../district/leaders.ts';
import { can } from '../../../../district/policy.ts';
import { personById } from '../../../../district/roster.ts';
import { requireAbility } from '../../../../kit/ability.ts';
import type { Asked } from '../../../../kit/context.ts';
import type { ButtonPress } from '../../../../kit/feature.ts';
import { opening } from '../../../../kit/forms/form.ts';
import { type Done, done } from '../../../../kit/outcome.ts';
import { notFound } from '../../../../kit/refusal.ts';
import { fromRow } from '../../../../kit/value.ts';
import { isMeetingWrittenIn } from '../../at-work/store.ts';
import { meetingNotHeldForm } from '../../calendar/form.ts';
import { wholeMemo } from '../copies.ts';
import { memoWriter } from '../due/asks.ts';
import { owedMemos } from '../due/store.ts';
import { memoNames } from '../names.ts';
import { memoPdf } from '../paper.ts';
import { openMemoResponse } from '../respond/form.ts';
import { memosFor } from '../store.ts';
import { memoForm, openMemoCorrection } from '../write/form.ts';
import { type MemosShown, memoShownWords, memosPage, memosWords } from './messages.ts';

/** `/sip memos`: for leaders those owed first, then what was sent; a principal’s own. */
export const listMemos = (c: Asked): Done => done({ tell: memosWords(memosNow(c, 0)) });

/** *See all*, beside the question for those somebody owes. */
export const openMemoList: ButtonPress = {
  name: memoNames.list,
  ability: 'memos.look',
  press: (c) => listMemos(c),
};

export const pageMemos: ButtonPress = {
  name: memoNames.page,
  ability: 'memos.look',
  press(c, text) {
    const words = memosWords(memosNow(c, fromRow(text)));
    return done({ tell: words, instead: words });
  },
};

function memosNow(c: Asked, from: number): MemosShown {
  const found = memosFor(c, { from, most: memosPage + 1 });
  const viewerId = c.viewer.person.id;
  return {
    owed: from === 0 && can(c.viewer, 'memos.write') ? owedNow(c) : [],
    sent: found.slice(0, memosPage).map((one) => ({ ...one, mine: partOf(one, viewerId) })),
    from,
    more: found.length > memosPage,
    today: c.today,
  };
}

const partOf = ({ personId, byId }: { personId: string; byId: string }, viewerId: string) =>
  personId === viewerId ? ('addressee' as const) : byId === viewerId ? ('author' as const) : ('leader' as const);

function owedNow(c: Asked): MemosShown['owed'] {
  const owed = owedMemos(c);
  const leaders = leadersOn(c.db, c.today).map(({ id }) => id);
  const all = owed.map((one) => {
    const writer = personById(c.db, memoWriter(c.db, one, leaders) ?? '');
    return { ...one, mine: writer?.id === c.viewer.person.id, writer: writer?.name ?? one.lead };
  });
  // Their own first: no list cuts them off.
  return [...all.filter(({ mine }) => mine), ...all.filter(({ mine }) => !mine)].map((one) => ({
    ...one,
    empty: !isMeetingWrittenIn(c.db, one.id),
  }));
}

/** What the menu beside a memo that is owed offers. */
export const pickOwedMemo: ButtonPress = {
  name: memoNames.owed,
  ability: 'memos.write',
  about: 'principalMeeting',
  press: (_, meeting, { more }) =>
    done({
      open: more === 'notHeld' ? opening(meetingNotHeldForm, { meetingId: meeting }) : opening(memoForm, { meeting }),
    }),
};

/** What the menu beside a memo offers: each asks for its own right again. */
export const pickMemo: ButtonPress = {
  name: memoNames.menu,
  ability: 'memos.read',
  about: 'memo',
  press(c, id, named) {
    if (named.more === 'pdf') return memoPdf.button.press(c, id, named);
    if (named.more === 'correct') {
      requireAbility(c, 'memos.write');
      return openMemoCorrection.press(c, id, named);
    }
    if (named.more === 'respond') return openMemoResponse.press(c, id, named);
    return showMemo(c, id, undefined);
  },
};

/** A version that was sent, as it was. */
export const showMemoVersion: ButtonPress = {
  name: memoNames.version,
  ability: 'memos.read',
  about: 'memo',
  press: (c, id, { more }) => showMemo(c, id, Number(more)),
};

function showMemo(c: Asked, id: string, number: number | undefined): Done {
  const { memo, versions } = wholeMemo(c, id);
  const version = number === undefined ? versions.at(-1) : versions.find((one) => one.number === number);
  if (!version) throw notFound();
  const mine = partOf(memo, c.viewer.person.id);
  return done({ tell: memoShownWords({ memo, version, newest: versions.length, mine }) });
}
