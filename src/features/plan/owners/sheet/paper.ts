import { roleNames } from '../../../../district/people.ts';
import { refTo } from '../../../../district/ref.ts';
import type { Asked, Writing } from '../../../../kit/context.ts';
import { notBrought, silent } from '../../../../kit/documents/pdf.ts';
import type { Arrived } from '../../../../kit/errand.ts';
import type { ButtonPress, PaperKind } from '../../../../kit/feature.ts';
import { place } from '../../../../kit/feature.ts';
import { type Done, done, type Message } from '../../../../kit/outcome.ts';
import { Refusal } from '../../../../kit/refusal.ts';
import { explanation, headings } from '../../../../kit/sheets/lines.ts';
import type { Line, SheetToWrite } from '../../../../kit/sheets/write.ts';
import { aside, buttons, paragraph, type Words } from '../../../../kit/words/pieces.ts';
import { say } from '../../../../kit/words/text.ts';
import { likelyDay, likelyOwners } from '../likely/rules.ts';
import type { OwnerMeant } from '../rules.ts';
import { sendSheet } from '../say/messages.ts';
import { examplesOf, nothingWritten, sayRowCounts } from '../texts/messages.ts';
import { type DueMeant, type PlanText, rowsCounted, standsOnActions } from '../texts/rules.ts';
import { type TextsToday, textsOn } from '../texts/today.ts';
import { allYearWords, columns, eachSchoolWords, sheetName } from './columns.ts';

const paper = sendSheet.name;

/** The open texts of that moment as a sheet with an Owner column. */
export const ownersSheet: PaperKind = {
  ability: 'plan.lead',
  make(c) {
    const texts = textsOn(c.db, c.today);
    if (texts.open.length === 0) return undefined;
    return {
      kind: 'workbook',
      fileName: `plan-owners-${c.today}.xlsx`,
      title: 'Who is meant in the plan',
      sheets: [sheetOf(texts)],
    };
  },
};

/** A row for each open text; what is near certain is filled in already. */
export function sheetOf(texts: TextsToday): SheetToWrite {
  return {
    name: sheetName,
    widths: [44, 16, 30, 70, 30, 30],
    lines: [
      explanation(
        'Write one person into Owner: the name or the e-mail as on the roster, a role that one person holds, or “one per school”.',
      ),
      explanation(`Write a day into By when, like 2027-06-15, or “${allYearWords}”. What you leave empty stays open.`),
      explanation('Then hand the workbook over in Slack: /throughline plan import. Leave the column Text as it is.'),
      headings(columns),
      ...texts.open.map((text): Line => ({ style: 'plain', cells: rowOf(text, texts) })),
    ],
  };
}

function rowOf(text: PlanText, texts: TextsToday): string[] {
  const stands = sayRowCounts(rowsCounted([text]));
  const about = [
    text.raw.trim() === '' ? nothingWritten : text.raw,
    asked[text.asks],
    stands,
    examplesOf(text).join('\n'),
  ];
  if (text.asks === 'when') return [...about, '', dueCell(likelyDay(text.raw, texts.today).sure)];
  return [...about, ownerCell(likelyOwners(text.raw, texts, standsOnActions(text)).sure, texts), ''];
}

const asked = { who: 'Who is meant', when: 'Which day' } as const;

function ownerCell(meant: OwnerMeant | undefined, { nameOf }: TextsToday): string {
  if (!meant) return '';
  if (meant.kind === 'eachSchool') return eachSchoolWords;
  return meant.kind === 'person' ? nameOf(meant.personId) : roleNames[meant.role];
}

const dueCell = (due: DueMeant | undefined): string => (due?.eachMeeting ? allYearWords : (due?.dueOn ?? ''));

/** *Send me the sheet with an Owner column*: it comes as a file by direct message. */
export const sendOwnersSheet: ButtonPress = {
  ...sendSheet,
  ability: 'plan.lead',
  press(c: Asked<Writing>) {
    if (textsOn(c.db, c.today).open.length === 0)
      throw new Refusal('Nothing is open: every text in the plan is one person, or one day.');
    const request = { kind: 'handOver', paper, value: '', to: c.viewer.person.id } as const;
    return done({ errands: [{ name: paper, request }], tell: sheetComes });
  },
};

export const sheetComes: Words = [
  paragraph('The sheet comes as a workbook in your messages with Throughline: a row for each text that is open.'),
  aside(
    'Fill in the last two columns and hand it over with “/throughline plan import”. You see what it answers before anything is saved.',
  ),
];

/** The file speaks for itself; that it did not come has to be told. */
export function hearSheet(c: Writing, arrived: Arrived): Done {
  const failed = notBrought(arrived, silent);
  return failed ? done({ messages: [notSent(failed.to, failed.why, c)] }) : done();
}

function notSent(to: string, why: string, { now }: Writing): Message {
  return {
    name: `owners-sheet/${to}/${now.toString()}`,
    to: { person: to },
    about: refTo('person', to),
    can: 'person.own',
    words: sheetFailed(why),
  };
}

export function sheetFailed(why: string): Words {
  return [
    paragraph(say`The sheet with an Owner column could not be brought: ${why}`),
    buttons(place(sendSheet, 'Send it again', '')),
  ];
}
