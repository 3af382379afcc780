/** Hands the reader a text, or what has come from the server, as a file of this name. */
export function saveFile(name: string, text: string | Blob): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser holds on to what it is saving.
  URL.revokeObjectURL(address);
}
