import { App, Button, Select, Space } from 'antd';
import { useState } from 'react';
import type { TaskSplit } from '../../api/school-endpoints';
import type { FormSchema, FormValues } from '../../api/types';
import { splitText } from '../../i18n/school-text';
import { useText } from '../../i18n/useText';
import { collectInto, textFieldsOf, documentsFieldOf } from './collect';

interface CollectPartsProps {
  split: TaskSplit;
  schema: FormSchema;
  put: (add: (held: FormValues) => FormValues, names: { id: string; name: string }[]) => void;
}

/** What the colleges wrote goes into the form as it stands, their files beside it: nothing is typed twice. */
export function CollectParts({ split, schema, put }: CollectPartsProps) {
  const t = useText();
  const { message } = App.useApp();
  const fields = textFieldsOf(schema.components);
  const [field, setField] = useState(fields[0]?.key);
  if (field === undefined) return null;
  const collect = () => {
    const documents = documentsFieldOf(schema.components);
    put((held) => collectInto(held, { field, documents }, split), split.documents);
    void message.success(t(splitText.collected));
  };
  return (
    <Space.Compact>
      {fields.length > 1 && (
        <Select
          size="small"
          style={{ width: 150 }}
          aria-label={t(splitText.collectInto)}
          value={field}
          onChange={setField}
          options={fields.map(({ key, label }) => ({ value: key, label }))}
        />
      )}
      <Button size="small" type="primary" ghost onClick={collect} data-testid="collect-parts">
        {t(splitText.collect)}
      </Button>
    </Space.Compact>
  );
}
