import { useState } from 'react';
import { useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { Page } from '../../kit/page';
import { CustomFields } from './custom-fields';
import { Looks } from './looks';
import { StationFacts } from './station-facts';
import { StationForm } from './station-form';
import './station.css';

/** 设置: the facts of this station, seen and amended, and how the window looks. */
export function StationScreen() {
  const { value, failure } = useQuery('station.get', {});
  const [amending, setAmending] = useState(false);
  return (
    <Page title="设置">
      <FailureNote failure={failure} />
      {value && !amending && <StationFacts station={value} onAmend={() => setAmending(true)} />}
      {value && amending && <StationForm station={value} onDone={() => setAmending(false)} />}
      <CustomFields />
      <Looks />
    </Page>
  );
}
