import { App, Button, Form, Input, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { previewNotice, proposeNotice, type NoticePreview } from '../../api/rules-endpoints';
import { useCommand } from '../../api/useCommand';
import { ProblemNotice } from '../../components/ProblemNotice';
import { calendarText } from '../../i18n/rules-text';
import { shellText } from '../../i18n/shell-text';
import type { L } from '../../i18n/locale';
import { useText } from '../../i18n/useText';
import styles from './Administration.module.css';
import { CalendarMoves } from './CalendarMoves';

interface Entered {
  text: string;
  year?: number;
}

const GAPS: Record<string, L> = {
  'new-year': calendarText.gapNewYear,
  'labour-day': calendarText.gapLabourDay,
  'national-day': calendarText.gapNationalDay,
  'few-days': calendarText.gapFewDays,
};

/** A notice is pasted, read back with every date it moves, and only then handed to a second person. */
export function CalendarPaste({ onClose }: { onClose: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const [form] = Form.useForm<Entered>();
  const [preview, setPreview] = useState<NoticePreview>();
  const reading = useCommand((key, entered: Entered) => previewNotice(key, bodyOf(entered)), {
    quiet: true,
    onSuccess: setPreview,
  });
  const proposing = useCommand((key, entered: Entered) => proposeNotice(key, bodyOf(entered)), {
    onSuccess: () => {
      void message.info(t(calendarText.proposed));
      onClose();
    },
  });
  const error = reading.error ?? proposing.error;
  return (
    <Modal
      open
      width={760}
      title={t(calendarText.paste)}
      onCancel={onClose}
      footer={[
        <Button
          key="preview"
          loading={reading.isPending}
          data-testid="preview-notice"
          onClick={() => void form.validateFields().then((entered) => reading.mutate(entered))}
        >
          {t(calendarText.preview)}
        </Button>,
        <Button
          key="propose"
          type="primary"
          disabled={preview === undefined}
          loading={proposing.isPending}
          data-testid="propose-notice"
          onClick={() => proposing.mutate(form.getFieldsValue())}
        >
          {t(calendarText.propose)}
        </Button>,
      ]}
    >
      <Form form={form} layout="vertical" onValuesChange={() => setPreview(undefined)}>
        <Form.Item
          name="text"
          label={t(calendarText.text)}
          extra={t(calendarText.textHint)}
          rules={[{ required: true, whitespace: true, message: t(shellText.required) }]}
        >
          <Input.TextArea rows={8} maxLength={20_000} data-testid="notice-text" />
        </Form.Item>
        <Form.Item name="year" label={t(calendarText.year)}>
          <InputNumber min={2018} max={2100} />
        </Form.Item>
      </Form>
      {error && <ProblemNotice error={error} />}
      {preview && <Read preview={preview} />}
    </Modal>
  );
}

// helpers

function bodyOf({ text, year }: Entered) {
  return { text, ...(typeof year === 'number' ? { year } : {}) };
}

function Read({ preview }: { preview: NoticePreview }) {
  const t = useText();
  const { year, off, work, ignored, gaps, moves } = preview;
  return (
    <div data-testid="notice-preview">
      <strong>{t(calendarText.readAs, { year, off: off.length, work: work.length })}</strong>
      <p className={styles.note}>
        {t(calendarText.off)} {off.map(({ day, name }) => `${day} ${name}`).join('，')}
        <br />
        {t(calendarText.work)} {work.map(({ day, name }) => `${day} ${name}`).join('，')}
      </p>
      {gaps.length > 0 && (
        <p>
          {t(calendarText.gaps)}: {gaps.map((gap) => t(GAPS[gap] ?? { zh: gap, en: gap })).join('；')}
        </p>
      )}
      {ignored.length > 0 && (
        <details>
          <summary className={styles.quiet}>{t(calendarText.ignored)}</summary>
          {ignored.map((line, index) => (
            <div key={index}>{line}</div>
          ))}
        </details>
      )}
      <CalendarMoves moves={moves} />
    </div>
  );
}
