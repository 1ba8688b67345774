import { Segmented } from 'antd';
import { useState } from 'react';
import type { Output } from '../../../shared/operations';
import { useMay, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { Page } from '../../kit/page';
import { Fills } from './fills';
import { FormActs } from './form-acts';
import { FormGrid } from './form-grid';
import look from './forms.module.css';
import { Lacking } from './lacking';
import { MarkForm } from './mark-form';
import { ReportField } from './report-field';
import { WantingCells } from './wanting';
import { WordMarks } from './word-marks';

export type FormCard = Output<'forms.card'>;
export type Places = Output<'forms.preview'>;

/** What stands in each marked place, by the report that was chosen. */
function usePreview(id: number, reportId: number | null, marked: boolean) {
  const preview = useQuery('forms.preview', reportId === null || !marked ? null : { id, reportId });
  return { failure: reportId === null ? undefined : preview.failure, places: reportId === null ? undefined : preview.value };
}

function Form({ card }: { card: FormCard }) {
  const { form, layout, marks } = card;
  const [at, setAt] = useState(0);
  const [place, setPlace] = useState<string>();
  const [reportId, setReport] = useState<number | null>(null);
  const { places, failure } = usePreview(form.id, reportId, marks.length > 0);
  const opens = useMay()('forms.mark') && form.endedOn === null ? setPlace : null;
  const sheet = layout.sheets[at];
  return (
    <Page title={form.name} count={form.sentBy && `报给${form.sentBy}`} actions={<FormActs card={card} reportId={reportId} />}>
      <FailureNote failure={failure} />
      {form.endedOn !== null && <p className="note">已停用：{form.endReason}。以前填好的还可以存出来。</p>}
      <div className={look.bar}>
        <ReportField value={reportId} onChange={setReport} />
        <span className="soft">
          {reportId === null ? '点一格，说它填什么。标过的格子以后每期照填。' : '看到的是这一期要填的数，还没有写进文件。'}
        </span>
      </div>
      <section className={`surface ${look.sheet}`} aria-label="表的样子">
        {layout.sheets.length > 1 && (
          <Segmented
            value={at}
            options={layout.sheets.map(({ name }, value) => ({ value, label: name }))}
            onChange={setAt}
            className={look.tabs as string}
          />
        )}
        <WordMarks names={layout.marks} marks={marks} places={places} onOpen={opens} />
        {sheet && <FormGrid key={at} sheet={sheet} marks={marks} places={places} onOpen={opens} />}
      </section>
      {opens && <WantingCells card={card} onOpen={opens} />}
      {places && <Lacking places={places} layout={layout} />}
      <Fills id={form.id} />
      {place !== undefined && <MarkForm key={place} card={card} place={place} onClose={() => setPlace(undefined)} />}
    </Page>
  );
}

/** One form: how it looks, what each cell wants, what was filled. */
export function FormPage({ id }: { id: number }) {
  const { value, failure } = useQuery('forms.card', { id });
  if (value) return <Form card={value} />;
  return (
    <Page title="表格">
      <FailureNote failure={failure} />
    </Page>
  );
}
