import { Flex } from 'antd';
import { volunteerKindWords } from '../../../shared/features/volunteer-fields';
import { type VolunteerFilter, type VolunteerShow, volunteerShowWords } from '../../../shared/features/volunteers';
import { useQuery } from '../../desk';
import { Choice } from '../../kit/choice';
import { SearchText } from '../../kit/search-text';

const shows = Object.entries(volunteerShowWords).map(([value, label]) => ({ value: value as VolunteerShow, label }));
const kinds = Object.entries(volunteerKindWords).map(([value, label]) => ({ value, label }));

type BarProps = { filter: VolunteerFilter; onChange(filter: VolunteerFilter): void; onGo(): void };

/** The register, narrowed. */
export function VolunteersBar({ filter, onChange, onGo }: BarProps) {
  const teams = (useQuery('teams.list', {}).value ?? []).filter(({ endedOn }) => endedOn === null);
  const skills = useQuery('volunteers.skills', {}).value ?? [];
  const set = (part: Partial<VolunteerFilter>) => onChange({ ...filter, ...part });
  return (
    <Flex wrap gap={8} align="center" role="search" aria-label="筛选">
      <SearchText
        label="在志愿者中查找"
        placeholder="姓名、编号或电话"
        value={filter.text}
        onChange={(text) => set({ text })}
        onGo={onGo}
      />
      <Choice
        label="服务队"
        width={9}
        value={filter.teamId}
        options={teams.map(({ id, name, members }) => ({ value: id, label: `${name} ${members}人` }))}
        onChange={(teamId) => set({ teamId })}
      />
      <Choice
        label="专长"
        width={8}
        value={filter.skill}
        options={skills.map((name) => ({ value: name, label: name }))}
        onChange={(skill) => set({ skill })}
      />
      <Choice label="身份" width={8} value={filter.kind} options={kinds} onChange={(kind) => set({ kind: kind as never })} />
      <Choice always label="状态" width={8} value={filter.show} options={shows} onChange={(show) => set({ show })} />
    </Flex>
  );
}
