// Tables one can page through and sort.
const state = new WeakMap();

/** Turns the pages of a table. */
export function turnPage(button) {
  const box = button.closest('[data-table]');
  show(box, (state.get(box)?.page ?? 0) + Number(button.dataset.page));
}

/** Sorts by a column, the other way round at the second time; figures as figures. */
export function sortBy(button) {
  const box = button.closest('[data-table]');
  const column = Number(button.dataset.sort);
  const head = button.closest('th');
  const isUp = head.getAttribute('aria-sort') !== 'ascending';
  for (const one of box.querySelectorAll('th[aria-sort]')) one.setAttribute('aria-sort', 'none');
  head.setAttribute('aria-sort', isUp ? 'ascending' : 'descending');
  const text = (row) => row.children[column]?.textContent.trim() ?? '';
  const rows = [...box.querySelectorAll('tbody tr')].sort((a, b) =>
    text(a).localeCompare(text(b), undefined, { numeric: true }),
  );
  box.querySelector('tbody').append(...(isUp ? rows : rows.reverse()));
  show(box, 0);
}

function show(box, page) {
  const size = Number(box.dataset.size);
  const rows = [...box.querySelectorAll('tbody tr')];
  if (size === 0) return;
  const last = Math.max(Math.ceil(rows.length / size) - 1, 0);
  const at = Math.min(Math.max(page, 0), last);
  state.set(box, { page: at });
  rows.forEach((row, index) => {
    row.hidden = index < at * size || index >= (at + 1) * size;
  });
  const [previous, next] = box.querySelectorAll('[data-page]');
  if (!previous) return;
  previous.disabled = at === 0;
  next.disabled = at === last;
  box.querySelector('[data-page-of]').textContent =
    `${at * size + 1}–${Math.min((at + 1) * size, rows.length)} of ${rows.length}`;
}
