import { Table } from 'antd';
import { Link } from 'react-router';
import type { SchoolHome, SchoolTodo } from '../../api/school-endpoints';
import { DueDate } from '../../components/DueDate';
import { EmptyState } from '../../components/EmptyState';
import tableStyles from '../../components/table.module.css';
import { schoolText } from '../../i18n/school-text';
import { useText } from '../../i18n/useText';
import { Section } from './Section';

/** Steps that wait for me or my duties, with who asked for them and the working days that are left. */
export function Todos({ todo }: { todo: SchoolHome['todo'] }) {
  const t = useText();
  return (
    <Section
      title={t(schoolText.todo)}
      testid="home-todo"
      aside={todo.total > 0 && <Link to="/inbox">{t(schoolText.toInbox, { n: todo.total })}</Link>}
    >
      {todo.items.length === 0 ? (
        <EmptyState title={t(schoolText.todoEmpty)} hint={t(schoolText.todoEmptyHint)} />
      ) : (
        <Table<SchoolTodo>
          className={tableStyles.dense}
          rowKey="id"
          size="small"
          pagination={false}
          scroll={{ x: 'max-content' }}
          dataSource={todo.items}
          columns={[
            {
              title: t(schoolText.item),
              render: (_, row) => (
                <Link to={`/tasks/${row.id}`} data-testid="todo-link">
                  {t(row.title)}
                </Link>
              ),
            },
            { title: t(schoolText.matter), render: (_, row) => t(schoolText[row.matter]) },
            { title: t(schoolText.asker), render: (_, row) => row.asker ?? t(schoolText.ownMatter) },
            { title: t(schoolText.due), render: (_, row) => <DueDate due={row.due} /> },
            { title: t(schoolText.standing), render: (_, row) => t(row.isMine ? schoolText.mine : schoolText.onOffer) },
          ]}
        />
      )}
    </Section>
  );
}
