import { Form } from 'antd';
import { useState } from 'react';
import { StationDraft } from '../../../../shared/features/station';
import type { Failure } from '../../../../shared/reply';
import { check } from '../../../kit/check';
import { FailureNote } from '../../../kit/failure';
import { optionalMark } from '../../../kit/optional-mark';
import { StationFields, stationFields } from '../../../kit/station-fields';
import { useFormFailure } from '../../../kit/use-form-failure';
import { amendStation, goTo, useWizard } from './draft';
import { StepFrame } from './step-frame';

const Facts = StationDraft.pick(stationFields);

/** Step 2: what the station is called and how it is reached. */
export function StationStep() {
  const [form] = Form.useForm<Partial<StationDraft>>();
  const station = useWizard((draft) => draft.station);
  const [failure, setFailure] = useState<Failure>();
  const rest = useFormFailure(form, failure);
  const onNext = () => {
    const facts = check(Facts, form.getFieldsValue(true));
    if (!facts.ok) return setFailure(facts.failure);
    amendStation(facts.value);
    goTo(2);
  };
  return (
    <StepFrame title="工作站" lead="居民在联系卡和通知上看到的就是这些。" onBack={() => goTo(0)} onNext={onNext}>
      <FailureNote failure={rest} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={optionalMark}
        initialValues={station}
        onValuesChange={(changed) => amendStation(changed)}
      >
        <StationFields />
      </Form>
    </StepFrame>
  );
}
