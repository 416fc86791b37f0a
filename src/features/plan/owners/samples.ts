import { type Fill, type Sample, sampleWindow } from '../../../kit/feature.ts';
import { entry, heading, type Words } from '../../../kit/words/pieces.ts';
import { openTexts } from '../imports/samples.ts';
import { changeAnswerForm } from './answers/change.ts';
import { type AnswerListed, ownersWords } from './answers/list.ts';
import { leftLine } from './asks.ts';
import { inWindow, type OwnerQuestion, ownersForm } from './say/form.ts';
import { openTextsWords, sayWho, settledWords } from './say/messages.ts';
import { sheetComes, sheetFailed } from './sheet/paper.ts';
import { openLine } from './texts/messages.ts';

/** The owner questions: their windows, and what is said around them. */
export function ownerSamples(fill: Fill): Sample[] {
  const open = openTexts(fill);
  const questions = Array.from({ length: inWindow }, (_, at) => questionOf(fill, at));
  const answers = Array.from(
    { length: 40 },
    (_, at): AnswerListed => ({
      id: `who-${at}`,
      text: fill('“Principals, Coaches”', 102),
      answer: fill('one per school: its principal', 140),
      rows: '31 actions and 2 benchmarks',
    }),
  );
  const said = (name: string, words: Words): Sample => ({ name, on: 'message', words });
  return [
    sampleWindow('Owner questions', ownersForm, { questions, from: 8, of: 15 }),
    sampleWindow('Change what a text means', changeAnswerForm, questionOf(fill, 0)),
    said('Owner questions are answered, some open', settledWords({ settled: 9, open })),
    said('Owner questions are answered, none open', settledWords({ settled: 15, open: [] })),
    said('What the texts of the plan mean', ownersWords({ open: openTextsWords(open), answers, from: 0 })),
    said('What the texts of the plan mean, nothing open', ownersWords({ open: [], answers: [], from: 0 })),
    said('The sheet with an Owner column was asked for', sheetComes),
    said('The sheet with an Owner column did not come', sheetFailed(fill('Slack did not take the file.', 300))),
    said('Texts of the plan name nobody', asking(openLine(open))),
    said(
      'Somebody who answered for something has left',
      asking(
        leftLine(
          Array.from({ length: 12 }, () => fill('Pat Okafor', 100)),
          open,
        ),
      ),
    ),
  ];
}

const asking = (why: string): Words => [
  heading('Before you go home'),
  entry(why, { action: sayWho.name, label: 'Say who', value: '' }),
];

function questionOf(fill: Fill, at: number): OwnerQuestion {
  return {
    id: `who-abc123def45${at}`,
    asks: 'who',
    label: `Who is “${fill('Principals, Coaches', 100)}”?`,
    hint: `Pat Okafor has left. On 31 actions and 2 benchmarks: ${fill('1.1.A1 Visit one another', 80)} · ${fill('1.2.A1', 80)}`,
    first: [],
    chosen: { value: 'eachSchool', label: fill('One per school: its principal', 100) },
  };
}
