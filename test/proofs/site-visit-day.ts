import { dayText } from '../../src/district/days.ts';
import { newId } from '../../src/district/ref.ts';
import { siteObservation, siteVisit } from '../../src/features/site-visits/schema.ts';
import { siteNames } from '../../src/features/site-visits/visit/names.ts';
import { siteSheets } from '../../src/features/site-visits/workbook/columns.ts';
import { writeWorkbook } from '../../src/kit/sheets/write.ts';
import { type Cast, type TestDistrict, usual } from '../district.ts';
import { logVisit, observe, raiseContradiction } from '../features/site-visits/district.ts';
import { importPlan } from '../plan.ts';
import type { Aside } from './every-door.ts';
import { pressNamed, send } from './walking-day.ts';

/** A second monitor and a second plan manager, who have nothing to do with what the first two log. */
export const castOfVisits: readonly Cast[] = [
  ...usual,
  { name: 'Mel Moore', role: 'planMonitor' },
  { name: 'Pia Plan', role: 'planManager' },
];

/** Of a visit that is not shared, for its monitor alone. */
export const notShared = {
  note: 'A zalm day.',
  seen: 'Nobody knew the zlan.',
  learned: 'Zasks were new.',
  open: 'Who zoaches?',
};
/** Typed on behalf of the monitor: for the two. */
export const onBehalf = { note: 'Zhe asked me to type this.', seen: 'Zeachers met at noon.' };
/** Of a visit that is shared, for who leads and the plan managers too. */
export const inShared = { note: 'For all of uz.', seen: 'Tasks were zigorous.', learned: 'Zeachers know the tasks.' };
/** Raised with who answers for the benchmark, though the visit it was seen on is not shared. */
export const raised = { words: 'Tasks were zopied.', answer: 'There was a zubstitute.' };
/** What is asked of Dina and of Pat, and what they say. */
export const wanted = {
  ofDina: 'The zata coach',
  yes: 'At ten in zoom 12.',
  ofPat: 'Two zew teachers',
  no: 'They are at a zourse.',
};

/** What the district reports as met, before the monitor comes. */
export async function itIsMet(district: TestDistrict, aside: Aside): Promise<void> {
  importPlan(district);
  await aside(async () => {
    await district.as('Dina Director').command('/benchmark 1.1.B1 85%');
    await send(district, 'Dina Director');
  });
}

/** A visit that is changed, told and shared, and the plan manager’s on the monitor’s behalf. */
export async function visitsAreLogged(district: TestDistrict): Promise<void> {
  const mona = district.as('Mona Monitor');
  await logVisit(district, 'Mona Monitor', { spoke: '4 teachers', note: 'To be changed.' });
  await mona.press('Change…');
  await mona.fill('Note', inShared.note);
  await mona.submit();
  const on = { about: '1.1.B1', bearing: '🟢 supports' };
  await observe(district, 'Mona Monitor', { ...on, words: 'To be removed.' });
  await mona.press('Remove');
  await observe(district, 'Mona Monitor', { ...on, words: 'Tasks.' });
  const observation = district.db.select().from(siteObservation).all().at(-1);
  await mona.press({ option: `${observation?.id ?? ''}|change` });
  await mona.fill('What was seen or said?', inShared.seen);
  await mona.submit();
  await mona.press('Say what we learned…');
  await mona.fill('What did we learn?', inShared.learned);
  await mona.submit();
  await pressNamed(mona, siteNames.tell);
  await district.drain();
  await mona.press('Share the visit');
  await district.drain();
  await district.as('Sam Sato').press('Read it');
  await onTheirBehalf(district);
}

async function onTheirBehalf(district: TestDistrict): Promise<void> {
  const max = district.as('Max Manager');
  await max.command('/throughline site-visit');
  await max.press('Log a visit…');
  await max.fill('For which monitor?', 'Mona Monitor');
  await max.fill('Where?', 'Webster');
  await max.fill('What did you attend?', ['Classes']);
  await max.fill('Note', onBehalf.note);
  await send(district, 'Max Manager');
  await observe(district, 'Max Manager', { words: onBehalf.seen, bearing: '🟡 qualifies' });
}

