/**
 * Words of Chinese employer names that many share. A name is built as region + own name (字号) + trade + legal form
 * (企业名称登记管理规定 Art. 6), so what comes before the first word of a trade is the employer's own.
 */

/** Legal forms at the end of a name. */
export const LEGAL_FORMS =
  /(股份有限公司|有限责任公司|有限公司|集团公司|集团|总公司|公司|普通合伙|有限合伙|合伙企业|个人独资企业|个体工商户|事务所|工作室|中心|学校|企业)$/;

/** 分公司, 分店 …: a part of an employer answers under its own name; a branch is not its parent. */
export const BRANCH_FORMS = /(分公司|支公司|分店|分校|分部|分所|分院|分行|支行|办事处|门店|营业部|代表处)$/;

/** Where the name of a parent ends, in the name of its branch. */
export const PARENT_ENDS = /(公司|集团|合伙|企业|事务所|中心|学校|学院|医院|银行|酒店|总店|总部)/g;

/** Provinces and cities at the head of a name or in its brackets; anything that ends in 省, 市, 区, 县, 州 counts as well. */
export const REGIONS = new Set(
  `北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃
   青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 中国 全国
   石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁 呼和浩特 包头 乌海
   赤峰 通辽 鄂尔多斯 沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛 长春 四平 辽源 通化 白山 松原 白城 哈尔滨
   齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化 南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁
   杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州
   宣城 福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德 南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶 济南 青岛 淄博 枣庄 东营 烟台
   潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽 郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口
   驻马店 武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化
   娄底 广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮 南宁 柳州 桂林 梧州
   北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左 海口 三亚 成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安
   达州 雅安 巴中 资阳 贵阳 六盘水 遵义 安顺 毕节 铜仁 昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 拉萨 西安 铜川 宝鸡 咸阳 渭南 延安 汉中
   榆林 安康 商洛 兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 西宁 海东 银川 石嘴山 吴忠 固原 中卫 乌鲁木齐 克拉玛依`
    .trim()
    .split(/\s+/),
);

/** Longest name of a region that is looked for: 内蒙古自治区. */
export const LONGEST_REGION = 6;
const REGION_ENDINGS = /(自治区|自治州|新区|省|市|区|县)$/;

/** The region without the ending that some write and others leave out. */
export const bareRegion = (region: string): string => (region.length > 2 ? region.replace(REGION_ENDINGS, '') : region);

/** Words of trades and of what every company says of itself. Longer ones first where one begins like another. */
export const TRADE_WORDS =
  /企业|信息|网络|软件|科技|技术|智能|数据|电子|通信|通讯|互联|数字|计算机|教育|培训|咨询|管理|服务|人力|劳务|人才|商贸|贸易|商务|商业|电商|进出口|国际|文化|传媒|传播|广告|影视|设计|策划|投资|控股|实业|资产|金融|财务|税务|物流|运输|供应链|快递|仓储|建筑|建设|工程|装饰|装修|建材|地产|置业|物业|房产|机械|机电|设备|制造|电气|电器|自动化|材料|化工|医药|医疗|生物|健康|制药|器械|食品|餐饮|酒店|旅游|酒业|农业|生态|环保|环境|能源|电力|新能源|光伏|汽车|服饰|服装|纺织|家居|家具|日用|百货|超市|体育|艺术|美容|家政|安保|保安|保险|法律|律师|会计|审计|检测|认证|知识产权|发展|开发|产业|营销|销售|经营/;
