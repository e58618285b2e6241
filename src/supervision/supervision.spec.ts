import {
  canBeSupervised,
  type IssueFacts,
  issueRefusal,
  nextColour,
  orderTextFaults,
  orderTitle,
  partRefusal,
} from './supervision';

const FACTS: IssueFacts = {
  issuerId: 'head',
  isSupervisor: true,
  isRecused: false,
  isResponsible: false,
  isParentOpen: true,
  recipients: 1,
  isAccused: false,
};

describe('issueRefusal', () => {
  it('should allow a head to order a unit that knows of the case', () => {
    expect(issueRefusal(FACTS)).toBeUndefined();
    expect(issueRefusal({ ...FACTS, isStepOpen: true, isAccused: true })).toBeUndefined();
  });

  it.each<[Partial<IssueFacts>, ReturnType<typeof issueRefusal>]>([
    [{ issuerId: null }, 'person-needed'],
    [{ isSupervisor: false }, 'not-supervisor'],
    [{ isRecused: true }, 'recused'],
    [{ isResponsible: true }, 'own-step'],
    [{ isParentOpen: false }, 'case-closed'],
    [{ isStepOpen: false }, 'step-closed'],
    [{ recipients: 0 }, 'addressee-unaware'],
    [{ isAccused: true }, 'step-needed'],
  ])('should refuse when %j', (changed, reason) => {
    expect(issueRefusal({ ...FACTS, ...changed })).toBe(reason);
  });
});

describe('nextColour', () => {
  it('should go from blue to orange to red, and no further', () => {
    expect([nextColour('blue'), nextColour('orange'), nextColour('red')]).toEqual(['orange', 'red', undefined]);
  });
});

describe('orderTextFaults', () => {
  it.each([
    ['请抓紧办理，3月20日前说明原因。', null, []],
    ['请尽快答复检举人', null, ['reporter']],
    ['来自代号甲七的材料', '甲七', ['pseudonym']],
    ['联系人：王老师', null, ['person-name']],
    ['电话１３８００００００００', null, ['phone']],
    ['关于JB-2026-000001', null, ['case-number']],
  ])('should find in "%s" what leads to somebody', (text, pseudonym, faults) => {
    expect(orderTextFaults(text, pseudonym)).toEqual(faults);
  });
});

describe('partRefusal', () => {
  const facts = { personId: 'one', issuedBy: 'head', answeredBy: ['other'], isRecused: false, isOpen: true };

  it('should keep issuer, answerer and judge apart', () => {
    expect(partRefusal('answer', facts)).toBeUndefined();
    expect(partRefusal('answer', { ...facts, issuedBy: 'one' })).toBe('own-order');
    expect(partRefusal('verify', { ...facts, issuedBy: 'one' })).toBeUndefined();
    expect(partRefusal('verify', { ...facts, answeredBy: ['one'] })).toBe('own-answer');
  });

  it('should refuse the recused, and everybody once the order has ended', () => {
    expect(partRefusal('verify', { ...facts, isRecused: true })).toBe('recused');
    expect(partRefusal('answer', { ...facts, isOpen: false })).toBe('ended');
  });
});

describe('words and kinds', () => {
  it('should name the step and nothing else of the case', () => {
    expect(orderTitle({ zh: '提供材料', en: 'Provide' })).toBe('督办单：“提供材料”的办理');
    expect(orderTitle(null)).toBe('督办单：有关事项的办理');
  });

  it('should supervise matters, and not what is itself about their pace', () => {
    expect([canBeSupervised('complaint'), canBeSupervised('supervision'), canBeSupervised('extension')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
