import { Button, Drawer, Flex } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { lettings } from '../../../shared/codes/housing';
import { differenceWords, houseLabels, type RoomCard, roomStateWords } from '../../../shared/features/rooms';
import { dayWords } from '../../../shared/text';
import { useMay, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { StateWord, type Tone } from '../../kit/state-word';
import { OtherFields } from '../fields/other-fields';
import look from '../residents/card.module.css';
import { CardTitle } from '../residents/card-frame';
import { CardSection } from '../residents/card-section';
import { HouseForm } from './house-form';
import { RenumberForm } from './renumber-form';

const tones: Record<RoomCard['state'], Tone> = { lived: 'good', let: 'good', nominal: 'soon', vacant: 'quiet' };

const placeOf = ({ building, unit, number }: RoomCard) => `${building} ${unit} ${number}`;

function Households({ card }: { card: RoomCard }) {
  if (card.households.length === 0) return <p className="soft">还没有登记过住户。</p>;
  return (
    <ul className="room-households">
      {card.households.map((household) => (
        <li key={household.id}>
          <Link to={`/households/${household.id}`}>{household.headName ?? '户主未定'}</Link>
          <span>{household.residents} 人</span>
          <span className="soft">
            {household.endedOn
              ? `${dayWords(household.endedOn)}搬走`
              : household.verifiedOn
                ? `${dayWords(household.verifiedOn)}核对`
                : '还没核对过'}
          </span>
        </li>
      ))}
    </ul>
  );
}

function houseFacts({ house }: RoomCard): [string, string | null][] {
  return [
    [houseLabels.purpose, house.purpose],
    [houseLabels.area, house.area === null ? null : `${house.area} ㎡`],
    [houseLabels.tenure, house.tenure],
    ...(house.tenure === '出租'
      ? ([
          [houseLabels.letFor, house.letFor && lettings[house.letFor]],
          [houseLabels.leaseEndsOn, house.leaseEndsOn && dayWords(house.leaseEndsOn)],
        ] as [string, string | null][])
      : []),
    [houseLabels.ownerName, house.ownerName],
    [houseLabels.ownerPhone, house.ownerPhone],
    [houseLabels.ownerAddress, house.ownerAddress],
  ];
}

function House({ card }: { card: RoomCard }) {
  return (
    <dl className={`${look.facts} room-facts`}>
      {houseFacts(card).map(([label, value]) => (
        <div key={label}>
          <dt className="soft small">{label}</dt>
          <dd>{value || <span className="soft">未填</span>}</dd>
        </div>
      ))}
    </dl>
  );
}

function Card({ card }: { card: RoomCard }) {
  const [act, setAct] = useState<'amend' | 'renumber'>();
  const may = useMay();
  const navigate = useNavigate();
  const close = () => setAct(undefined);
  return (
    <div className={look.card}>
      <Flex wrap gap={8} role="group" aria-label="办理">
        {may('entry.save') && <Button onClick={() => navigate(`/entry?room=${card.id}`)}>登记住户</Button>}
        {may('rooms.amend') && <Button onClick={() => setAct('amend')}>更正房屋资料</Button>}
        {may('rooms.renumber') && <Button onClick={() => setAct('renumber')}>改房号</Button>}
      </Flex>
      <CardSection title="住户">
        <Households card={card} />
      </CardSection>
      <CardSection title="房屋资料">
        {card.difference && (
          <p className="room-difference">
            <StateWord tone="soon">{differenceWords[card.difference]}，请核对。</StateWord>
          </p>
        )}
        <House card={card} />
      </CardSection>
      <OtherFields subject="room" id={card.id} title={`${card.building}${card.unit}${card.number}`} open />
      {card.aliases.length > 0 && (
        <CardSection title="原来的房号">
          {card.aliases.map((alias) => (
            <p key={alias.number + alias.endedOn}>
              {alias.number}，用到{dayWords(alias.endedOn)}（{alias.endReason}）
            </p>
          ))}
        </CardSection>
      )}
      {act === 'amend' && <HouseForm card={card} onClose={close} />}
      {act === 'renumber' && <RenumberForm card={card} onClose={close} />}
    </div>
  );
}

/** The room beside the picture: who lives there and did, whose it is, what it was called. */
export function RoomDrawer({ id, onClose }: { id: number; onClose(): void }) {
  const { value: card, failure } = useQuery('rooms.card', { id });
  const state = card && (
    <span className="room-states">
      <StateWord tone={tones[card.state]}>{roomStateWords[card.state]}</StateWord>
      {card.needsVisit && <StateWord tone="soon">该上门核对</StateWord>}
    </span>
  );
  return (
    <Drawer
      open
      size={480}
      mask={false}
      closable={{ placement: 'end' }}
      rootClassName={look.drawer ?? ''}
      onClose={onClose}
      title={card ? <CardTitle state={state}>{placeOf(card)}</CardTitle> : '房屋'}
    >
      <FailureNote failure={failure} />
      {card && <Card key={card.id} card={card} />}
    </Drawer>
  );
}
