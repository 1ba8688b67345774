import DownOutlined from '@ant-design/icons/DownOutlined';
import type { CSSProperties } from 'react';

type Props = {
  label: string;
  /** What is chosen, in words; the label stands in its place where nothing is. */
  chosen: string | undefined;
  style: CSSProperties;
};

/** What antd's select looks like closed, for the moment until it is there. Nothing can be chosen in it, so it is no control. */
export function PlainSelect({ label, chosen, style }: Props) {
  return (
    <div
      className="ant-select ant-select-outlined doorstep ant-select-css-var ant-select-single ant-select-show-arrow"
      style={style}
    >
      <div className={chosen ? 'ant-select-content ant-select-content-has-value' : 'ant-select-content'}>
        {chosen ?? <div className="ant-select-placeholder">{label}</div>}
      </div>
      <div className="ant-select-suffix">
        <DownOutlined aria-hidden="true" />
      </div>
    </div>
  );
}
