import { Select } from 'antd';
import { personStateWords } from '../../../shared/features/residents';
import { type StateProps, WIDTH } from './state-choice';

const states = Object.entries(personStateWords).map(([value, label]) => ({ value: value as StateProps['value'], label }));

export const StateList = ({ value, onChange }: StateProps) => (
  <Select aria-label="状态" style={WIDTH} value={value} options={states} onChange={onChange} />
);
