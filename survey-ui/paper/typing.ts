/**
 * Fewer keystrokes for whoever types sheets in: Enter goes on, past what a blank makes meaningless,
 * and saves after the last; what the numbers mean is marked as they are typed. The page works
 * without it.
 */
type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const form = document.querySelector<HTMLFormElement>('#papper');
if (form) takeOver(form);

function takeOver(sheet: HTMLFormElement) {
  const fields = [...sheet.querySelectorAll<Field>('input:not([type="hidden"]), textarea, select')];
  const named = new Map(fields.map((field) => [field.name, field]));
  let saving = false;

  const isBlank = (name: string | undefined) =>
    name !== undefined && named.get(name)?.value.trim() === '';

  function after(field: Field): Field | undefined {
    const rest = fields.slice(fields.indexOf(field) + 1);
    return rest.find((next) => !isBlank(next.dataset.needs));
  }

  function save() {
    if (saving) return;
    saving = true;
    sheet.submit();
  }

  sheet.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    const field = fields.find((one) => one === event.target);
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      return save();
    }
    // Shift and Enter is a new line in what people wrote.
    if (!field || event.shiftKey) return;
    event.preventDefault();
    const next = after(field);
    if (!next) return save();
    next.focus();
    if (!(next instanceof HTMLSelectElement)) next.select();
  });

  sheet.addEventListener('input', (event) => {
    const field = fields.find((one) => one === event.target);
    if (field) mark(field);
  });
  for (const field of fields) mark(field);
  sheet.querySelector<HTMLElement>('[aria-invalid]')?.focus();
}

/** Marks what the numbers in a field stand for. */
function mark(field: Field) {
  const chosen = new Set(field.value.split(/[\s,;.+/-]+/));
  for (const option of document.querySelectorAll<HTMLElement>(
    `[id="${CSS.escape(field.name)}-options"] > li`,
  )) {
    option.classList.toggle('chosen', chosen.has(option.dataset.number ?? ''));
  }
}
