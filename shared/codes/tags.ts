// The care groups (特殊群体) the station keeps, and what each word means here. The words are practice of the field, the
// definitions our own decision (mark D, 2026-11-22), shown beside every figure. The groups GB/T 31000 calls 特殊人群
// (released, in correction, addicted, ill with certain diseases) are not kept in this product.

export type TagFacts = {
  /** One sentence, in the words of the desk. */
  definition: string;
  /** Health, a child under 14, or a family the law shields: not shown in lists, never printed unless ticked. */
  sealed: boolean;
};

export const tags = {
  独居老人: { definition: '年满60周岁，平时一个人居住。', sealed: false },
  空巢老人: { definition: '年满60周岁，子女不同住，只和老伴两个人住。', sealed: false },
  高龄老人: { definition: '年满80周岁。', sealed: false },
  失能老人: { definition: '年满60周岁，吃饭、穿衣、上下床、如厕、室内走动、洗澡中至少一项不能自理。', sealed: true },
  失智老人: { definition: '年满60周岁，家属说明记忆或认知明显减退，需要有人照看。', sealed: true },
  低保对象: { definition: '家庭正在享受最低生活保障，证明在有效期内。', sealed: false },
  低保边缘: { definition: '家庭经民政部门认定为低保边缘家庭，认定在有效期内。', sealed: false },
  特困供养: { definition: '经民政部门认定的特困供养人员，认定在有效期内。', sealed: false },
  残疾人: { definition: '持有有效的残疾人证。', sealed: false },
  退役军人: { definition: '依法退出现役的军官、军士或义务兵。', sealed: false },
  优抚对象: { definition: '正在享受国家抚恤或优待，例如烈属、伤残军人。', sealed: false },
  留守儿童: { definition: '未成年，父母一方或双方到本县（区）以外务工六个月以上。', sealed: true },
  困境儿童: { definition: '未成年，因家庭贫困、自身残疾或监护缺失，生活、就医或安全有困难。', sealed: true },
  孕产妇女: { definition: '已怀孕，或分娩未满12个月；登记满12个月要重新确认。', sealed: true },
  备孕妇女: { definition: '正在备孕，可以领取叶酸；登记满12个月要重新确认。', sealed: true },
  行动不便: { definition: '上下楼或出门要人帮忙；只记需要什么帮助，不记病情。', sealed: false },
  重病困难: { definition: '因患重病或突发变故，家庭生活暂时困难。', sealed: true },
  计划生育特殊家庭: { definition: '独生子女死亡或伤残，没有再生育也没有收养的家庭。', sealed: true },
} as const satisfies Record<string, TagFacts>;

export type Tag = keyof typeof tags;

/** All care groups in the order lists and figures show them. */
export const tagNames = Object.keys(tags) as Tag[];

/** Definition and seal of a tag; null for a word the station made up itself. */
export const tagFacts = (tag: string): TagFacts | null => (Object.hasOwn(tags, tag) ? tags[tag as Tag] : null);
