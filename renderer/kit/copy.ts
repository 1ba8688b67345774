/** The old way: works on a click without a permission, which this window has none of. */
function copySelected(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  return copied;
}

/** Puts text on the clipboard, on a click; false where that is not possible. The focus stays where it is. */
export function copyText(text: string): boolean {
  const focused = document.activeElement;
  const copied = copySelected(text);
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}
