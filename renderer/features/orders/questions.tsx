import { Form, Input, Select } from 'antd';
import { useQuery } from '../../desk';

/** What the chosen category asks besides. */
export function Questions() {
  const categoryId: number | null | undefined = Form.useWatch('categoryId');
  const setup = useQuery('orders.setup', {}).value;
  const questions = setup?.categories.find(({ id }) => id === categoryId)?.questions ?? [];
  return questions.map(({ question, choices }) => (
    <Form.Item key={question} name={['answers', question]} label={question}>
      {choices.length > 0 ? (
        <Select allowClear placeholder="请选择" options={choices.map((choice) => ({ value: choice, label: choice }))} />
      ) : (
        <Input maxLength={100} />
      )}
    </Form.Item>
  ));
}
