import { type Obj, obj, objs, str } from '../json.ts';
import { type Html, html } from './html.ts';

/** A chart, as a list of bars: plain, but every figure can be read. */
export function chart(block: Obj): Html {
  const drawn = obj(block.chart);
  const series = objs(drawn.series);
  const groups =
    series.length > 0 ? series.map((one) => bars(str(one.name), objs(one.data))) : [bars('', objs(drawn.segments))];
  return html`<figure class="chart"><figcaption>${str(block.title)}</figcaption>${groups}</figure>`;
}

function bars(name: string | undefined, points: Obj[]): Html {
  const most = Math.max(1, ...points.map((point) => Math.abs(Number(point.value))));
  const rows = points.map((point) => {
    const width = Math.round((Math.abs(Number(point.value)) / most) * 100);
    return html`<tr><th>${str(point.label)}</th><td><meter min="0" max="100" value="${width}"></meter> ${Number(point.value)}</td></tr>`;
  });
  return html`<table>${name ? html`<caption>${name}</caption>` : undefined}<tbody>${rows}</tbody></table>`;
}
