import type { Words } from '#src/features/define/readiness/model/words-en.ts'

export const chinese: Words = {
  'level-1': '完全没有',
  'level-2': '初见端倪',
  'level-3': '部分如此',
  'level-4': '大部分如此',
  'level-5': '完全如此，且有据可查',
  purpose: '我们能用一句话说明希望从合作伙伴得到什么，以及哪些更愿意自己做。',
  sponsor: '有一位具名的高管对合作负责，并有时间投入。',
  people: '将与合作伙伴共事的人员已确定，并已减轻其他工作。',
  agreement: '受影响的部门一致同意我们应当合作。',
  decisions: '我们清楚谁可以决定什么，决策只需数日而非数月。',
  sharing: '我们已确定合作伙伴可以了解什么、什么只留在己方。',
  incentives: '我们自己的目标与奖励不会让帮助合作伙伴成功的人吃亏。',
  experience: '我们从以往的合作中汲取了经验，并已写成文字。',
  promises: '我们信守对他人的承诺，无法做到时会及时告知。',
  exit: '我们清楚什么情况会让我们终止合作，并且没有它也能继续。',
}
