// The fold with what is for developers: Escape and a click elsewhere close it.
const fold = document.querySelector('.fold');

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || !fold.open || document.querySelector('dialog[open]')) return;
  fold.open = false;
  fold.querySelector('summary').focus();
});

document.addEventListener('click', (event) => {
  if (!fold.contains(event.target)) fold.open = false;
});
