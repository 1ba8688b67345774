import type { Failure } from '../../shared/reply';
import { FailureNote } from '../kit/failure';

/** The first moment of the window, the same as the page's own first paint; and the one place where the gate itself fails. */
export function Opening({ failure }: { failure: Failure | undefined }) {
  if (!failure) {
    return (
      <div className="opening" role="status">
        家门口
      </div>
    );
  }
  return (
    <main className="fallen">
      <h1 className="page-title">工作站没能打开</h1>
      <FailureNote failure={failure} />
      <button className="plain-button" type="button" onClick={() => location.reload()}>
        再试一次
      </button>
    </main>
  );
}
