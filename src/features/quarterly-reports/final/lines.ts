import { sayNearDay } from '../../../district/days.ts';
import type { Asked } from '../../../kit/context.ts';
import { type ButtonPress, place } from '../../../kit/feature.ts';
import { done } from '../../../kit/outcome.ts';
import { notFound } from '../../../kit/refusal.ts';
import { asFarAs } from '../../../kit/words/fit.ts';
import { counted } from '../../../kit/words/lists.ts';
import { aside, bullets, buttons, heading, type Piece, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { presentsQuarterly, writesQuarterly } from '../check/who.ts';
import { isQuarterlyFinal, type QuarterlyReport } from '../store.ts';
import { whatKeeps } from './freeze.ts';
import { earlierSaid, paperButtons, publicWhen, quarterlyTitle, quarterlyVersionWords } from './messages.ts';
import { quarterlyFinalNames as names } from './names.ts';
import { versionFor } from './paper.ts';
import { quarterlyAudience } from './release.ts';

/** What the page of a report says of its versions, with what can be done: what keeps it from being final, where it is public, a new version. */
export function publishingWords(c: Asked, report: QuarterlyReport): Words {
  const writes = writesQuarterly(c, report);
  const isFinal = isQuarterlyFinal(c.db, report);
  const version = versionFor(c, report.id);
  const isDue = version?.releasedOn === null && version.publicFrom <= c.today;
  const acts = [
    ...(version && presentsQuarterly(c, report)
      ? [place({ name: names.night }, 'For the School Committee', report.id)]
      : []),
    ...(writes && isDue ? [publishButton(c, report.id)] : []),
    ...(writes && isFinal ? [place({ name: names.version }, 'New version…', report.id)] : []),
  ];
  return [
    ...(writes && !isFinal ? atWorkWords(c, report) : []),
    ...(version ? quarterlyVersionWords(version.document).map((one) => paragraph(one)) : []),
    ...(version && !(isFinal && version.releasedOn) ? [paragraph(stands(c, version))] : []),
    ...(version ? earlierWords(version.document.earlier) : []),
    ...(version ? [paperButtons(report.id), buttons(place({ name: names.read }, 'Read it', report.id), ...acts)] : []),
  ];
}

type Version = NonNullable<ReturnType<typeof versionFor>>;

const stands = (c: Asked, { releasedOn, publicFrom }: Version): string =>
  releasedOn === null
    ? `It becomes public ${publicWhen(c, publicFrom)}.`
    : `Public since ${sayNearDay(releasedOn, c.today)}.`;

const earlierWords = (earlier: Version['document']['earlier']): Piece[] =>
  earlier.length === 0 ? [] : [bullets(earlier.map(earlierSaid))];

function atWorkWords(c: Asked, report: QuarterlyReport): Piece[] {
  const { keeps, hits } = whatKeeps(c, report);
  const isReady = keeps.length === 0;
  const look = place({ name: names.names }, `Look at ${counted(hits, 'word', 'words')}…`, report.id);
  return [
    ...(isReady
      ? [paragraph('Nothing keeps it from being final.')]
      : [paragraph('Before it’s final:'), bullets(keeps)]),
    buttons(
      ...(hits === 0 ? [] : [look]),
      place({ name: names.final }, 'Make final…', report.id, isReady ? { style: 'primary' } : {}),
    ),
  ];
}

function publishButton(c: Asked, id: string) {
  const people = counted(quarterlyAudience(c), 'person', 'people');
  const to =
    c.settings.planChannel === '' ? 'goes to administrators by direct message' : 'is posted in the plan’s channel';
  const text = `It ${to}, and ${people} on the roster can read it. It can’t be undone.`;
  const confirm = { title: 'Make it public now?', text, yes: 'Make public' };
  return place({ name: names.publish }, 'Make public now', id, { style: 'danger', confirm });
}

const room = { blocks: 40, letters: 12_000, items: 8 } as const;

/** A version in Slack, as far as a message goes; its tables are in the PDF. */
export const readVersion: ButtonPress = {
  name: names.read,
  ability: 'quarterlyReports.read',
  about: 'quarterlyReport',
  press(c, id) {
    const document = versionFor(c, id)?.document;
    if (!document) throw notFound();
    const said = document.sections.flatMap((one) => [heading(one.title), ...one.words]);
    const { words, left } = asFarAs(said, room);
    const more = left === 0 ? [] : [aside(`${left} more in the PDF.`)];
    const head = [heading(quarterlyTitle(document)), ...quarterlyVersionWords(document).map((one) => paragraph(one))];
    return done({ tell: [...head, ...words, ...more, paperButtons(id)] });
  },
};
