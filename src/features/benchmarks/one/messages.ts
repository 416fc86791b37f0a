import { sayShortDay } from '../../../district/days.ts';
import { evidenceNames } from '../../../district/evidence-kinds.ts';
import { benchmarkStatusNames, singleSource } from '../../../district/plan/statuses.ts';
import { place } from '../../../kit/feature.ts';
import { toValue } from '../../../kit/value.ts';
import {
  aside,
  bullets,
  buttons,
  entry,
  heading,
  type Piece,
  paragraph,
  type Words,
} from '../../../kit/words/pieces.ts';
import { bold, linked, say, type Text } from '../../../kit/words/text.ts';
import { openDecide } from '../decide/form.ts';
import { sayReading, unitOf } from '../figures/rules.ts';
import { benchmarkKindNames, cadenceNames } from '../messages.ts';
import { sayPeriod } from '../periods/rules.ts';
import { proposalPiece } from '../proposals/messages.ts';
import { openCorrect, openReading } from '../record/form.ts';
import type { BenchmarkNow } from '../standing/store.ts';
import { openState } from '../state/form.ts';
import { stateWords } from '../state/messages.ts';
import type { KeptReading } from '../store.ts';
import type { BenchmarkShown } from './look.ts';

/** The button that takes a decision back. */
export const takingBack = { name: 'benchmarks/take-back' } as const;

/** Another page of its readings. */
const toReadings = { name: 'benchmarks/readings' } as const;

/** One benchmark: how it stands, whether it will be met, what can be done, what was read, and what there is to show for it. */
export function benchmarkWords(shown: BenchmarkShown): Words {
  const { standing, outlook, proposal, figures } = shown;
  const { benchmark } = standing;
  return [
    heading(`Benchmark ${benchmark.code}`),
    paragraph(benchmark.words),
    ...standingWords(standing),
    ...contradictionPieces(shown),
    paragraph(say`${bold('Will it be met?')} ${outlook}`),
    ...missingWords(standing),
    paragraph(factsOf(shown).join('\n')),
    ...(proposal ? [proposalPiece(benchmark.id, benchmark.code, proposal)] : []),
    ...buttonsOf(shown),
    ...readingsWords(shown, 0),
    ...evidenceWords(standing),
    ...stateWords(figures),
  ];
}

/** A page of its readings; the first is that of the benchmark itself. */
export function readingsPageWords(shown: BenchmarkShown, from: number): Words {
  const { benchmark, readings } = shown.standing;
  if (from <= 0 || from >= readings.length) return benchmarkWords(shown);
  return [heading(`Benchmark ${benchmark.code}`), ...readingsWords(shown, from)];
}

function factsOf({ standing: { benchmark }, owner }: BenchmarkShown): string[] {
  const { kind, cadence, target, baseline, rawOwner } = benchmark;
  const written = rawOwner === '' ? '' : ` The plan says: ${rawOwner}`;
  const due = dueWords(benchmark);
  return [
    `Kind: ${benchmarkKindNames[kind]}${cadence ? `, read ${cadenceNames[cadence]}` : ''}`,
    ...(target === '' ? [] : [`Target: ${target}`]),
    ...(baseline === '' ? [] : [`Baseline: ${baseline}`]),
    ...(due === '' ? [] : [`Due: ${due}`]),
    owner ? `Owner: ${owner}` : `No owner.${written}`,
  ];
}

const dueWords = ({ dueOn, rawDue }: BenchmarkNow['benchmark']): string =>
  dueOn === null ? rawDue : `${sayShortDay(dueOn)}, ${dueOn.slice(0, 4)}`;

/** What counts first; where a person has decided, what the rule says stands beside it. */
function standingWords({ status, byRule, why, decided, readings }: BenchmarkNow): Words {
  const rule = say`By the rule: ${bold(benchmarkStatusNames[byRule])}. ${why}`;
  if (!decided) return [paragraph(say`${bold(benchmarkStatusNames[status])}. ${why}`)];
  return [
    paragraph(
      say`${bold(benchmarkStatusNames[status])}, decided by ${decided.by} on ${sayShortDay(decided.on)}: ${decided.reason}`,
    ),
    paragraph(rule),
    ...(readings.some((one) => one.onDay > decided.on)
      ? [aside('A reading came in after this decision. Does the decision still hold?')]
      : []),
  ];
}

/** So many are told, the newest. */
const contradictionsTold = 3;

