import { useMay, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { Page } from '../../kit/page';
import { IssuedPage } from './issued-page';
import { NoticeDesk } from './notice-desk';

/** One notice: to write on while it is a draft, else to read. */
export function NoticePage({ id }: { id: number }) {
  const may = useMay();
  const { value: notice, failure } = useQuery('notices.card', { id });
  if (!notice) {
    return (
      <Page title="通知">
        <FailureNote failure={failure} />
      </Page>
    );
  }
  if (notice.state === 'draft' && may('notices.keep')) return <NoticeDesk key={notice.id} notice={notice} />;
  return <IssuedPage notice={notice} />;
}
