import { type Check, warning } from './check';

const ENDLESS = /^R\//;

/**
 * Timers that do not do what they seem to. A cycle fires twice at once after a standstill (SEMANTICS 6), and no timer moves
 * when a date does: legal terms are deadlines (docs/bpmn-style.md).
 */
export const timers: Check = ({ elements, parts }) =>
  elements.flatMap(({ id, event }) => {
    if (event.kind !== 'timer') return [];
    const text = event.expression.kind === 'text' ? event.expression.text : event.expression.feel.source;
    if (event.timer === 'cycle') {
      const endless = ENDLESS.test(text);
      return [
        warning(
          'timers',
          id,
          endless
            ? {
                zh: '循环定时没有次数限制，会一直重复。',
                en: 'The cycle has no number of repetitions and goes on for ever.',
              }
            : {
                zh: '停机后恢复时，循环定时可能连续触发两次。',
                en: 'After a standstill a cycle may fire twice at once.',
              },
          {
            zh: '请限定次数，并确认重复触发没有影响。',
            en: 'Limit the repetitions and make sure that firing twice does no harm.',
          },
        ),
      ];
    }
    if (Object.keys(parts.deadlines).length === 0 || !/P\d+[DWM]/.test(text)) return [];
    return [
      warning(
        'timers',
        id,
        {
          zh: '按日历天数固定等待，不计工作日，也不随期限的中止、延长而变动。',
          en: 'It waits for fixed calendar days: no working days, and it does not move when a deadline is paused or extended.',
        },
        {
          zh: '法定期限请用“开立期限”步骤并等待消息 deadline.passed。',
          en: 'For legal terms open a deadline and wait for the message deadline.passed.',
        },
      ),
    ];
  });
