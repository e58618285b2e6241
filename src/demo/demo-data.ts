import type { OrganisationKind } from '../organisations/organisation';
import type { Role } from '../platform/auth/principal';

export interface DemoOrganisation {
  kind: OrganisationKind;
  name: string;
  people: { name: string; userName: string; roles: Role[] }[];
  parts: DemoOrganisation[];
}

/** An invented city with invented people: enough of each role that four eyes, recusal and both schools can be tried. */
export const DEMO_TREE: DemoOrganisation = {
  kind: 'authority',
  name: '滨江市教育委员会',
  people: [
    { name: '周文涛', userName: 'zhou.wentao', roles: ['head'] },
    { name: '陈敏', userName: 'chen.min', roles: ['case-officer'] },
    { name: '李国强', userName: 'li.guoqiang', roles: ['case-officer'] },
    { name: '孙晓燕', userName: 'sun.xiaoyan', roles: ['investigator'] },
    { name: '何志远', userName: 'he.zhiyuan', roles: ['investigator'] },
    { name: '马骏', userName: 'ma.jun', roles: ['investigator'] },
    { name: '郑海峰', userName: 'zheng.haifeng', roles: ['decision-maker'] },
    { name: '吴静怡', userName: 'wu.jingyi', roles: ['decision-maker'] },
    { name: '顾清源', userName: 'gu.qingyuan', roles: ['legal-reviewer'] },
    { name: '沈若兰', userName: 'shen.ruolan', roles: ['vault-officer'] },
    { name: '林子安', userName: 'lin.zian', roles: ['vault-officer'] },
    { name: '唐毅', userName: 'tang.yi', roles: ['process-administrator'] },
    { name: '秦岚', userName: 'qin.lan', roles: ['process-administrator'] },
    { name: '许嘉明', userName: 'xu.jiaming', roles: ['system-administrator'] },
    { name: '冯雪', userName: 'feng.xue', roles: ['security-administrator'] },
    { name: '罗建国', userName: 'luo.jianguo', roles: ['audit-administrator'] },
  ],
  parts: [
    {
      kind: 'school',
      name: '滨江理工大学',
      people: [
        { name: '刘洋', userName: 'liu.yang', roles: ['employment-office'] },
        { name: '赵倩', userName: 'zhao.qian', roles: ['employment-office'] },
        { name: '高建华', userName: 'gao.jianhua', roles: ['school-leader'] },
        { name: '宋岩', userName: 'song.yan', roles: ['discipline-office'] },
        { name: '丁晓雯', userName: 'ding.xiaowen', roles: ['academic-office'] },
      ],
      parts: [
        {
          kind: 'college',
          name: '计算机学院',
          people: [{ name: '韩冰', userName: 'han.bing', roles: ['college-staff'] }],
          parts: [],
        },
        {
          kind: 'college',
          name: '经济管理学院',
          people: [{ name: '邓蕾', userName: 'deng.lei', roles: ['college-staff'] }],
          parts: [],
        },
      ],
    },
    {
      kind: 'school',
      name: '滨江职业技术学院',
      people: [
        { name: '梁伟', userName: 'liang.wei', roles: ['employment-office'] },
        { name: '彭婷', userName: 'peng.ting', roles: ['employment-office'] },
        { name: '蒋明德', userName: 'jiang.mingde', roles: ['school-leader'] },
        { name: '曹琳', userName: 'cao.lin', roles: ['discipline-office'] },
        { name: '姚远', userName: 'yao.yuan', roles: ['academic-office'] },
      ],
      parts: [
        {
          kind: 'college',
          name: '机电工程学院',
          people: [{ name: '魏强', userName: 'wei.qiang', roles: ['college-staff'] }],
          parts: [],
        },
        {
          kind: 'college',
          name: '旅游与酒店管理学院',
          people: [{ name: '苏婉', userName: 'su.wan', roles: ['college-staff'] }],
          parts: [],
        },
      ],
    },
  ],
};

/** The account that also gets a one-time password, so that the ordinary sign-in can be tried. */
export const DEMO_PASSWORD_FOR = 'xu.jiaming';
