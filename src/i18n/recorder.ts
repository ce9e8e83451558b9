import type { Language } from './languages';

const en = {
  name: 'Recorder lab',
  source: 'Source',
  sources: {
    synthetic: 'Synthetic source',
    camera: 'Camera and microphone',
    remote: 'Far end of a call',
  },
  open: 'Open',
  close: 'Close',
  record: 'Record',
  hold: 'Hold',
  goOn: 'Go on',
  finish: 'Finish',
  stream: 'The stream',
  streamLabel: 'What is recorded, live',
  nothing: 'No stream yet',
  recorder: 'The recorder',
  file: 'The file',
  fileLabel: 'What was recorded',
  noFile: 'Nothing recorded yet',
  type: 'Container and codecs',
  anyType: 'the browser chooses',
  timeslice: 'Timeslice',
  noSlice: 'one chunk in the end',
  everyMs: 'a chunk every {ms} ms',
  state: 'State',
  tape: 'Chunks over time: {count} so far, {bytes} bytes',
  tapeLine: '**{count}** chunks · **{bytes}** bytes · **{seconds}** s',
  bytes: '{count} bytes',
  tapeEmpty: 'Each chunk becomes a bar: as wide as its time, as high as its bytes a second.',
  facts: {
    size: 'size',
    type: 'type',
    chunks: 'chunks',
    head: 'duration in the head',
    duration: 'video.duration',
  },
  seek: 'Seek to the end',
  download: 'Download',
  program: 'The calls so far',
  programEmpty: 'Each press writes its call here, as JavaScript.',
  tabsLabel: 'More about the recording',
  tabs: { types: 'Types', chunks: 'Chunks', errors: 'Errors', events: 'Events' },
  typesNote: 'Asked of this browser at this moment, with `MediaRecorder.isTypeSupported(type)`.',
  supported: 'yes',
  unsupported: 'no',
  useType: 'Use',
  chunkColumns: {
    number: 'Chunk',
    at: 'came after, ms',
    size: 'bytes',
    total: 'bytes together',
  },
  noChunks:
    'No chunk yet. With a timeslice they come while you record; without one, a single chunk comes in the end.',
  said: {
    idle: '**Open a stream first.** A recorder needs one. It does not care where the stream comes from: a camera, a canvas, or the far end of a call.',
    missing:
      '**Nothing can be recorded here.** This browser has no `MediaRecorder`. The text below tells what you would see.',
    opening:
      '**Opening the stream.** For the call two connections are made in this page, and one sends to the other.',
    opened: '**The stream is there.** Choose a type and a timeslice, then press Record.',
    closed: '**The stream was given back.** What you have recorded stays.',
    started:
      '**It records.** `start()` has returned long ago; the `start` event says that now something is really being written. Each `dataavailable` brings a piece of the file.',
    paused:
      '**The recorder is paused.** The stream runs on, nothing of it is written, and the file will have no gap.',
    resumed: '**It records again.** The file goes on where it stopped.',
    recorded:
      '**Finished: {count} chunks, together one file.** `stop()` brought a last `dataavailable`, then `stop`. Only all chunks together, in their order, are a file; a single one from the middle is not.',
    recordedOne:
      '**Finished: one chunk, which is the file.** `stop()` brought a `dataavailable`, then `stop`.',
    ended:
      '**Every track has ended, and with them the recorder stopped by itself.** What it had written came in a last `dataavailable`.',
    away: '**The lab has stopped.** Nobody had looked at it for 30 seconds. The stream was given back, and what was recorded is kept.',
    measured:
      '**The duration is {duration} s.** The browser was sent to a time behind the end, read the file to its end, and now knows.',
    trying: '**Trying.** A recorder and a stream of their own were made for it.',
    refusedBy: '**The call was refused.**',
    broken: '**The recorder broke off.** What it had written until then is kept.',
    triedQuietly: '**No error.** These events came:',
    browserSays: 'The browser says:',
    noWords: '(the browser gives no words)',
  },
  openAgain: 'Open again',
  useSynthetic: 'Use the synthetic source',
  errors: {
    NotSupportedError: {
      cause:
        'The browser cannot write this type, or this stream into it; or the stream has no track.',
      remedy: 'Ask `isTypeSupported()` first, in the order of your liking, and take the first yes.',
    },
    InvalidStateError: {
      cause: 'The call does not fit the `state` of the recorder.',
      remedy: 'Look at `recorder.state` first: `inactive`, `recording` or `paused`.',
    },
    InvalidModificationError: {
      cause:
        'A track was added to the stream, or taken away, while it was recorded. This is no exception but an `error` event; the recorder stops, and what it has written is not lost.',
      remedy: 'Record a stream of its own: `new MediaStream(stream.getTracks())`.',
    },
    none: {
      cause: 'What one might expect to be an error, and is none.',
      remedy: 'Listen to `stop`: a recorder may end without your doing.',
    },
  },
  noError: 'No error',
  errorColumns: { cause: 'Cause', remedy: 'Remedy' },
  notTried: 'Not tried yet',
  attempts: {
    type: 'A type that no browser records',
    nothing: 'A stream without tracks',
    kind: 'Video into a file for sound',
    twice: 'Start it twice',
    early: 'Hold it before it was started',
    add: 'Add a track while it records',
    remove: 'Take a track away while it records',
    again: 'Stop it before it was started',
    one: 'End one of two tracks',
    all: 'End all tracks',
  },
  log: {
    kinds: { call: 'call', result: 'result', error: 'error', event: 'event' },
    columns: { at: 'ms', kind: 'kind', text: 'what' },
    empty: 'Nothing has happened yet.',
  },
  spec: 'MediaStream Recording',
  noScript:
    'This figure records a stream and needs JavaScript for it. With it you choose container and codecs, see each chunk as it comes, and play what you have recorded. These are the errors that it provokes:',
};

