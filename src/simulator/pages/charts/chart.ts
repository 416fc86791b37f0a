import { type Obj, obj, objs, str } from '../../json.ts';
import { type Html, html } from '../html.ts';
import { axes, type Frame, frameOf } from './axes.ts';
import { colour } from './colours.ts';
import { pie } from './pie.ts';
import { areas, bars, lines } from './plots.ts';
import type { Series } from './series.ts';

/** A chart with its legend, and its figures as a table for those who want to read them. */
export function chart(block: Obj): Html {
  const drawn = obj(block.chart);
  const kind = str(drawn.type) ?? 'bar';
  const all =
    kind === 'pie'
      ? [seriesOf('', objs(drawn.segments))]
      : objs(drawn.series).map((one) => seriesOf(str(one.name) ?? '', objs(one.data)));
  const axis = obj(drawn.axis_config);
  const picture = kind === 'pie' ? pie(all[0]?.values ?? []) : plot(kind, all, axis);
  const names = kind === 'pie' ? (all[0]?.values.map((one) => one.label) ?? []) : all.map((one) => one.name);
  const title = str(block.title) ?? '';
  return html`<figure class="chart"><figcaption>${title}</figcaption><svg viewBox="${picture.box}" role="img" aria-label="${title}: ${kind} chart. Its figures are in the table below.">${picture.shapes}</svg>${names.length > 1 && legend(names)}
<details><summary>Figures</summary>${figures(all, title)}</details></figure>`;
}

function seriesOf(name: string, data: Obj[]): Series {
  return { name, values: data.map((one) => ({ label: str(one.label) ?? '', value: Number(one.value) })) };
}

function plot(kind: string, all: Series[], axis: Obj): { box: string; shapes: Html } {
  const frame: Frame = frameOf(all, axis);
  const draw = kind === 'bar' ? bars : kind === 'area' ? areas : lines;
  return { box: `0 0 ${frame.width} ${frame.height}`, shapes: html`${axes(frame)}${draw(frame, all)}` };
}

function legend(names: readonly string[]): Html {
  const each = names.map((name, at) => html`<li><span class="swatch ${colour(at)}"></span>${name}</li>`);
  return html`<ul class="legend" aria-hidden="true">${each}</ul>`;
}

function figures(all: Series[], title: string): Html {
  const labels = all[0]?.values.map((one) => one.label) ?? [];
  const value = (one: Series, label: string) => one.values.find((point) => point.label === label)?.value ?? '';
  const rows = labels.map(
    (label) =>
      html`<tr><th scope="row">${label}</th>${all.map((one) => html`<td class="right">${value(one, label)}</td>`)}</tr>`,
  );
  const heads = all.map((one) => html`<th scope="col" class="right">${one.name || 'Value'}</th>`);
  return html`<div class="table-frame" role="group" aria-label="${title}" tabindex="0"><table><thead><tr><td></td>${heads}</tr></thead><tbody>${rows}</tbody></table></div>`;
}
