/** What the browser shows by itself; anything else is saved and opened outside. */
export const canPreview = (mediaType: string): boolean =>
  mediaType === 'application/pdf' || mediaType === 'text/plain' || mediaType.startsWith('image/');
