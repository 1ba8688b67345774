import { Button, Form } from 'antd';
import { useEffect } from 'react';
import type { Station, StationDraft } from '../../../shared/features/station';
import { stationLabels } from '../../../shared/features/station';
import { useAction } from '../../desk';
import { useKeptDraft } from '../../drafts';
import { begun } from '../../kit/begun';
import { BroughtBack } from '../../kit/brought-back';
import { useDeskWords } from '../../kit/desk-words';
import { DraftNote } from '../../kit/draft-note';
import { EnterNext } from '../../kit/enter-next';
import { FailureNote } from '../../kit/failure';
import { optionalMark } from '../../kit/optional-mark';
import { PlaceFields } from '../../kit/place-fields';
import { StationFields } from '../../kit/station-fields';
import { useFormFailure } from '../../kit/use-form-failure';
import { say } from '../../session';
import { OfficeFields, officeLabels } from './office-facts';

const leads = {
  station: '改了以后，新印的联系卡和汇总用新的；已经印出去的不变。',
  office: '改了以后，新做的名片和报送包用新的；已经交出去的不变。代码改了，要把新名片交给上级和下级。',
};

const StationItems = () => (
  <>
    <StationFields />
    <PlaceFields />
  </>
);

/** The station's facts put right. Papers printed before keep what they said. */
export function StationForm({ station, onDone }: { station: Station; onDone(): void }) {
  const { demo: _demo, foundedOn: _founded, level, ...draft } = station;
  const said = useDeskWords();
  const [form] = Form.useForm<StationDraft>();
  const amend = useAction('station.amend');
  const kept = useKeptDraft<StationDraft>('station.amend');
  const rest = useFormFailure(form, amend.failure);
  const leave = () => {
    kept.forget();
    onDone();
  };
  const discard = () => {
    kept.forget();
    form.setFieldsValue(draft);
  };
  const save = async () => {
    const reply = await amend.act(form.getFieldsValue(true));
    if (!reply.ok) return;
    say(said('已更正本站资料。'));
    leave();
  };
  useEffect(() => form.getFieldInstance('name')?.focus(), [form]);
  return (
    <section className="facts surface" aria-label={said('更正本站资料')}>
      <FailureNote failure={rest} labels={level === 'station' ? stationLabels : officeLabels} />
      <p className="soft facts-lead">{leads[level === 'station' ? 'station' : 'office']}</p>
      {kept.brought && <BroughtBack onDiscard={discard} />}
      <EnterNext onSave={() => void save()}>
        <Form
          form={form}
          layout="vertical"
          requiredMark={optionalMark}
          initialValues={{ ...draft, ...kept.values }}
          onValuesChange={(_, all: StationDraft) => kept.keep(begun(draft, all))}
        >
          {level === 'station' ? <StationItems /> : <OfficeFields level={level} />}
          <div className="facts-foot">
            <Button type="primary" loading={amend.busy} onClick={() => void save()}>
              保存
            </Button>
            <Button disabled={amend.busy} onClick={leave}>
              取消
            </Button>
            <DraftNote draft={kept} />
          </div>
        </Form>
      </EnterNext>
    </section>
  );
}
