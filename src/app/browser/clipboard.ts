/**
 * Copies a text. Tries the clipboard API, then the older command, which some browsers still allow
 * where they refuse the first. False when both are refused: then the person has to press the keys.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

function copyByCommand(text: string): boolean {
  const focused = document.activeElement;
  const carrier = document.createElement('textarea');
  carrier.value = text;
  carrier.readOnly = true;
  carrier.setAttribute('aria-hidden', 'true');
  carrier.style.position = 'fixed';
  carrier.style.opacity = '0';
  // Beside an open dialog nothing else can be selected.
  (focused?.closest('dialog') ?? document.body).append(carrier);
  try {
    carrier.select();
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    carrier.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}
