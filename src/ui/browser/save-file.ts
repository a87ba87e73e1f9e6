/** Downloads a text, or a picture, made in the page as a file. */
export function saveFile({ name, mediaType, text }: { name: string; mediaType: string; text: string | Blob }): void {
  const content = typeof text === 'string' ? new Blob([text], { type: `${mediaType};charset=utf-8` }) : text;
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the blob after the click, so revoke its address later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
