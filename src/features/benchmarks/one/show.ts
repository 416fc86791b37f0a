import { eq } from 'drizzle-orm';
import type { Reader } from '../../../db/open.ts';
import { codeKey } from '../../../district/plan/plan.ts';
import { benchmark } from '../../../district/plan/schema.ts';
import { called } from '../../../district/plan/short-names.ts';
import type { Asked } from '../../../kit/context.ts';
import { type ButtonPress, place } from '../../../kit/feature.ts';
import { opening } from '../../../kit/forms/form.ts';
import { type Done, done } from '../../../kit/outcome.ts';
import { notFound } from '../../../kit/refusal.ts';
import { fromRow } from '../../../kit/value.ts';
import { nearest } from '../../../kit/words/nearest.ts';
import { buttons, paragraph } from '../../../kit/words/pieces.ts';
import { clip, say } from '../../../kit/words/text.ts';
import { readingForm } from '../record/form.ts';
import { readTyped } from '../record/rules.ts';
import { benchmarksIn } from '../store.ts';
import { oneOf } from './look.ts';
import { benchmarkWords, readingsPageWords } from './messages.ts';

/** Shows one benchmark. */
export const showOne: ButtonPress = {
  name: 'benchmarks/show',
  ability: 'plan.read',
  about: 'benchmark',
  press: (c, value) => shown(c, value),
};

/** Another page of its readings, in its place. */
export const showReadings: ButtonPress = {
  name: 'benchmarks/readings',
  ability: 'plan.read',
  about: 'benchmark',
  press(c, id, { more }) {
    const one = oneOf(c, id);
    if (!one) throw notFound();
    const words = readingsPageWords(one, fromRow(more));
    return done({ tell: words, instead: words });
  },
};

function shown(c: Asked, id: string): Done {
  const one = oneOf(c, id);
  if (!one) throw notFound();
  return done({ tell: benchmarkWords(one) });
}

/** `/benchmark 1.2.B1` shows it; with a reading behind the code, the window opens with that typed already. */
export function byCode(c: Asked, line: string): Done {
  const [code = '', ...rest] = line.trim().split(/\s+/);
  const id = idOfCode(c.db, code);
  if (id === undefined) return done({ tell: unknownCode(c, code) });
  if (rest.length === 0) return shown(c, id);
  const { value, n } = readTyped(rest.join(' '));
  return done({
    open: opening(readingForm, { benchmark: id, today: c.today, value: clip(value, 300), n: clip(n, 10) }),
  });
}

function idOfCode(db: Reader, code: string): string | undefined {
  return db
    .select({ id: benchmark.id })
    .from(benchmark)
    .where(eq(benchmark.codeKey, codeKey(code)))
    .get()?.id;
}

function unknownCode(c: Asked, code: string) {
  const all = benchmarksIn(c.db);
  const meant = nearest(
    code,
    all.map((one) => one.code),
  );
  const near = all.find((one) => one.code === meant);
  const said = say`There is no benchmark “${clip(code, 40)}” in the plan.`;
  if (!near) return [paragraph(said), paragraph('Type /benchmark to see the list.')];
  return [paragraph(say`${said} Did you mean ${called(near)}?`), buttons(place(showOne, `Show ${near.code}`, near.id))];
}
