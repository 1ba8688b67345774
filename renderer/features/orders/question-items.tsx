// What a category asks besides: questions, each with choices or with room to write.
import { Button, Flex, Form, Input, Select } from 'antd';
import { wanted } from './items';

const MOST = 10;

/** Values as `questions` of a category. */
export function QuestionItems() {
  return (
    <Form.List name="questions">
      {(fields, { add, remove }) => (
        <Form.Item label="登记时多问什么（可不填）" extra="选项写一个回车一个；不写选项，就是写一句话。">
          <Flex vertical gap={8}>
            {fields.map(({ key, name }) => (
              <Flex key={key} gap={8} align="start">
                <Form.Item name={[name, 'question']} rules={wanted('请写问什么。')} noStyle>
                  <Input aria-label={`第${name + 1}问`} maxLength={40} placeholder="例如：哪一层" style={{ flex: 2 }} />
                </Form.Item>
                <Form.Item name={[name, 'choices']} noStyle>
                  <Select
                    mode="tags"
                    open={false}
                    suffixIcon={null}
                    maxCount={12}
                    aria-label={`第${name + 1}问的选项`}
                    placeholder="选项（可不写）"
                    style={{ flex: 3 }}
                  />
                </Form.Item>
                <Button aria-label={`去掉第${name + 1}问`} onClick={() => remove(name)}>
                  去掉
                </Button>
              </Flex>
            ))}
            {fields.length < MOST && (
              <Button style={{ alignSelf: 'start' }} onClick={() => add({ question: '', choices: [] })}>
                添一问
              </Button>
            )}
          </Flex>
        </Form.Item>
      )}
    </Form.List>
  );
}
