import { Button, Form, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { usualRates } from '../../../shared/features/subsidies';
import { budgetFormula } from '../../../shared/rules/subsidy';
import { useReturnFocus } from '../../kit/return-focus';

const FEN = 100;
const MONTHS = 12;

type Props = { posts: number; rate: number; onClose(): void };

/** 一年的预算: posts × rate × months, at our rate and at the least and the most the reports give. Nothing is kept. */
export function BudgetDialog({ posts: now, rate: ours, onClose }: Props) {
  useReturnFocus();
  const [posts, setPosts] = useState(now);
  const [yuan, setYuan] = useState(ours / FEN);
  const [months, setMonths] = useState(MONTHS);
  const rates = [
    { words: '按这个标准', rate: Math.round(yuan * FEN) },
    { words: '最少', rate: usualRates.least },
    { words: '居中', rate: usualRates.middle },
    { words: '最多', rate: usualRates.most },
  ];
  return (
    <Modal open title="一年的预算" onCancel={onClose} footer={<Button onClick={onClose}>关上</Button>}>
      <Form layout="vertical" requiredMark={false}>
        <Form.Item label="几个人" htmlFor="budget-posts">
          <InputNumber
            id="budget-posts"
            min={0}
            max={100_000}
            precision={0}
            value={posts}
            onChange={(value) => setPosts(value ?? 0)}
          />
        </Form.Item>
        <Form.Item label="每人每月多少元" htmlFor="budget-rate">
          <InputNumber
            id="budget-rate"
            min={0}
            max={10_000}
            precision={2}
            value={yuan}
            onChange={(value) => setYuan(value ?? 0)}
          />
        </Form.Item>
        <Form.Item label="几个月" htmlFor="budget-months">
          <InputNumber
            id="budget-months"
            min={1}
            max={MONTHS}
            precision={0}
            value={months}
            onChange={(value) => setMonths(value ?? MONTHS)}
          />
        </Form.Item>
      </Form>
      <ul>
        {rates.map(({ words, rate }) => (
          <li key={words}>
            <span className="soft">{words}：</span>
            {budgetFormula(posts, rate, months)}
          </li>
        ))}
      </ul>
    </Modal>
  );
}
