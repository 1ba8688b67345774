import { Button, Flex } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { type SeriesRow, spanWords } from '../../../shared/features/series';
import { useMay, useQuery } from '../../desk';
import { later } from '../../kit/later';

const MeetingForm = later(() => import('./meeting-form').then((m) => m.MeetingForm));

/** 本周例会未召开, with the button that puts it right. Nothing where everything was held in time. */
export function SeriesNote() {
  const missing = (useQuery('series.list', {}).value ?? []).filter(({ due }) => due === 'missing');
  const [planning, setPlanning] = useState<SeriesRow>();
  const navigate = useNavigate();
  const may = useMay();
  if (missing.length === 0) return null;
  return (
    <div className="note note-calm">
      {missing.map((one) => (
        <Flex key={one.id} gap={12} align="center">
          <span>
            {spanWords[one.every]}
            {one.name}未召开。
          </span>
          {may('meetings.add') && (
            <Button size="small" aria-label={`安排${one.name}`} onClick={() => setPlanning(one)}>
              安排
            </Button>
          )}
        </Flex>
      ))}
      {planning && (
        <MeetingForm
          meeting={null}
          series={planning}
          onClose={() => setPlanning(undefined)}
          onAdded={(id) => navigate(`/meetings/${id}`)}
        />
      )}
    </div>
  );
}