/** What is not shared; a contradiction in it is raised and answered; people are asked for; the list is turned over. */
export async function theMonitorGoesOn(district: TestDistrict): Promise<void> {
  const [mona, dina, pat] = [district.as('Mona Monitor'), district.as('Dina Director'), district.as('Pat Okafor')];
  await logVisit(district, 'Mona Monitor', { day: '2026-12-01', attended: [] });
  await mona.press('Ask for people or things…');
  // The first is taken back.
  const lines = ['A room | Al Vice', `${wanted.ofDina} | Dina Director`, `${wanted.ofPat} | Pat Okafor`];
  await mona.fill('Who or what do you want to see? One a line', lines.join('\n'));
  await mona.submit();
  await district.drain();
  await pressNamed(mona, siteNames.takeBack);
  await district.drain();
  await dina.press('Yes…');
  await dina.fill('When and where?', wanted.yes);
  await send(district, 'Dina Director');
  await pat.press('Can’t…');
  await pat.fill('Why not, or what could you offer instead?', wanted.no);
  await send(district, 'Pat Okafor');
  await logVisit(district, 'Mona Monitor', { note: notShared.note });
  await observe(district, 'Mona Monitor', { words: notShared.seen, bearing: '🔴 contradicts' });
  await raiseContradiction(district, 'Mona Monitor', raised.words);
  await dina.press('Answer…');
  await dina.fill('Your answer', raised.answer);
  await send(district, 'Dina Director');
  await mona.press('Say what we learned…');
  await mona.fill('What did we learn?', notShared.learned);
  await mona.fill('What is still to sort out?', notShared.open);
  await mona.submit();
  manyVisits(district);
  await mona.command('/throughline site-visit');
  await mona.press('Older');
}

/** More of the monitor’s days than are on one page. */
function manyVisits({ db, idOf }: TestDistrict): void {
  const by = idOf('Mona Monitor');
  const empty = { attended: [], spokeWith: [], note: '', learned: '', stillOpen: '', schoolId: null };
  for (const day of ['02', '03', '04', '05', '06', '09', '10'])
    db.insert(siteVisit)
      .values({ id: newId(), authorId: by, enteredById: by, day: dayText.parse(`2026-11-${day}`), ...empty })
      .run();
}

/** The plan manager hands over what the monitor filled in: nothing that can be read, one that is put aside, one that is kept. */
export async function theWorkbookIsHandedOver(district: TestDistrict): Promise<void> {
  const max = district.as('Max Manager');
  await max.command('/throughline site-visit');
  await max.press('Import a workbook…');
  await max.press('Send me the template');
  await max.close({ all: true });
  await district.drain();
  await max.command('/throughline site-visit');
  await max.press('Import a workbook…');
  await handOver(district, Buffer.from('no workbook'));
  await max.press('Upload a workbook');
  await handOver(district, await workbook());
  await max.press('Not now');
  await district.drain();
  await max.command('/throughline site-visit');
  await max.press('Import a workbook…');
  await handOver(district, await workbook());
  await max.press('Import now');
  await district.drain();
}

async function handOver(district: TestDistrict, bytes: Buffer): Promise<void> {
  const max = district.as('Max Manager');
  await max.upload('Workbook (.xlsx, at most 5 MB)', { name: 'visit.xlsx', bytes, mimetype: '' });
  await send(district, 'Max Manager');
}

const workbook = () => {
  const rows: Readonly<Record<string, readonly (readonly string[])[]>> = {
    Visit: [['Mona Monitor', '2026-11-20', 'lincoln', 'Classes', onBehalf.note]],
    Observations: [['1.1.B1', onBehalf.seen, 'supports']],
  };
  return writeWorkbook(
    Object.entries(siteSheets).map(([name, columns]) => ({
      name,
      widths: [],
      lines: [Object.values(columns).map(({ heading }) => heading), ...(rows[name] ?? [])].map(
        (cells) => ({ style: 'plain', cells }) as const,
      ),
    })),
  );
};
