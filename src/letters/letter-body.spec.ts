import { letterParts } from './letter-body';

describe('letterParts', () => {
  it('should tell recipient, headings, text and signature apart', () => {
    const body =
      '滨江恒信公司：\n\n经调查，现告知如下：\n\n一、事实\n\n收取培训费。\n\n滨江市教育委员会\n\n2026年3月2日';
    expect(letterParts(body)).toEqual({
      addressee: '滨江恒信公司：',
      paragraphs: [
        { kind: 'text', text: '经调查，现告知如下：' },
        { kind: 'heading', text: '一、事实' },
        { kind: 'text', text: '收取培训费。' },
      ],
      signature: { issuer: '滨江市教育委员会', date: '2026年3月2日' },
    });
  });

  it('should take a single line as text, whatever it ends with', () => {
    expect(letterParts('请补充下列材料：')).toEqual({ paragraphs: [{ kind: 'text', text: '请补充下列材料：' }] });
  });

  it('should not take a date in the middle, or a long numbered sentence, for more than text', () => {
    expect(
      letterParts('2026年3月2日\n一、该单位在两年内多次以各种名义向求职毕业生收取费用，并拒绝退还，情节严重'),
    ).toEqual({
      paragraphs: [
        { kind: 'text', text: '2026年3月2日' },
        { kind: 'text', text: '一、该单位在两年内多次以各种名义向求职毕业生收取费用，并拒绝退还，情节严重' },
      ],
    });
  });
});
