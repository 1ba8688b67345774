import { Button } from 'antd';
import { useGate } from '../desk';

/** Always in sight while nothing can be written, so that nobody types what cannot be kept. */
export function ViewOnlyBand() {
  const lock = useGate('gate.lock');
  return (
    <aside className="demo-band view-only-band" aria-label="只看模式">
      <p>只看模式 · 资料所在的文件夹现在写不进去，可以查、可以看，不能登记和修改。</p>
      <span className="demo-actions">
        <Button size="small" loading={lock.busy} onClick={() => void lock.act({})}>
          重新打开
        </Button>
      </span>
    </aside>
  );
}
