// The five roles of a station (议事厅、观察站、连心桥、主阵地、暖心屋) and which figures belong to each. The names are those the district
// gave its stations in 2022; which group of figures stands under which is ours, and one line to change.
export const stationRoles = ['议事厅', '观察站', '连心桥', '主阵地', '暖心屋'] as const;
export type StationRole = (typeof stationRoles)[number];

export const roleWords: Record<StationRole, string> = {
  议事厅: '商量事情，定下来、办下去',
  观察站: '摸清人和房，看见变化',
  连心桥: '听诉求，跑腿办事，回访到底',
  主阵地: '发通知，办活动，把人聚起来',
  暖心屋: '照看老人、孩子和有难处的家庭',
};

const roles: Readonly<Record<string, StationRole>> = {
  议事: '议事厅',
  人口: '观察站',
  年龄: '观察站',
  房屋: '观察站',
  楼栋长: '观察站',
  本站查询: '观察站',
  摸排: '观察站',
  诉求: '连心桥',
  代办: '连心桥',
  走访: '连心桥',
  通知: '主阵地',
  志愿活动: '主阵地',
  志愿服务: '暖心屋',
  积分: '暖心屋',
  特殊群体: '暖心屋',
  微心愿: '暖心屋',
};

/** The role a group of figures belongs to; what nobody placed is part of serving people. */
export const roleOf = (group: string): StationRole => roles[group] ?? '连心桥';
