import { Button, Checkbox, Popover } from 'antd';
import { inboxText } from '../../i18n/inbox-text';
import { useText } from '../../i18n/useText';
import { type Column, COLUMNS } from './inbox-address';
import { COLUMN_TEXT } from './inbox-columns';
import styles from './InboxPage.module.css';

/** Which columns the list shows. */
export function ColumnChoice(props: {
  columns: readonly Column[];
  onChange: (columns: Column[]) => void;
  onReset: () => void;
}) {
  const t = useText();
  const choice = (
    <div className={styles.columnChoice} data-testid="column-choice">
      {COLUMNS.map((column) => (
        <Checkbox
          key={column}
          checked={props.columns.includes(column)}
          disabled={column === 'task'}
          data-testid={`column-${column}`}
          onChange={(event) =>
            props.onChange(
              COLUMNS.filter((one) => (one === column ? event.target.checked : props.columns.includes(one))),
            )
          }
        >
          {t(COLUMN_TEXT[column])}
        </Checkbox>
      ))}
      <Button size="small" type="link" onClick={props.onReset}>
        {t(inboxText.columnsReset)}
      </Button>
    </div>
  );
  return (
    <Popover content={choice} trigger="click" placement="bottomRight">
      <Button data-testid="columns">{t(inboxText.columns)}</Button>
    </Popover>
  );
}
