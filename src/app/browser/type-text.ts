/**
 * Puts a text into the focused field as if it were typed there: over what is selected, and so that
 * it can be undone. No newer way does that.
 */
export function typeText(text: string): void {
  document.execCommand('insertText', false, text);
}
