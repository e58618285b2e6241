import { dictionary } from './dictionary';

export const signInText = dictionary({
  title: { zh: '登录', en: 'Sign in' },
  userName: { zh: '用户名', en: 'User name' },
  password: { zh: '密码', en: 'Password' },
  submit: { zh: '登录', en: 'Sign in' },
  demoTitle: { zh: '演示环境：选择一个身份登录', en: 'Demonstration: sign in as one of these people' },
  demoHint: {
    zh: '以下人员与数据均为虚构，一键登录仅在本机演示模式下提供。',
    en: 'All people and data are invented. One-click sign-in exists only in demo mode on this machine.',
  },
  withPassword: { zh: '使用用户名和密码登录', en: 'Sign in with user name and password' },
  portal: { zh: '公众投诉与查询入口', en: 'Public complaint portal' },
  noDemoPeople: {
    zh: '演示人员尚未载入，请使用用户名和密码登录。',
    en: 'The demo people are not loaded; sign in with user name and password.',
  },
  setUpTitle: { zh: '首次设置', en: 'First set-up' },
  setUpHint: {
    zh: '请输入服务启动时打印的一次性设置口令，建立第一位系统管理员。',
    en: 'Enter the one-time token printed when the service started and create the first system administrator.',
  },
  token: { zh: '设置口令', en: 'Set-up token' },
  name: { zh: '姓名', en: 'Name' },
  organisationName: { zh: '主管部门名称（可稍后修改）', en: 'Name of the authority (can be changed later)' },
  mustChange: {
    zh: '您使用的是一次性密码，请先设置自己的密码。',
    en: 'You signed in with a one-time password. Choose your own password first.',
  },
  setUpSubmit: { zh: '建立管理员', en: 'Create administrator' },
  setUpDone: { zh: '已建立管理员，请登录。', en: 'The administrator is created. Please sign in.' },
  setUpNotNeeded: { zh: '系统已完成首次设置。', en: 'The system is already set up.' },
  passwordHint: {
    zh: '至少 10 个字符，含大写字母、小写字母、数字、符号中的三种',
    en: '10 characters or more, of three kinds: capitals, small letters, digits, signs',
  },
});
