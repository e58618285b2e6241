export interface SelectedPassage {
  section: string;
  start: number;
  text: string;
}

/** What is selected within one part of the text (`data-section`); nothing when the selection crosses parts or is empty. */
export function selectedPassage(selection: Selection | null): SelectedPassage | undefined {
  if (selection === null || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const part = partOf(range.startContainer);
  if (part === undefined || part !== partOf(range.endContainer)) return undefined;
  const text = range.toString();
  if (text.trim() === '') return undefined;
  const before = range.cloneRange();
  before.selectNodeContents(part);
  before.setEnd(range.startContainer, range.startOffset);
  return { section: part.dataset.section!, start: before.toString().length, text };
}

// helpers

function partOf(node: Node): HTMLElement | undefined {
  const element = node instanceof HTMLElement ? node : node.parentElement;
  return element?.closest<HTMLElement>('[data-section]') ?? undefined;
}
