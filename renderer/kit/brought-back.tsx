import { Button } from 'antd';

/** On a form that was begun before a lock or a crash: what stands there is not new, and can be given up. */
export function BroughtBack({ onDiscard }: { onDiscard(): void }) {
  return (
    <div className="note note-calm brought-back" role="status">
      <span>上次没写完，已经带回来。</span>
      <Button size="small" onClick={onDiscard}>
        丢弃
      </Button>
    </div>
  );
}