export type RecorderWords = typeof en;

const zhCn: RecorderWords = {
  name: '录制实验台',
  source: '来源',
  sources: {
    synthetic: '合成来源',
    camera: '摄像头和麦克风',
    remote: '通话的远端',
  },
  open: '打开',
  close: '关闭',
  record: '录制',
  hold: '停一停',
  goOn: '接着录',
  finish: '结束',
  stream: '流',
  streamLabel: '正在被录制的内容，实时',
  nothing: '还没有流',
  recorder: '录制器',
  file: '文件',
  fileLabel: '录下的内容',
  noFile: '还没有录下任何内容',
  type: '容器和编解码器',
  anyType: '由浏览器选择',
  timeslice: '时间片',
  noSlice: '最后给一整块',
  everyMs: '每 {ms} 毫秒一块',
  state: '状态',
  tape: '各数据块在时间上的分布：已有 {count} 块，共 {bytes} 字节',
  tapeLine: '**{count}** 块 · **{bytes}** 字节 · **{seconds}** 秒',
  bytes: '{count} 字节',
  tapeEmpty: '每个数据块画成一根柱子：宽度是它的时长，高度是它每秒的字节数。',
  facts: {
    size: '大小',
    type: '类型',
    chunks: '块数',
    head: '文件头里的时长',
    duration: 'video.duration',
  },
  seek: '跳到结尾',
  download: '下载',
  program: '到目前为止的调用',
  programEmpty: '每按一次，对应的调用就会写成 JavaScript 出现在这里。',
  tabsLabel: '关于这次录制的更多内容',
  tabs: { types: '类型', chunks: '数据块', errors: '错误', events: '事件' },
  typesNote: '此刻用 `MediaRecorder.isTypeSupported(type)` 向这个浏览器问到的结果。',
  supported: '支持',
  unsupported: '不支持',
  useType: '使用',
  chunkColumns: { number: '数据块', at: '到达时间，毫秒', size: '字节', total: '累计字节' },
  noChunks: '还没有数据块。设了时间片，它们会在录制过程中到来；不设，最后只来一整块。',
  said: {
    idle: '**请先打开一个流。** 录制器需要它，但并不在乎它从哪里来：摄像头、canvas，或者通话的远端。',
    missing:
      '**这里什么都录不了。** 这个浏览器没有 `MediaRecorder`。你本来会看到什么，下面的文字有说明。',
    opening: '**正在打开流。** 如果选的是通话，本页会建立两个连接，由一个发送给另一个。',
    opened: '**流已经有了。** 选好类型和时间片，再按“录制”。',
    closed: '**流已经还回去了。** 录下的内容还在。',
    started:
      '**正在录制。** `start()` 早就返回了；`start` 事件说的是，现在真的开始写了。每个 `dataavailable` 带来文件的一段。',
    paused: '**录制器暂停了。** 流照样在走，只是不再写下来；文件里不会留下空档。',
    resumed: '**又开始录制。** 文件从停下的地方接着写。',
    recorded:
      '**录完了：{count} 个数据块，合起来是一个文件。** `stop()` 带来最后一个 `dataavailable`，然后是 `stop`。全部数据块按顺序拼在一起才是文件，单拿中间的一块不行。',
    recordedOne:
      '**录完了：一个数据块，它就是文件。** `stop()` 带来一个 `dataavailable`，然后是 `stop`。',
    ended:
      '**所有轨道都结束了，录制器也随之自己停止。** 它写下的内容在最后一个 `dataavailable` 里。',
    away: '**实验台已经停下。** 已经有 30 秒没有人看它。流还回去了，录下的内容还保留着。',
    measured:
      '**时长是 {duration} 秒。** 我们让浏览器跳到结尾之后，它把文件读到了头，于是就知道了。',
    trying: '**正在尝试。** 为此另外建立了一个流和一个录制器。',
    refusedBy: '**调用被拒绝了。**',
    broken: '**录制中断了。** 到那时为止写下的内容都保留着。',
    triedQuietly: '**没有错误。** 依次发生了这些事件：',
    browserSays: '浏览器的原话：',
    noWords: '（浏览器没有说明）',
  },
  openAgain: '重新打开',
  useSynthetic: '改用合成来源',
  errors: {
    NotSupportedError: {
      cause: '浏览器不会写这种类型，或者不能把这个流写进去；又或者流里没有轨道。',
      remedy: '先按你的偏好依次用 `isTypeSupported()` 询问，用第一个支持的。',
    },
    InvalidStateError: {
      cause: '这个调用和录制器当前的 `state` 不相称。',
      remedy: '先看 `recorder.state`：`inactive`、`recording` 还是 `paused`。',
    },
    InvalidModificationError: {
      cause:
        '录制期间，流里添加或移除了轨道。它不是异常，而是一个 `error` 事件；录制器会停止，已经写下的内容不会丢。',
      remedy: '录制一个专用的流：`new MediaStream(stream.getTracks())`。',
    },
    none: {
      cause: '有些情况看上去应该出错，其实不会。',
      remedy: '请监听 `stop`：录制可能不经你的手就结束。',
    },
  },
  noError: '没有错误',
  errorColumns: { cause: '原因', remedy: '怎么办' },
  notTried: '还没有试过',
  attempts: {
    type: '没有浏览器能录的类型',
    nothing: '没有轨道的流',
    kind: '把视频录进只装声音的文件',
    twice: '启动两次',
    early: '还没启动就暂停',
    add: '录制时添加轨道',
    remove: '录制时移除轨道',
    again: '还没启动就停止',
    one: '两条轨道结束一条',
    all: '所有轨道都结束',
  },
  log: {
    kinds: { call: '调用', result: '结果', error: '错误', event: '事件' },
    columns: { at: '毫秒', kind: '种类', text: '内容' },
    empty: '还什么都没有发生。',
  },
  spec: 'MediaStream Recording',
  noScript:
    '这个图要录制一个流，因此需要 JavaScript。启用后，你可以选择容器和编解码器，看每个数据块怎样到来，并播放录下的内容。它会引发这些错误：',
};

export const recorder: Readonly<Record<Language, RecorderWords>> = { en, 'zh-cn': zhCn };
