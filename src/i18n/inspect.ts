import type { Language } from './languages';

/** The words of the tool that looks into a pasted SDP. */
const en = {
  title: 'Inspect an SDP',
  description:
    'Paste or drop an SDP, an offer with its answer, or candidates: every line explained, what is wrong with it, and what differs.',
  private:
    'Nothing leaves this page: your browser reads the text by itself. Once the page is open, it works without a network.',
  noScript: 'This tool needs JavaScript. The reference has every attribute, and works without.',
  input: 'What to inspect',
  placeholder:
    'Paste an SDP, JSON such as {"type":"offer","sdp":"v=0…"}, an offer and its answer, candidates, or a page of chrome://webrtc-internals.',
  file: 'Open a file…',
  drop: 'Drop the file here',
  clear: 'Clear',
  share: 'Copy a link',
  shareHint:
    'The link holds the whole text, with addresses and fingerprints, behind its # sign. Servers do not see that part, but whoever gets the link does.',
  shared: 'Link copied. Whoever gets it can read the whole text.',
  sharedByAddress: 'The browser refused to copy. The link is in the address bar now.',
  tooLongToShare:
    'This text is too long for a link: packed it takes {length} characters, and at most {most} are safe.',
  farTooLongToShare: 'This text is too long for a link.',
  examples: 'Examples',
  exampleNames: {
    chromium: 'Offer of Chromium',
    firefox: 'Offer of Firefox',
    pair: 'Offer and answer',
    candidates: 'Candidates',
  },
  kept: '{name}, {size}',
  keptHint: 'Too long to be edited here, but read like any other text.',
  pasted: 'Pasted text',
  megabytes: '{count} MB',
  found: {
    one: 'One description: {type}, {lines} lines.',
    several: '{count} descriptions.',
    candidates: '{count} candidates.',
    and: '{count} candidates beside it.',
  },
  types: {
    offer: 'an offer',
    answer: 'an answer',
    pranswer: 'a provisional answer',
    none: 'whether offer or answer, it does not say',
  },
  names: { offer: 'Offer', answer: 'Answer', pranswer: 'Provisional answer', none: 'Description' },
  notes: {
    json: 'Taken out of JSON.',
    'json-damaged': 'The JSON is cut or damaged; this is what could be read of it.',
    escaped: 'The line ends were spelled out as \\r\\n and are real ones now.',
    joined: 'The line ends were lost; every line begins anew where one seems to begin.',
    prefix: 'What stood before each line was taken away.',
    surrounded: 'The text around it was left out.',
    binary: 'Some of it is no text.',
    repeated: 'What stood there more than once is shown once.',
    more: 'There is more; only the first ones are shown.',
    few: 'Only some of its lines are SDP.',
    cut: 'The text is very long: only its beginning was read.',
  },
  nothing: {
    title: 'Nothing to inspect yet',
    text: 'Paste a text above, drop a file anywhere on this page, or look at one of the examples.',
  },
  refused: {
    other: 'This is no SDP',
    'other-json': 'There is no SDP in this JSON',
    markup: 'This is markup, not SDP',
    binary: 'These bytes are no text',
  },
  begins: 'It begins with',
  expected:
    'What can be read here: lines such as v=0, m=audio and a=mid:0, JSON with an sdp inside, or candidates.',
  fileTooLong: 'The file is too long: {size}, and at most {most} are read.',
  fileUnreadable: 'The file could not be read.',
  addressRefused: {
    version: 'The link was made by another version of this page, which packs texts differently.',
    damaged: 'The link is damaged or cut: no text can be read from it.',
    'too-long': 'The text in the link is too long to be read.',
  },
  noExplanations:
    'The explanations could not be loaded. The text is shown without them; load the page again when you are online.',
  views: 'What was found',
  compare: 'What differs',
  compareThese: 'Compare',
  compareWith: 'with',
  candidateList: 'Candidates',
  lines: '{count} lines',
};

export type InspectWords = typeof en;

