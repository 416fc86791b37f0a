import { expect, test } from 'vitest';
import { features } from '../../../src/features/index.ts';
import type { DocumentKind } from '../../../src/kit/documents/kind.ts';
import { handing, type PaperCalled } from '../../../src/kit/documents/pdf.ts';
import { type Feature, place } from '../../../src/kit/feature.ts';
import { listSheet } from '../../../src/kit/sheets/list.ts';
import { buttons } from '../../../src/kit/words/pieces.ts';
import { visibleText } from '../../../src/simulator/simulator.ts';
import { openDistrict } from '../../district.ts';
import { filesOf } from '../../handed-over.ts';

/** The account of a person, as a document of theirs. */
const account: DocumentKind = {
  called: 'account',
  noun: 'person',
  can: 'app.use',
  nameOf: (id) => `tests/account/${id}`,
};

/** A routine that hands over a paper of a document, while there is one, and has its button on everybody’s Home. */
function sending(called: PaperCalled, rows: readonly string[][] | undefined): Feature {
  const handed = handing(account, { button: 'tests/send', paper: 'tests/paper', called }, () => {
    if (!rows) return undefined;
    return {
      kind: 'workbook',
      fileName: 'a.xlsx',
      title: 'An account',
      sheets: [listSheet('All', [['What', 20]], rows)],
    };
  });
  return {
    name: 'tests',
    parts: [handed],
    home: ({ viewer }) => [
      {
        part: 'today',
        words: [buttons(place(handed.button, 'Send it to me', viewer.person.id))],
        refs: [`person/${viewer.person.id}`],
        weight: 1,
        can: 'app.use',
      },
    ],
  };
}

/** Pat asks for it: what was said at once, and the files and the last message that came. */
async function asked(called: PaperCalled, rows: readonly string[][] | undefined) {
  const district = await openDistrict({ features: [...features, sending(called, rows)] });
  const principal = district.as('Pat Okafor');
  await principal.openHome();
  const told = JSON.stringify(await principal.press('Send it to me', 'home'));
  await district.settle();
  const last = visibleText(principal.dms().at(-1)?.blocks ?? []);
  return { told, last, files: await filesOf(district, 'Pat Okafor') };
}

test.each(['PDF', 'web page', 'Word file'] as const)(
  'who asks for the %s of a document is told that it is on its way, and has it',
  async (called) => {
    const { told, files } = await asked(called, [['One']]);

    expect(told).toContain(`The ${called} of the account is on its way to your messages with Throughline.`);
    expect(files).toMatchObject([{ name: 'a.xlsx', title: 'An account' }]);
  },
);

test.each(['PDF', 'web page', 'Word file'] as const)(
  'where the %s of a document cannot be sent, who asked is told which paper, and why',
  async (called) => {
    const { last, files } = await asked(called, undefined);

    expect(last).toContain(`I couldn’t send you the ${called} of the account. There’s nothing left to send`);
    expect(files).toEqual([]);
  },
);
