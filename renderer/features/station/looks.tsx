import { Radio } from 'antd';
import { setLooks, useSession } from '../../session';

/** Two sizes of letters for the whole window; kept on this computer. */
export function Looks() {
  const large = useSession((session) => session.large);
  return (
    <section className="facts surface" aria-labelledby="looks">
      <h2 id="looks">字号</h2>
      <Radio.Group value={large} onChange={(event) => setLooks({ large: event.target.value === true })} aria-labelledby="looks">
        <Radio value={false}>标准</Radio>
        <Radio value={true}>大字</Radio>
      </Radio.Group>
    </section>
  );
}
