import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { pointRuleWords } from '../../../shared/features/points';
import { dayWords } from '../../../shared/text';
import { useMay, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import { StateWord } from '../../kit/state-word';
import look from './points.module.css';

const RuleForm = later(() => import('./rule-form').then((m) => m.RuleForm));

/** Replays every transfer and says what came of it. */
function Check() {
  const { value, failure } = useQuery('points.verify', {});
  return (
    <>
      <FailureNote failure={failure} />
      {value && <StateWord tone={value.ok ? 'good' : 'late'}>{value.words}</StateWord>}
    </>
  );
}

/** Activities that earn more or less than the rule says. */
function OwnRates() {
  const { value = [] } = useQuery('points.rates', {});
  if (value.length === 0) return null;
  return (
    <article className={look.rule}>
      <h2>单独定倍数的活动</h2>
      {value.map(({ id, activityId, activity, percent }) => (
        <p key={id}>
          <Link to={`/activities/${activityId}`}>{activity}</Link>　{percent === 0 ? '不计分' : `按${percent / 100}倍`}
        </p>
      ))}
    </article>
  );
}

/** 规则: how hours become points, every version there was. */
export function Rules() {
  const may = useMay();
  const { value, failure } = useQuery('points.rules', {});
  const [editing, setEditing] = useState(false);
  const [checking, setChecking] = useState(false);
  const newest = value?.[0];
  return (
    <>
      <FailureNote failure={failure} />
      <div className={look.tools}>
        {may('points.addRule') && <Button onClick={() => setEditing(true)}>出新的一版</Button>}
        <Button onClick={() => setChecking(true)}>核对流水</Button>
        {checking && <Check />}
      </div>
      <section className="surface" aria-label="积分规则">
        {(value ?? []).map((rule) => (
          <article key={rule.id} className={look.rule}>
            <h2>
              第{rule.version}版{rule.version > 1 && `，${dayWords(rule.validFrom)}起`}{' '}
              {rule.inForce && <StateWord tone="good">现在用的</StateWord>}
            </h2>
            {pointRuleWords(rule).map((words) => (
              <p key={words}>{words}</p>
            ))}
            {(rule.words || rule.by) && (
              <p className="soft">{[rule.words, rule.by && `${rule.by}定`].filter(Boolean).join('　')}</p>
            )}
          </article>
        ))}
        <OwnRates />
      </section>
      {editing && newest && <RuleForm rule={newest} onClose={() => setEditing(false)} />}
    </>
  );
}
