// Are you sure?
const dialog = document.getElementById('confirm');

/** Asks what the app wants asked; true when the person is sure. */
export function sure(element) {
  const text = element.dataset.confirm ?? element.closest('[data-confirm]')?.dataset.confirm;
  if (!text) return Promise.resolve(true);
  const ask = JSON.parse(text);
  dialog.replaceChildren(drawn(ask));
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.onclose = () => resolve(dialog.returnValue === 'yes');
    dialog.returnValue = '';
  });
}

function drawn(ask) {
  const form = make('form', { method: 'dialog' });
  const yes = make(
    'button',
    { value: 'yes', className: `btn ${ask.style === 'danger' ? 'danger' : 'primary'}` },
    ask.confirm,
  );
  const no = make('button', { value: 'no', className: 'btn' }, ask.deny);
  const footer = make('footer', {});
  footer.append(no, yes);
  form.append(make('h2', { id: 'confirm-title' }, ask.title), make('p', {}, ask.text), footer);
  return form;
}

function make(tag, fields, text) {
  const element = Object.assign(document.createElement(tag), fields);
  if (text !== undefined) element.textContent = text;
  return element;
}
