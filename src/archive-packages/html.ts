/** Text that is safe to stand in a page: made by `html` alone, so that nothing gets in that was not escaped. */
export class Html {
  constructor(private readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

type Part = Html | string | number | readonly Html[];

/** A piece of a page; what is put into it is escaped unless it is a piece itself. */
export function html(texts: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(texts.map((piece, index) => piece + (index < parts.length ? written(parts[index]!) : '')).join(''));
}

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Left out when it would be empty. */
export function section(title: string, content: Html | readonly Html[]): Html {
  return written(content) === ''
    ? html``
    : html`<h2>${title}</h2>
        ${content}`;
}

export function list(items: readonly Html[]): Html {
  return items.length === 0
    ? html``
    : html`<ul>
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul> `;
}

export function table(titles: readonly string[], rows: readonly (readonly Html[])[]): Html {
  if (rows.length === 0) return html``;
  const head =
    titles.length === 0
      ? html``
      : html`<tr>
          ${titles.map((title) => html`<th>${title}</th>`)}
        </tr>`;
  return html`<table>
    ${head}
    ${rows.map(
      (cells) =>
        html`<tr>
          ${cells.map((cell) => html`<td>${cell}</td>`)}
        </tr> `,
    )}
  </table>`;
}

// helpers

function written(part: Part): string {
  if (part instanceof Html) return part.toString();
  if (Array.isArray(part)) return (part as readonly Html[]).map(String).join('');
  return escaped(String(part));
}