const zhCn: InspectWords = {
  title: '查看 SDP',
  description: '粘贴或拖入一份 SDP、一对 offer 和 answer，或者候选：逐行解释，指出问题，比较差别。',
  private: '什么都不会离开这个页面：文本由你的浏览器自己读。页面打开之后，没有网络也能用。',
  noScript: '这个工具需要 JavaScript。参考里有每一种属性，不需要 JavaScript。',
  input: '要查看的内容',
  placeholder:
    '粘贴一份 SDP，或者像 {"type":"offer","sdp":"v=0…"} 这样的 JSON，一对 offer 和 answer，候选，或者 chrome://webrtc-internals 的内容。',
  file: '打开文件…',
  drop: '把文件放在这里',
  clear: '清空',
  share: '复制链接',
  shareHint:
    '链接的 # 号后面装着整个文本，包括地址和指纹。服务器看不到这一部分，但拿到链接的人看得到。',
  shared: '链接已复制。拿到它的人都能读到整个文本。',
  sharedByAddress: '浏览器拒绝了复制。链接现在在地址栏里。',
  tooLongToShare: '这个文本太长，放不进链接：压缩后有 {length} 个字符，稳妥的上限是 {most} 个。',
  farTooLongToShare: '这个文本太长，放不进链接。',
  examples: '例子',
  exampleNames: {
    chromium: 'Chromium 的 offer',
    firefox: 'Firefox 的 offer',
    pair: 'offer 和 answer',
    candidates: '候选',
  },
  kept: '{name}，{size}',
  keptHint: '太长，不能在这里编辑，但照样可以读。',
  pasted: '粘贴的文本',
  megabytes: '{count} MB',
  found: {
    one: '一份描述：{type}，{lines} 行。',
    several: '{count} 份描述。',
    candidates: '{count} 个候选。',
    and: '另有 {count} 个候选。',
  },
  types: {
    offer: 'offer',
    answer: 'answer',
    pranswer: '临时应答',
    none: '没有说明是 offer 还是 answer',
  },
  names: { offer: 'Offer', answer: 'Answer', pranswer: '临时应答', none: '描述' },
  notes: {
    json: '从 JSON 里取出。',
    'json-damaged': 'JSON 被截断或损坏了，这是能读出来的部分。',
    escaped: '行尾原本写成 \\r\\n，现在换成了真正的换行。',
    joined: '换行丢失了，在看起来像行首的地方重新分了行。',
    prefix: '每行前面多余的内容已经去掉。',
    surrounded: '前后的其他文字没有显示。',
    binary: '其中有些不是文本。',
    repeated: '重复出现的只显示一次。',
    more: '还有更多，只显示最前面的。',
    few: '其中只有一些行是 SDP。',
    cut: '文本很长，只读了开头的部分。',
  },
  nothing: {
    title: '还没有要查看的内容',
    text: '在上面粘贴文本，把文件拖到页面任何地方，或者看看例子。',
  },
  refused: {
    other: '这不是 SDP',
    'other-json': '这段 JSON 里没有 SDP',
    markup: '这是标记语言，不是 SDP',
    binary: '这些字节不是文本',
  },
  begins: '它的开头是',
  expected: '这里能读的有：v=0、m=audio、a=mid:0 这样的行，里面有 sdp 的 JSON，或者候选。',
  fileTooLong: '文件太长：{size}，最多读 {most}。',
  fileUnreadable: '无法读取这个文件。',
  addressRefused: {
    version: '这个链接由本页的另一个版本生成，文本的压缩方式不同。',
    damaged: '链接损坏或被截断了，读不出文本。',
    'too-long': '链接里的文本太长，无法读取。',
  },
  noExplanations: '解释没有加载成功，文本照原样显示。联网后请重新载入页面。',
  views: '找到的内容',
  compare: '差别',
  compareThese: '比较',
  compareWith: '和',
  candidateList: '候选',
  lines: '{count} 行',
};

/** The words of the tool that looks into a pasted SDP, by language. */
export const inspectWords: Readonly<Record<Language, InspectWords>> = { en, 'zh-cn': zhCn };
