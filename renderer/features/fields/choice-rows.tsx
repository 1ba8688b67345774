import { Button, Flex, Form, Input } from 'antd';
import { MOST_CHOICES } from '../../../shared/features/fields';

const isFilled = { required: true, whitespace: true, message: '请写选项，不要就去掉这一行。' };

type Row = { name: number; at: number; last: number; onMove(from: number, to: number): void; onRemove(): void };

function ChoiceRow({ name, at, last, onMove, onRemove }: Row) {
  return (
    <Flex gap={8} align="start">
      <Form.Item name={[name, 'words']} rules={[isFilled]} style={{ flex: 1, marginBottom: 8 }}>
        <Input maxLength={20} aria-label={`第${at + 1}个选项`} />
      </Form.Item>
      <Button disabled={at === 0} aria-label={`第${at + 1}个选项上移`} onClick={() => onMove(at, at - 1)}>
        上移
      </Button>
      <Button disabled={last === 0} aria-label={`去掉第${at + 1}个选项`} onClick={onRemove}>
        去掉
      </Button>
    </Flex>
  );
}

/** What may be chosen, one in a line, in the order it is offered. */
export function ChoiceRows() {
  return (
    <Form.Item label="选项" extra="去掉的选项不再让人选；已经登记的仍然看得到。">
      <Form.List name="choices">
        {(rows, { add, remove, move }) => (
          <>
            {rows.map(({ key, name }, at) => (
              <ChoiceRow key={key} {...{ name, at, last: rows.length - 1 }} onMove={move} onRemove={() => remove(name)} />
            ))}
            <Button disabled={rows.length >= MOST_CHOICES} onClick={() => add({ id: null, words: '' })}>
              加一个选项
            </Button>
          </>
        )}
      </Form.List>
    </Form.Item>
  );
}
