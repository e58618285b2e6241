import { Button, Input, Space } from 'antd';
import { useRef } from 'react';
import { useLocale } from '../i18n/locale';
import { timeText } from '../i18n/shell-text';
import { useText } from '../i18n/useText';
import { dayWithWeekday } from '../time/dates';
import { typedDay, typedDayAndTime } from '../time/typed';

interface DayInputProps {
  id?: string;
  value?: string;
  onChange?: (value: string) => void;
  withTime?: boolean;
  testid: string;
}

/**
 * A date as it is written everywhere here, `2026-03-02` (with time `2026-03-02 09:05`), whatever the region of the browser.
 * Typed freely and put in order when the field is left; the button opens the browser's own calendar.
 */
export function DayInput({ id, value = '', onChange, withTime = false, testid }: DayInputProps) {
  const t = useText();
  const locale = useLocale();
  const calendar = useRef<HTMLInputElement>(null);
  const day = typedDay(value.slice(0, 10));
  const tidy = (typed: string) => (withTime ? typedDayAndTime(typed)?.replace('T', ' ') : typedDay(typed)) ?? typed;
  return (
    <Space.Compact block>
      <Input
        id={id}
        value={value}
        placeholder={withTime ? '2026-03-02 09:05' : '2026-03-02'}
        autoComplete="off"
        suffix={day === undefined ? <span /> : dayWithWeekday(day, locale).slice(11)}
        data-testid={testid}
        onChange={(event) => onChange?.(event.target.value)}
        onBlur={(event) => onChange?.(tidy(event.target.value))}
      />
      <Button
        onClick={() => calendar.current?.showPicker()}
        aria-label={t(timeText.calendar)}
        title={t(timeText.calendar)}
      >
        ▾
      </Button>
      <input
        ref={calendar}
        type="date"
        tabIndex={-1}
        aria-hidden
        value={day ?? ''}
        style={{
          position: 'absolute',
          insetInlineEnd: 0,
          bottom: 0,
          width: 0,
          height: 0,
          opacity: 0,
          border: 0,
          padding: 0,
        }}
        onChange={(event) =>
          event.target.value !== '' && onChange?.(event.target.value + (withTime ? value.slice(10) : ''))
        }
      />
    </Space.Compact>
  );
}
