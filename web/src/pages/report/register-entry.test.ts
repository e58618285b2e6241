import { labelOfField, registrationFrom, type EnteredRegistration } from './register-entry';

const entered: EnteredRegistration = {
  channel: 'hotline',
  receivedAt: '2026-03-02 14:05',
  accusedSchoolId: 'school',
  allegations: [{ text: ' 虚报协议 ' }, {}, { text: ' ' }],
};

describe('registrationFrom', () => {
  it('should send what was entered, in the time of China, and nothing of a reporter who gave no name', () => {
    expect(registrationFrom({ ...entered, name: ' ' }, ['file'])).toEqual({
      accusedSchoolId: 'school',
      allegations: ['虚报协议'],
      namesLeader: false,
      channel: 'hotline',
      receivedAt: '2026-03-02T06:05:00.000Z',
      documentIds: ['file'],
    });
  });

  it('should send the reporter and the reason for the delay when given', () => {
    const sent = registrationFrom({ ...entered, name: '某人', backDatingReason: '夜间来电' }, []);
    expect(sent).toMatchObject({ reporter: { name: '某人' }, backDatingReason: '夜间来电' });
  });
});

it('should know the fields of the server by the words of the page', () => {
  expect(labelOfField('allegations.2')?.zh).toBe('反映的问题');
  expect(labelOfField('reporter.idNumber')?.zh).toBe('身份证号');
});
