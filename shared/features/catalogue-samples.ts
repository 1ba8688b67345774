// What a station may begin with, to be changed to what it really does. Days and handlers are for the station to say.
import type { z } from 'zod';
import type { ItemBecomes, TemplateDraft } from './catalogue';
import type { OrderClass } from './order-words';

/** `category`: by the name the station begins with. */
type Sample = { class: OrderClass; name: string; words: string; category?: string; becomes?: ItemBecomes };

export const itemSamples: readonly Sample[] = [
  { class: 'property', name: '楼道灯报修', words: '楼道、单元门厅、路灯不亮', category: '公共照明' },
  { class: 'property', name: '门禁和单元门报修', words: '门禁刷不开、门锁坏、闭门器响', category: '门禁和门锁' },
  { class: 'property', name: '乱停车劝导', words: '堵通道、占车位、占消防通道', category: '停车秩序' },
  { class: 'property', name: '环境卫生清理', words: '楼道杂物、装修垃圾、异味', category: '环境卫生' },
  { class: 'property', name: '电梯报修', words: '停运、异响、困人请先打救援电话', category: '电梯' },
  { class: 'home', name: '家中漏水上门看', words: '先看漏在哪里，再说谁来修', category: '家中漏水' },
  { class: 'home', name: '换灯泡换龙头', words: '独居老人、行动不便的优先；配件自备', category: '水电气暖' },
  { class: 'home', name: '家电小修', words: '上门看一看，要换件的先说价钱', category: '家电和家具' },
  { class: 'home', name: '代取药、代买菜', words: '行动不便的居民', becomes: 'errand' },
  { class: 'home', name: '证件代办', words: '优待证、居住证、医保卡激活等', becomes: 'errand' },
  { class: 'mediation', name: '邻里噪声说和', words: '楼上楼下、装修时间、夜间噪声', category: '邻里噪声' },
  { class: 'mediation', name: '邻里纠纷调解', words: '漏水赔偿、公共部位占用等', category: '邻里纠纷' },
  { class: 'mediation', name: '法律咨询预约', words: '律师来站的日子登记排号' },
  { class: 'social', name: '文体活动报名', words: '朗诵团、合唱队、书画班', category: '文体活动' },
  { class: 'social', name: '志愿服务预约', words: '理发、量血压、修小家电的活动', category: '志愿服务' },
  { class: 'social', name: '心理疏导预约', words: '只记时间，不记内容' },
];

export const templateSamples: readonly z.input<typeof TemplateDraft>[] = [
  { name: '收到了', words: '{编号}收到了，由{办理人}办理，最晚{期限}前答复。有事打工作站电话报编号。' },
  { name: '修好了', words: '已经修好：{结果}。请看看还有没有问题，有问题随时再找我们。', class: 'property' },
  { name: '上门看过', words: '已经上门看过：{结果}。下一步怎么办，我们再和你联系。', class: 'home' },
  { name: '说和好了', words: '双方都说过了：{结果}。过几天我们再来问一问。', class: 'mediation' },
  { name: '报名好了', words: '报名记下了：{结果}。时间有变化会提前告诉你。', class: 'social' },
  { name: '不归我们办', words: '这件事归有关部门办，我们已经报上去：{结果}。有答复马上告诉你。' },
  { name: '要等一等', words: '{编号}还没有办好，{办理人}还在办，{期限}前一定给答复。' },
];
