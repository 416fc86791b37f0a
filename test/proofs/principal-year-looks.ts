import { filesOf } from '../handed-over.ts';
import { pdfText } from '../pdf-text.ts';
import { castOf, count, largest, type PrincipalYear } from './principal-year-district.ts';
import { met } from './principal-year-watch.ts';

/** Who has nothing to do with most of these papers, and tries to read them. */
const lookers = [
  'Ines Interim',
  'Nora New',
  'Al Vice',
  'Dina Director',
  'Max Manager',
  'Mona Monitor',
  'Ana Rivera',
  'Cora Committee',
  'Olu Operator',
];
/** Of a school whose post does not change hands. */
const otherPrincipal = ({ schools }: PrincipalYear): string => `Pia ${schools.at(-1)}`;
const lines = [
  '/sip',
  '/sip meeting',
  '/sip memos',
  '/sip decisions',
  '/sip history',
  '/sip schools',
  '/throughline',
  '/action',
  '/digest',
];

/** Everybody who might reads all they can: lists, Home, and the papers they were handed. What they meet is watched. */
export async function lookAround(run: PrincipalYear): Promise<void> {
  const { district } = run;
  for (const name of [...lookers, otherPrincipal(run)]) {
    const person = district.as(name);
    await person.openHome();
    for (const line of lines) {
      const answer = await person.command(line);
      met(run.watched, [person.id], JSON.stringify(answer));
      if (person.window()) await person.close({ all: true });
    }
  }
  await turnPages(run);
  await takePapers(run);
  await district.drain();
  for (const { name } of castOf(run.schools)) {
    for (const { name: file, bytes } of await filesOf(district, name)) {
      if (!file.endsWith('.pdf')) continue;
      met(run.watched, [district.as(name).id], pdfText(bytes).replaceAll('\n', ''));
      count(run, 'papers');
    }
  }
}

/** The school of sixty items: every page of its plan. */
async function turnPages({ district }: PrincipalYear): Promise<void> {
  const person = district.as(`Pia ${largest}`);
  await person.command('/sip');
  for (let page = 1; page < 8; page += 1) await person.press('More');
}

/** A sheet, a memo, a handover and the plan of sixty items on paper. */
async function takePapers(run: PrincipalYear): Promise<void> {
  const { district } = run;
  await district.as(otherPrincipal(run)).press('PDF');
  await district
    .as(`Pia ${largest}`)
    .press('Send me the PDF')
    .catch(() => undefined);
  for (const name of ['Ines Interim', 'Nora New'])
    if (JSON.stringify(district.as(name).dms()).includes('handovers/pdf')) await district.as(name).press('PDF');
}
