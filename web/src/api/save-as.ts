/** Hands a file to the browser to be saved; nothing of it stays in the page. */
export function saveAs(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun the download when the click returns; a moment later nobody needs the address.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