/** What site visits contradict, beside what was answered: both stand together. */
const contradictionPieces = ({ contradictions }: BenchmarkShown): Piece[] =>
  contradictions.slice(-contradictionsTold).map(({ day, words, owner, answer, answeredBy }) => {
    const said = say`${bold('A site visit contradicts this')} (${sayShortDay(day)}): “${words}”`;
    if (answer === '') return paragraph(say`${said}\n${owner ?? 'Nobody'} hasn’t answered yet.`);
    return paragraph(say`${said}\n${answeredBy ?? 'Somebody'} answered: “${answer}”`);
  });

function missingWords({ missing }: BenchmarkNow): Words {
  return missing.length === 0
    ? []
    : [paragraph(say`${bold('No reading yet for')} ${missing.map(sayPeriod).join('; ')}.`)];
}

/** So many readings stand on a page. */
const onePage = 5;

function readingsWords({ standing, were, mayRecord }: BenchmarkShown, from: number): Piece[] {
  const { benchmark, readings } = standing;
  if (readings.length === 0) return [];
  const page = readings.slice(from, from + onePage);
  const pieces = page.map((one): Piece => {
    const text = readingText(one, were.get(one.id), unitOf(benchmark));
    if (!mayRecord) return paragraph(text);
    const spoken = `Correct ${benchmark.code}, ${sayPeriod(one.period)}`;
    return entry(text, place(openCorrect, 'Correct…', toValue(benchmark.id, one.id), { spoken }));
  });
  const to = (label: string, at: number) => place(toReadings, label, toValue(benchmark.id, String(at)));
  const pages = [
    ...(from > 0 ? [to('Back', from - onePage)] : []),
    ...(from + onePage < readings.length ? [to('Earlier readings', from + onePage)] : []),
  ];
  return [
    paragraph(say`${bold('Readings')}, newest first`),
    ...pieces,
    ...(pages.length === 0 ? [] : [buttons(...pages)]),
  ];
}

function readingText(one: KeptReading, was: KeptReading | undefined, unit: string): Text {
  const source = one.source === 'walkthroughs' ? ', from walkthroughs' : '';
  const note = one.note === '' ? '' : ` ${one.note}`;
  const corrected = was ? ` Corrected: it was ${sayReading(was, unit)}, by ${was.by}, ${sayShortDay(was.onDay)}.` : '';
  return say`${bold(sayPeriod(one.period))}: ${sayReading(one, unit)}, by ${one.by}, ${sayShortDay(one.onDay)}${source}.${note}${corrected}`;
}

/** How many pieces of evidence are named. */
const named = 5;

function evidenceWords({ evidence, evidenceKinds }: BenchmarkNow): Words {
  if (evidence.length === 0) return [paragraph(say`${bold('Evidence')}: none yet.`)];
  const lines = evidence
    .slice(-named)
    .reverse()
    .map((one) => {
      const words = one.words || 'Untitled';
      const kind = one.kind === null ? '' : `, ${evidenceNames[one.kind].toLowerCase()}`;
      return say`${one.url === '' ? words : linked(words, one.url)}, ${sayShortDay(one.onDay)}${kind}`;
    });
  const more = evidence.length > named ? [say`${evidence.length - named} more`] : [];
  return [
    paragraph(say`${bold('Evidence')}, newest first`),
    bullets([...lines, ...more]),
    aside(restsOn(evidenceKinds)),
  ];
}

/** On how many kinds of evidence it rests. */
function restsOn(kinds: number): string {
  if (kinds === 0) return 'It doesn’t rest on any kind of evidence yet.';
  if (kinds > 1) return `Rests on ${kinds} kinds of evidence.`;
  return `${singleSource.sentence}: one kind of evidence. A second kind would make it stronger.`;
}

function buttonsOf({ standing: { benchmark, decided }, mayRecord, mayLead, mayEnterFigures }: BenchmarkShown): Words {
  const { id, code } = benchmark;
  const here = toValue(id, 'one');
  const all = [
    ...(mayRecord
      ? [place(openReading, 'Record…', here, { spoken: `Record a reading of ${code}`, style: 'primary' })]
      : []),
    ...(mayLead ? [place(openDecide, 'Decide…', here, { spoken: `Decide how ${code} stands` })] : []),
    ...(mayLead && decided ? [place(takingBack, 'Undo decision', id)] : []),
    ...(mayEnterFigures
      ? [place(openState, 'State figure…', here, { spoken: `Enter a state figure beside ${code}` })]
      : []),
  ];
  return all.length === 0 ? [] : [buttons(...all)];
}
