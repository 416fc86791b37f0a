// The traffic page: shows requests as they come, and their bodies when they are unfolded.
import { morph } from './morph.js';

const sheet = document.getElementById('sheet');
const filter = document.getElementById('filter');
let waiting;

async function refresh() {
  const text = await (await fetch('/traffic')).text();
  const page = new DOMParser().parseFromString(text, 'text/html');
  morph(sheet, page.getElementById('sheet').innerHTML);
  find();
}

function find() {
  const wanted = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
  const rows = [...sheet.querySelectorAll('.requests > li')];
  for (const row of rows) row.classList.toggle('gone', !wanted.every((word) => row.dataset.find.includes(word)));
  const shown = rows.filter((row) => !row.classList.contains('gone')).length;
  document.getElementById('found').textContent = wanted.length === 0 ? '' : `${shown} of ${rows.length}`;
}

sheet.addEventListener(
  'toggle',
  async (event) => {
    const { n } = event.target.dataset;
    const body = event.target.querySelector('.body');
    if (!event.target.open || body.childElementCount > 0) return;
    body.innerHTML = await (await fetch(`/page/traffic-body?n=${n}`)).text();
  },
  true,
);
filter.addEventListener('input', find);
new EventSource('/live?traffic=yes').addEventListener('message', () => {
  clearTimeout(waiting);
  waiting = setTimeout(refresh, 200);
});
