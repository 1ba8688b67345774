import { Form } from 'antd';
import { useState } from 'react';
import { StationDraft } from '../../../../shared/features/station';
import type { Failure } from '../../../../shared/reply';
import { filled, line } from '../../../../shared/text';
import { check } from '../../../kit/check';
import { FailureNote } from '../../../kit/failure';
import { optionalMark } from '../../../kit/optional-mark';
import { PlaceFields, placeFields } from '../../../kit/place-fields';
import { useFormFailure } from '../../../kit/use-form-failure';
import { amend, amendStation, goTo, useWizard } from './draft';
import { StepFrame } from './step-frame';

/** The contract lets a station be founded with less; by hand the whole chain is asked, everything printed hangs on it. */
const Place = StationDraft.pick(placeFields).extend({
  districtWords: line(60)
    .default('')
    .refine((words) => words !== '', { error: '请选到区县；列表里没有就自己填。' }),
  streetName: filled(40),
  communityName: filled(40),
});

/** Step 1: the chain 省市区 — 街道 — 社区 — 小区. */
export function PlaceStep() {
  const [form] = Form.useForm<Partial<StationDraft>>();
  const station = useWizard((draft) => draft.station);
  const [failure, setFailure] = useState<Failure>();
  const rest = useFormFailure(form, failure);
  const onNext = () => {
    const place = check(Place, form.getFieldsValue(true));
    if (!place.ok) return setFailure(place.failure);
    amendStation(place.value);
    suggestName(place.value.estateName);
    goTo(1);
  };
  return (
    <StepFrame title="小区在哪里" lead="这些名字会印在联系卡和上报表上，请写全称。" onNext={onNext}>
      <FailureNote failure={rest} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={optionalMark}
        initialValues={station}
        onValuesChange={() => amendStation(form.getFieldsValue(true))}
      >
        <PlaceFields />
      </Form>
    </StepFrame>
  );
}

/** A name for the station, unless the person has written one. */
function suggestName(estateName: string): void {
  const { station, suggested } = useWizard.getState();
  if (station.name && station.name !== suggested) return;
  const name = `${estateName}工作站`;
  amendStation({ name });
  amend({ suggested: name });
}
