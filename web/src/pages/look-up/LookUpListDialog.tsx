import { Button, Form, Input, Modal, Segmented, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import { lookUpFile, lookUpPasted } from '../../api/look-up-endpoints';
import { useCommand } from '../../api/useCommand';
import { ProblemNotice } from '../../components/ProblemNotice';
import { lookUpText } from '../../i18n/look-up-text';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';
import styles from './LookUp.module.css';

interface Entered {
  title: string;
  text?: string;
}

/** A fair's list, as a file or pasted. It is stored and compared in the background: the page that follows shows how far it is. */
export function LookUpListDialog(props: { onClose: () => void; onRecorded: (id: string) => void }) {
  const t = useText();
  const [form] = Form.useForm<Entered>();
  const [way, setWay] = useState<'file' | 'paste'>('file');
  const [file, setFile] = useState<File>();
  const chooser = useRef<HTMLInputElement>(null);
  const first = useRef<InputRef>(null);
  const taking = useCommand(
    (key, { title, text }: Entered) =>
      way === 'file' ? lookUpFile(key, { title, file: file! }) : lookUpPasted(key, { title, text: text ?? '' }),
    { onSuccess: ({ id }) => props.onRecorded(id) },
  );
  const required = { required: true, whitespace: true, message: t(shellText.required) };
  return (
    <Modal
      open
      width={640}
      title={t(lookUpText.newList)}
      okText={t(lookUpText.start)}
      okButtonProps={{ 'data-testid': 'start-look-up', disabled: way === 'file' && file === undefined }}
      confirmLoading={taking.isPending}
      onOk={() => form.submit()}
      onCancel={props.onClose}
      afterOpenChange={(isOpen) => isOpen && first.current?.focus()}
    >
      <Form form={form} layout="vertical" onFinish={(entered) => taking.mutate(entered)}>
        <Form.Item name="title" label={t(lookUpText.listTitle)} rules={[required]}>
          <Input ref={first} maxLength={100} placeholder={t(lookUpText.listTitleExample)} data-testid="look-up-title" />
        </Form.Item>
        <Segmented
          style={{ marginBottom: 8 }}
          value={way}
          onChange={setWay}
          options={[
            { value: 'file', label: t(lookUpText.fromFile) },
            { value: 'paste', label: t(lookUpText.fromText) },
          ]}
        />
        {way === 'file' ? (
          <Form.Item label={t(lookUpText.file)} extra={t(lookUpText.fileHint)}>
            <div className={styles.files}>
              <Button onClick={() => chooser.current?.click()}>{t(lookUpText.chooseFile)}</Button>
              <span data-testid="look-up-file-name">{file?.name}</span>
              <input
                ref={chooser}
                type="file"
                hidden
                accept=".csv,.xlsx,text/csv"
                aria-label={t(lookUpText.file)}
                data-testid="look-up-file"
                onChange={(event) => setFile(event.target.files?.[0])}
              />
            </div>
          </Form.Item>
        ) : (
          <Form.Item name="text" label={t(lookUpText.text)} extra={t(lookUpText.textHint)} rules={[required]}>
            <Input.TextArea rows={10} data-testid="look-up-text" />
          </Form.Item>
        )}
        {taking.isError && <ProblemNotice error={taking.error} />}
      </Form>
    </Modal>
  );
}
