import type { Chart } from '../../kit/words/pieces.ts';
import { inInk } from './ink.ts';
import { ink, keepTogether, put, type Sheet, widthOf } from './sheet.ts';
import { picture } from './tags.ts';

const height = 130;
/** Room left of the axis for its figures. */
const gutter = 32;

/** Told apart in black and white too: bars by their lightness and their order, lines by their dashes. */
const shades = ['#1f3b5c', '#9db8d2', '#c07a1f', '#5b5b5b', '#d9d9d9', '#7a2f45', '#e8cf9c'] as const;
const dashes = [undefined, 6, 2, 10, 4, 1] as const;

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  /** The figure at the top. */
  readonly most: number;
}

/** A simple chart with its axis, its legend and the figure of each bar or of each line's end; nothing where there is nothing to draw. */
export function drawChart(sheet: Sheet, chart: Chart): void {
  if (chart.categories.length === 0 || chart.series.length === 0) return;
  keepTogether(sheet, height + 80);
  picture(sheet, chartInWords(chart), () => drawAll(sheet, chart));
}

/** Everything a chart shows, for whoever hears it: its title, and every figure with what it is of. */
export function chartInWords({ kind, title, categories, series }: Chart): string {
  const value = (of: Chart['series'][number], at: number): string => String(of.values[at] ?? 0);
  if (kind === 'bar') {
    const bars = categories.map(
      (name, at) => `${name}: ${series.map((of) => `${of.name} ${value(of, at)}`).join(', ')}.`,
    );
    return [`Bar chart: ${title}.`, ...bars].join(' ');
  }
  const lines = series.map(
    (of) => `${of.name}: ${categories.map((name, at) => `${name} ${value(of, at)}`).join(', ')}.`,
  );
  return [`Line chart: ${title}.`, ...lines].join(' ');
}

function drawAll(sheet: Sheet, chart: Chart): void {
  const { pdf, type } = sheet;
  pdf.font('bold').fontSize(type.table + 1);
  put(sheet, chart.title, { after: 4 });
  drawLegend(sheet, chart);
  const most = roundUp(Math.max(1, ...chart.series.flatMap(({ values }) => values)));
  const frame: Frame = { left: type.margin + gutter, top: pdf.y + 10, width: widthOf(sheet) - gutter, most };
  drawAxis(sheet, frame);
  if (chart.kind === 'bar') drawBars(sheet, frame, chart);
  else drawLines(sheet, frame, chart);
  drawCategories(sheet, frame, chart.categories);
  pdf.fillColor(ink.text).undash();
  pdf.x = type.margin;
  pdf.y = frame.top + height + 20 + type.after;
}

const yOf = ({ top, most }: Frame, value: number): number => top + height - (value / most) * height;

/** The next of 1, 2, 5, 10, 20 … from which the axis can be read. */
export function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 4, 5, 10].find((step) => step * power >= value) ?? 10) * power;
}

function drawLegend(sheet: Sheet, { kind, series }: Chart): void {
  const { pdf, type } = sheet;
  pdf.font('plain').fontSize(type.quiet);
  let x = type.margin;
  series.forEach(({ name }, at) => {
    const wide = pdf.widthOfString(inInk(name)) + 36;
    if (x + wide > pdf.page.width - type.margin && x > type.margin) {
      x = type.margin;
      pdf.y += 13;
    }
    const y = pdf.y;
    if (kind === 'bar') pdf.rect(x, y, 12, 8).fillAndStroke(shadeOf(at), ink.quiet);
    else stroke(sheet, at, [x, y + 5], [x + 20, y + 5]);
    pdf.fillColor(ink.text).text(inInk(name), x + 24, y - 1, { lineBreak: false });
    pdf.y = y;
    x += wide;
  });
  pdf.y += 14;
}

const shadeOf = (at: number): string => shades[at % shades.length] ?? ink.text;

function stroke({ pdf }: Sheet, at: number, ...points: readonly (readonly [number, number])[]): void {
  const dash = dashes[at % dashes.length];
  if (dash === undefined) pdf.undash();
  else pdf.dash(dash, { space: 3 });
  for (const [place, [x, y]] of points.entries()) place === 0 ? pdf.moveTo(x, y) : pdf.lineTo(x, y);
  pdf.lineWidth(1.6).strokeColor(shadeOf(at)).stroke().undash();
}

function drawAxis(sheet: Sheet, frame: Frame): void {
  const { pdf, type } = sheet;
  pdf.font('plain').fontSize(type.quiet);
  for (const part of [0, 0.5, 1]) {
    const y = yOf(frame, frame.most * part);
    pdf
      .moveTo(frame.left, y)
      .lineTo(frame.left + frame.width, y)
      .lineWidth(0.4)
      .strokeColor(ink.line)
      .stroke();
    pdf.fillColor(ink.quiet);
    label(sheet, String(frame.most * part), frame.left - gutter, y - 5, gutter - 6, 'right');
  }
}

function drawBars(sheet: Sheet, frame: Frame, { categories, series }: Chart): void {
  const { pdf } = sheet;
  const group = frame.width / categories.length;
  const wide = Math.min(26, (group * 0.8) / series.length);
  categories.forEach((_, category) => {
    const left = frame.left + category * group + (group - wide * series.length) / 2;
    series.forEach(({ values }, at) => {
      const value = values[category] ?? 0;
      if (value === 0) return;
      const [x, y] = [left + at * wide, yOf(frame, value)];
      pdf
        .lineWidth(0.4)
        .rect(x, y, wide, frame.top + height - y)
        .fillAndStroke(shadeOf(at), ink.quiet);
      pdf.fillColor(ink.text).fontSize(7);
      label(sheet, String(value), x - 6, y - 10, wide + 12, 'center');
    });
  });
}

function drawLines(sheet: Sheet, frame: Frame, { categories, series }: Chart): void {
  const step = frame.width / categories.length;
  series.forEach(({ values }, at) => {
    const points = values.map((value, place) => [frame.left + (place + 0.5) * step, yOf(frame, value)] as const);
    stroke(sheet, at, ...points);
    for (const [x, y] of points) sheet.pdf.circle(x, y, 2.2).fill(shadeOf(at));
    const [x = 0, y = 0] = points.at(-1) ?? [];
    sheet.pdf.fillColor(ink.text).fontSize(7);
    label(sheet, String(values.at(-1) ?? ''), x + 5, y - 4, 30, 'left');
  });
}

function drawCategories(sheet: Sheet, { left, top, width }: Frame, categories: readonly string[]): void {
  const step = width / categories.length;
  sheet.pdf.fillColor(ink.text).fontSize(sheet.type.quiet);
  categories.forEach((category, at) => {
    label(sheet, category, left + at * step, top + height + 5, step, 'center');
  });
}

/** A line of small text that stays where it is put. */
function label(
  { pdf }: Sheet,
  text: string,
  x: number,
  y: number,
  width: number,
  align: 'left' | 'center' | 'right',
): void {
  pdf.text(inInk(text), x, y, { width, height: 12, align, ellipsis: true });
}
