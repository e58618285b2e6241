import { html, list, section, table } from './html';

describe('html', () => {
  it('should let nothing in that was not escaped', () => {
    const name = `<script>alert("1")</script>'&`;
    expect(String(html`<b title="${name}">${name}</b>`)).toBe(
      '<b title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;</b>',
    );
  });

  it('should keep pieces as they are and leave empty parts out', () => {
    const written = String(list([html`<i>a</i>`, html`${'<b>'}`])).replaceAll(/\s+/g, '');
    expect(written).toBe('<ul><li><i>a</i></li><li>&lt;b&gt;</li></ul>');
    expect(String(section('空', list([])))).toBe('');
    expect(String(table(['甲'], []))).toBe('');
  });
});
