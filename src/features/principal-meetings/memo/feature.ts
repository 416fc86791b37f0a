import type { Feature } from '../../../kit/feature.ts';
import { memoAsks } from './due/asks.ts';
import { memoClosing } from './due/closing.ts';
import { listMemos, openMemoList, pageMemos, pickMemo, pickOwedMemo, showMemoVersion } from './list/list.ts';
import { memoPdf } from './paper.ts';
import { openMemoResponse, readMemo, saveMemoResponse } from './respond/form.ts';
import { memoSamples } from './samples.ts';
import { memosAbout } from './sections.ts';
import { changeMemo, openMemo, openMemoCorrection } from './write/form.ts';
import { previewMemo, sendMemo } from './write/save.ts';

/** The memo of a meeting: written by whoever led it, read and responded to by the principal. */
export const memos: Feature = {
  name: 'principal-meetings-memo',
  parts: [memoPdf],
  commands: [
    {
      command: '/sip',
      word: 'memos',
      also: ['memos', 'my memos', 'memo of a meeting'],
      title: 'Memos',
      ability: 'memos.look',
      does: 'See the memos of your principal meetings, and which are still to write',
      run: (c) => listMemos(c),
    },
  ],
  forms: [previewMemo, sendMemo, saveMemoResponse],
  buttons: [
    openMemo,
    changeMemo,
    openMemoCorrection,
    readMemo,
    openMemoResponse,
    openMemoList,
    pageMemos,
    pickOwedMemo,
    pickMemo,
    showMemoVersion,
  ],
  asks: memoAsks,
  closing: memoClosing,
  about: memosAbout,
  samples: memoSamples,
};
