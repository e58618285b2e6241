/**
 * Employers as fairs list them, by a seed: region, own name, trade and legal form drawn one by one. Names of the list stand for
 * nobody; what is alike among them is chance.
 */
const REGIONS = ['', '', '天津', '北京', '河北', '石家庄市', '滨海新区', '上海', '深圳', '杭州', '滨江'];
const OWN = [
  ...'安邦博昌辰达德鼎东恩方丰福冠光海翰航和恒弘宏华晖汇吉嘉建杰金锦京景聚骏凯康科乐立联隆茂美明铭宁诺启仁荣瑞睿森尚盛世思泰腾天通拓旺伟文祥欣新鑫信兴轩雅阳一亿易盈永宇元远悦云泽正中众卓子',
];
const TRADES = [
  '科技',
  '信息技术',
  '网络科技',
  '教育科技',
  '教育咨询',
  '企业管理咨询',
  '人力资源服务',
  '商贸',
  '国际贸易',
  '文化传媒',
  '广告',
  '建筑工程',
  '装饰工程',
  '机械设备',
  '电子',
  '生物医药',
  '医疗器械',
  '食品',
  '餐饮管理',
  '物流',
  '供应链管理',
  '环保科技',
  '新能源',
  '汽车服务',
  '物业管理',
  '酒店管理',
  '软件开发',
];
const FORMS = ['有限公司', '有限公司', '有限公司', '有限责任公司', '股份有限公司', '集团有限公司'];

export function fairList(size: number, seed: number): string[] {
  const next = random(seed);
  const one = <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)]!;
  const names = new Set<string>();
  while (names.size < size) {
    const own = Array.from({ length: next() < 0.5 ? 2 : 3 }, () => one(OWN)).join('');
    names.add(`${one(REGIONS)}${own}${one(TRADES)}${one(FORMS)}`);
  }
  return [...names];
}

// helpers

/** mulberry32: the same numbers for the same seed, on every machine. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
