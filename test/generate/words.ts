/** Everyday words that made-up posts are written with. */
export const words =
  '今天 明天 早晨 周末 夏天 冬天 厨房 客厅 阳台 小店 街角 公园 地铁 城市 海边 山里 早餐 面包 咖啡 豆浆 鸡蛋 米饭 汤面 水果 甜品 火锅 蔬菜 牛奶 做法 步骤 材料 时间 分钟 小时 价格 预算 清单 计划 方法 技巧 经验 故事 问题 答案 原因 结果 变化 习惯 学习 工作 同事 朋友 家人 孩子 老师 新手 教程 分享 推荐 测评 记录 整理 收纳 穿搭 颜色 镜头 画面 声音 节奏 标题 封面 开头 结尾 喜欢 觉得 发现 开始 结束 尝试 坚持 放弃 选择 比较 购买 使用 打开 关上 带着 走路 跑步 拍照 剪辑 写作 阅读 简单 方便 实用 好看 便宜 安静 热闹 真实 认真 慢慢 突然 其实 可能 一定 不要 记得 如果 因为 所以 但是 然后 vlog diy app ok'.split(
    ' ',
  );

export const tags = Array.from({ length: 400 }, (_, at) => {
  const [first = '', second = ''] = [words[at % 97], words[(at * 7 + 13) % 97]];
  return `${first}${second}`;
});
