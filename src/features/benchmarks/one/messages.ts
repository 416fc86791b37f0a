import { sayShortDay } from '../../../district/days.ts';
import { evidenceNames } from '../../../district/evidence-kinds.ts';
import { benchmarkStatusNames } from '../../../district/plan/statuses.ts';
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
import { bold, clip, linked, say, type Text } from '../../../kit/words/text.ts';
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

/** One benchmark: how it stands, whether it will be met, what was read, and what there is to show for it. */
export function benchmarkWords(shown: BenchmarkShown): Words {
  const { standing, outlook, proposal, figures } = shown;
  const { benchmark } = standing;
  return [
    heading(`Benchmark ${benchmark.code}`),
    paragraph(clip(benchmark.words, 1500)),
    aside(factsOf(shown)),
    ...standingWords(standing),
    paragraph(say`${bold('Will it be met?')} ${outlook}`),
    ...missingWords(standing),
    ...(proposal ? [proposalPiece(benchmark.id, benchmark.code, proposal)] : []),
    ...readingPieces(shown),
    ...evidenceWords(standing),
    ...stateWords(figures),
    ...buttonsOf(shown),
  ];
}

function factsOf({ standing: { benchmark }, owner }: BenchmarkShown): string {
  const due = benchmark.dueOn === null ? clip(benchmark.rawDue, 100) : sayShortDay(benchmark.dueOn);
  const year = benchmark.dueOn === null ? '' : `, ${benchmark.dueOn.slice(0, 4)}`;
  const facts = [
    benchmarkKindNames[benchmark.kind],
    benchmark.target && `target ${clip(benchmark.target, 200)}`,
    benchmark.baseline && `baseline ${clip(benchmark.baseline, 200)}`,
    due && `due ${due}${year}`,
    benchmark.cadence && `read ${cadenceNames[benchmark.cadence]}`,
    owner
      ? `owner ${owner}`
      : `nobody answers for it${benchmark.rawOwner ? ` (written: ${clip(benchmark.rawOwner, 100)})` : ''}`,
  ];
  return facts.filter(Boolean).join(' · ');
}

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
      ? [aside('A reading came after this decision. Does it still hold?')]
      : []),
  ];
}

function missingWords({ missing }: BenchmarkNow): Words {
  return missing.length === 0
    ? []
    : [paragraph(say`${bold('No reading yet for')} ${missing.map(sayPeriod).join('; ')}.`)];
}

function readingPieces({ standing, were, mayRecord }: BenchmarkShown): Piece[] {
  const { benchmark, readings } = standing;
  if (readings.length === 0) return [];
  const pieces = readings.map((one): Piece => {
    const text = readingText(one, were.get(one.id), unitOf(benchmark));
    if (!mayRecord) return paragraph(text);
    const spoken = `Correct ${benchmark.code}, ${sayPeriod(one.period)}`;
    return entry(text, place(openCorrect, 'Correct…', toValue(benchmark.id, one.id), { spoken }));
  });
  return [paragraph(say`${bold('Readings')}, newest first`), ...pieces];
}

function readingText(one: KeptReading, was: KeptReading | undefined, unit: string): Text {
  const source = one.source === 'walkthroughs' ? ', from walkthroughs' : '';
  const note = one.note === '' ? '' : ` ${clip(one.note, 300)}`;
  const corrected = was
    ? ` Corrected: it was ${clip(sayReading(was, unit), 300)}, by ${was.by}, ${sayShortDay(was.onDay)}.`
    : '';
  return say`${bold(sayPeriod(one.period))}: ${clip(sayReading(one, unit), 400)}, by ${one.by}, ${sayShortDay(one.onDay)}${source}.${note}${corrected}`;
}

/** How many pieces of evidence are named. */
const named = 8;

function evidenceWords({ evidence, singleSource }: BenchmarkNow): Words {
  if (evidence.length === 0) return [paragraph(say`${bold('Evidence')}: none yet.`)];
  const lines = evidence
    .slice(-named)
    .reverse()
    .map((one) => {
      const words = clip(one.words, 200) || 'without a name';
      const kind = one.kind === null ? '' : `, ${evidenceNames[one.kind].toLowerCase()}`;
      return say`${one.url === '' ? words : linked(words, one.url)}, ${sayShortDay(one.onDay)}${kind}`;
    });
  const more = evidence.length > named ? [say`and ${evidence.length - named} more`] : [];
  const single = 'Single source: all of it is of one kind. A second kind would make it firmer.';
  return [
    paragraph(say`${bold('Evidence')}, newest first`),
    bullets([...lines, ...more]),
    ...(singleSource ? [aside(single)] : []),
  ];
}

function buttonsOf({ standing: { benchmark, decided }, mayRecord, mayLead, mayEnterFigures }: BenchmarkShown): Words {
  const { id, code } = benchmark;
  const all = [
    ...(mayRecord
      ? [place(openReading, 'Record…', id, { spoken: `Record a reading of ${code}`, style: 'primary' })]
      : []),
    ...(mayLead ? [place(openDecide, 'Decide…', id, { spoken: `Decide how ${code} stands` })] : []),
    ...(mayLead && decided ? [place(takingBack, 'Take the decision back', id)] : []),
    ...(mayEnterFigures
      ? [place(openState, 'State figure…', id, { spoken: `Enter a state figure beside ${code}` })]
      : []),
  ];
  return all.length === 0 ? [] : [buttons(...all)];
}
