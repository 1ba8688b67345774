import { useGate } from '../desk';
import { PlainButton } from '../kit/plain-button';

/** Always in sight while nothing can be written, so that nobody types what cannot be kept. */
export function ViewOnlyBand() {
  const lock = useGate('gate.lock');
  return (
    <aside className="demo-band view-only-band" aria-label="只看模式">
      <p>只看模式 · 资料所在的文件夹现在写不进去，可以查、可以看，不能登记和修改。</p>
      <span className="demo-actions">
        <PlainButton size="small" busy={lock.busy} onClick={() => void lock.act({})}>
          重新打开
        </PlainButton>
      </span>
    </aside>
  );
}
