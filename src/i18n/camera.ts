import type { Language } from './languages';

const en = {
  name: 'Camera lab',
  source: 'Source',
  camera: 'Camera and microphone',
  synthetic: 'Synthetic source',
  open: 'Open',
  stop: 'Stop',
  wait: 'Waiting for an answer…',
  preview: 'What the camera gives',
  nothing: 'Nothing is open',
  onlyAudio: 'Sound alone: no video track',
  level: 'Level of the microphone',
  silent: 'No audio track',
  permission: 'Permissions',
  camPermission: 'camera',
  micPermission: 'microphone',
  untold: 'not told',
  secure: 'secure context',
  insecure: 'no secure context',
  program: 'The calls so far',
  programEmpty: 'Each press writes its call here, as JavaScript.',
  presets: 'Wishes to begin with',
  presetNames: {
    hd: '1280 × 720',
    plain: 'Nothing asked',
    small: 'Small and slow',
    rear: 'Rear camera',
    music: 'Music',
    impossible: 'Impossible',
  },
  kinds: { video: 'Video', audio: 'Audio' },
  ask: 'Ask for {kind}',
  apply: 'Apply to the track',
  applyHint: 'applyConstraints() on the running {kind} track',
  columns: {
    property: 'Property',
    how: 'How much',
    value: 'Asked for',
    setting: 'What came',
    capability: 'Possible here',
  },
  howOf: 'How much {name} is wanted ({kind})',
  valueOf: 'Wanted {name} ({kind})',
  notAsked: 'not asked',
  anyDevice: 'any device',
  yes: 'yes',
  no: 'no',
  verdicts: {
    none: '',
    met: 'as asked',
    missed: 'not as asked',
    untold: 'not told',
    unknown: 'unknown here, ignored',
  },
  tabsLabel: 'More about the stream',
  tabs: { errors: 'Errors', devices: 'Devices', readBack: 'Read back', events: 'Events' },
  useSynthetic: 'Use the synthetic source',
  openAgain: 'Open again',
  said: {
    idle: '**Nothing is open yet.** Choose what you want, then press Open. The browser asks you before it gives this page a camera or a microphone; what it gives never leaves this page.',
    idleSynthetic:
      '**No camera is needed for this.** The picture is a canvas, the tone an oscillator. Constraints are applied to their tracks by the browser itself, with the same rules.',
    insecure:
      '**This page is no secure context**, so there is no `navigator.mediaDevices`. Serve it over HTTPS or from `localhost`. The synthetic source works here all the same.',
    opening:
      '**The promise is pending.** The browser may be asking you at this moment. Until you answer, `getUserMedia()` neither resolves nor rejects.',
    opened:
      '**The promise resolved with a stream of {count} tracks.** All that was asked for came. Compare the columns: what came, and what is possible here.',
    openedOne:
      '**The promise resolved with a stream of one track.** All that was asked for came. Compare the columns: what came, and what is possible here.',
    openedMissed:
      '**There is a stream, but not quite the one you asked for:** {missed}. That is no error. `ideal` is a wish; the browser takes the nearest it can do.',
    applied:
      '**The running track was changed.** No new stream, no new question. The new constraints replaced all former ones: what you no longer ask for is free again.',
    appliedMissed:
      '**The call resolved, and still not everything is as asked:** {missed}. A wish that is only `ideal` may be left unfulfilled without an error.',
    applyRefused:
      '**The track goes on as it was.** `applyConstraints()` rejected, so that no constraint has changed. Only `getUserMedia()` leaves you without a track.',
    stopped:
      '**Every track was told to stop.** Its `readyState` is `ended` and stays so. There was no `ended` event: `stop()` fires none, because you know it already.',
    ended:
      '**The {kind} track ended by itself.** The device was unplugged, or you took the permission back. This is what the `ended` event is for.',
    away: '**The lab stopped the camera.** Nobody had looked at it for 30 seconds. A page that needs a camera no longer should give it back.',
    devices:
      '**The list has {count} entries.** Before you permit anything, an entry has neither label nor id, and each kind is listed once at most.',
    trying: '**Trying.** The call below was made; the promise is pending.',
    triedWell:
      '**It was not refused.** The call gave a stream, which was stopped at once. What has to be done first stands beside the button.',
    triedOther: '**Another error than expected.** Something else stood in the way before.',
    browserSays: 'The browser says:',
    noWords: '(the browser gives no words)',
    constraint: 'constraint: {name}',
  },
  refusedTitle: 'The call was refused.',
  errors: {
    NotAllowedError: {
      cause:
        'The reader said no, now or earlier; or the system keeps the browser from the camera; or a permissions policy of the page denies it.',
      remedy:
        'Say beforehand what the camera is for. Show how to change the answer: the icon beside the address. Do not ask again in a loop.',
    },
    NotFoundError: {
      cause: 'There is no device of a kind that was asked for.',
      remedy:
        'Ask for less: a call without a camera may still have a microphone. Watch `devicechange` and offer the call again when something was plugged in.',
    },
    OverconstrainedError: {
      cause:
        'No device can do what `exact`, `min` or `max` demands. `constraint` names the property that ruled out the last one.',
      remedy: 'Use `ideal`, unless a stream that is different would be of no use to you at all.',
    },
    NotReadableError: {
      cause:
        'There is a device and you may use it, but it does not start: another program holds it, or its driver fails.',
      remedy:
        'Ask the reader to close what else uses the camera, and offer to try again. Another device may work.',
    },
    TypeError: {
      cause:
        'Nothing was asked for: neither `audio` nor `video`. Or `navigator.mediaDevices` is undefined, because the page is no secure context.',
      remedy:
        'Mend the code in the first case. In the second, serve the page over HTTPS or from `localhost`.',
    },
    SecurityError: {
      cause:
        'The page has no origin that a permission could belong to: a sandboxed frame without `allow-same-origin`.',
      remedy: 'Give the frame an origin of its own, and the `allow` attribute it needs.',
    },
    InvalidStateError: {
      cause: 'The document is not shown: its frame was removed, or the page was left.',
      remedy: 'Call it from the document that the reader sees.',
    },
    AbortError: {
      cause:
        'Something else went wrong while the device was started, for example it took too long.',
      remedy: 'Treat it as NotReadableError: say so, and offer to try again.',
    },
    other: {
      cause: 'The browser gave an error that this page has no entry for.',
      remedy: 'Its own words stand beside it.',
    },
  },
  errorColumns: { cause: 'Cause', remedy: 'Remedy', last: 'What your browser said' },
  notTried: 'Not provoked yet',
  notRefused: 'Not refused: the call gave a stream',
  cannotProvoke: 'A page cannot bring it about.',
  provoke: 'Provoke',
  attempts: {
    refuse: { name: 'Ask, and be refused', hint: 'Answer the question of the browser with no.' },
    policy: {
      name: 'From a frame whose policy says no',
      hint: 'A frame with allow="camera \'none\'". Your own permission stays as it is.',
    },
    missing: { name: 'Ask for a camera', hint: 'Unplug yours or turn it off first.' },
    width: { name: 'Demand a width of 99 999', hint: 'No camera has it.' },
    device: { name: 'Demand a camera that is not there', hint: 'An id that no device has.' },
    busy: {
      name: 'Ask for a camera that is in use',
      hint: 'Open it in another program first. Windows lends a camera to one program at a time; other systems share it.',
    },
    empty: { name: 'Ask for nothing', hint: 'The argument is {}.' },
    insecure: {
      name: 'Ask from an insecure page',
      hint: 'Open this page by http:// and the address of the machine instead of localhost.',
    },
    sandbox: { name: 'From a sandboxed frame', hint: 'A frame without an origin.' },
    detached: { name: 'From a frame that is gone', hint: 'Its document is not active any more.' },
  },
  deviceColumns: { kind: 'Kind', label: 'Label', id: 'deviceId', use: 'Use' },
  noDevices: 'The list is empty: no camera, no microphone, no speaker.',
  emptyLabel: '(empty)',
  useDevice: 'Ask for this one',
  list: 'Ask for the list',
  devicesNote:
    'Watched: `devicechange` fires when a device is plugged in or taken away, and the list is asked for again.',
  readBackNote: 'What the track says of itself, as the browser gives it.',
  readBackEmpty: 'There is no track. Open one first.',
  supported: 'Constraints this browser knows',
  log: {
    kinds: { call: 'call', result: 'result', error: 'error', event: 'event' },
    columns: { at: 'ms', kind: 'kind', text: 'what' },
    empty: 'Nothing has happened yet.',
  },
  spec: 'Media Capture and Streams',
  noScript:
    'This figure opens your camera and needs JavaScript for it. With it you choose constraints, see what came of each, and provoke every error in the list below.',
};

export type CameraWords = typeof en;

const zhCn: CameraWords = {
  name: '摄像头实验台',
  source: '来源',
  camera: '摄像头和麦克风',
  synthetic: '合成来源',
  open: '打开',
  stop: '停止',
  wait: '等待答复…',
  preview: '摄像头给出的画面',
  nothing: '什么都没有打开',
  onlyAudio: '只有声音：没有视频轨道',
  level: '麦克风的音量',
  silent: '没有音频轨道',
  permission: '权限',
  camPermission: '摄像头',
  micPermission: '麦克风',
  untold: '未告知',
  secure: '安全上下文',
  insecure: '不是安全上下文',
  program: '到目前为止的调用',
  programEmpty: '每按一次，对应的调用就会写成 JavaScript 出现在这里。',
  presets: '现成的要求',
  presetNames: {
    hd: '1280 × 720',
    plain: '不提要求',
    small: '又小又慢',
    rear: '后置摄像头',
    music: '音乐',
    impossible: '办不到的',
  },
  kinds: { video: '视频', audio: '音频' },
  ask: '要{kind}',
  apply: '应用到轨道',
  applyHint: '对正在运行的{kind}轨道调用 applyConstraints()',
  columns: {
    property: '属性',
    how: '要求的程度',
    value: '要的值',
    setting: '实际得到',
    capability: '这里能做到',
  },
  howOf: '{name} 要求到什么程度（{kind}）',
  valueOf: '想要的 {name}（{kind}）',
  notAsked: '不要求',
  anyDevice: '任意设备',
  yes: '是',
  no: '否',
  verdicts: {
    none: '',
    met: '如愿',
    missed: '未如愿',
    untold: '未告知',
    unknown: '不认识，已忽略',
  },
  tabsLabel: '关于这个流的更多内容',
  tabs: { errors: '错误', devices: '设备', readBack: '读回', events: '事件' },
  useSynthetic: '改用合成来源',
  openAgain: '重新打开',
  said: {
    idle: '**现在什么都没有打开。** 选好要求，再按“打开”。浏览器会先问你，然后才把摄像头或麦克风交给本页；得到的内容不会离开本页。',
    idleSynthetic:
      '**这里用不着摄像头。** 画面是一张 canvas，声音来自一个振荡器。约束由浏览器自己应用到它们的轨道上，规则完全一样。',
    insecure:
      '**本页不是安全上下文**，所以没有 `navigator.mediaDevices`。请用 HTTPS 或从 `localhost` 提供页面。合成来源在这里照样能用。',
    opening:
      '**promise 处于待定状态。** 浏览器这时可能正在问你。在你答复之前，`getUserMedia()` 既不兑现，也不拒绝。',
    opened:
      '**promise 兑现了，得到一个有 {count} 条轨道的流。** 要求全部满足。对照各列看看：得到了什么，这里还能做到什么。',
    openedOne:
      '**promise 兑现了，得到一个只有一条轨道的流。** 要求全部满足。对照各列看看：得到了什么，这里还能做到什么。',
    openedMissed:
      '**流是有了，但和你要的不完全一样：**{missed}。这不算错误。`ideal` 只是愿望，浏览器会取它能做到的最接近的值。',
    applied:
      '**正在运行的轨道已经改变。** 没有新的流，也没有再问你。新的约束取代了原来的全部约束：这次没提到的，就不再有要求。',
    appliedMissed:
      '**调用兑现了，但仍有没满足的：**{missed}。只写成 `ideal` 的愿望，落空时也不会报错。',
    applyRefused:
      '**轨道照旧运行。** `applyConstraints()` 被拒绝，所以约束一个也没有变。只有 `getUserMedia()` 被拒绝时，你才会连轨道都没有。',
    stopped:
      '**每条轨道都停止了。** 它的 `readyState` 是 `ended`，再也不会变。没有 `ended` 事件：停止是你自己调用的，你已经知道了，所以 `stop()` 不触发它。',
    ended:
      '**{kind}轨道自己结束了。** 可能设备被拔掉了，也可能你收回了权限。`ended` 事件就是为此准备的。',
    away: '**实验台关掉了摄像头。** 已经有 30 秒没有人看它。页面不再需要摄像头时，就该把它还回去。',
    devices:
      '**列表里有 {count} 项。** 在你给出权限之前，每一项既没有名称也没有 id，而且每种设备最多列出一项。',
    trying: '**正在尝试。** 下面的调用已经发出，promise 处于待定状态。',
    triedWell: '**没有被拒绝。** 调用得到了一个流，随即又停掉了。要先做什么，写在按钮旁边。',
    triedOther: '**出现的是另一个错误。** 在预期的错误之前，先有别的东西挡住了。',
    browserSays: '浏览器的原话：',
    noWords: '（浏览器没有说明）',
    constraint: '约束：{name}',
  },
  refusedTitle: '调用被拒绝了。',
  errors: {
    NotAllowedError: {
      cause:
        '用户拒绝了，可能是这次，也可能是以前；或者操作系统不让浏览器使用摄像头；或者页面的权限策略不允许。',
      remedy:
        '事先说明为什么需要摄像头。告诉用户怎样改主意：点地址栏旁边的图标。不要一遍遍地反复询问。',
    },
    NotFoundError: {
      cause: '要求的设备里，有一种在这台机器上根本没有。',
      remedy:
        '少要一点：没有摄像头，通话也许还可以只用麦克风。监听 `devicechange`，等插上了设备再请用户重试。',
    },
    OverconstrainedError: {
      cause:
        '没有设备能满足 `exact`、`min` 或 `max` 的硬性要求。`constraint` 给出把最后一个设备排除掉的属性。',
      remedy: '请用 `ideal`，除非得不到这个值，流对你就毫无用处。',
    },
    NotReadableError: {
      cause: '设备是有的，你也有权限，但它启动不了：被别的程序占用，或者驱动出了问题。',
      remedy: '请用户关掉正在使用摄像头的其他程序，再提供重试。换一个设备也许可以。',
    },
    TypeError: {
      cause:
        '什么都没有要：`audio` 和 `video` 一个都没有。或者页面不是安全上下文，`navigator.mediaDevices` 是 undefined。',
      remedy: '前一种情况改代码。后一种情况，用 HTTPS 或从 `localhost` 提供页面。',
    },
    SecurityError: {
      cause: '页面没有可以授予权限的源：例如一个没有 `allow-same-origin` 的沙盒框架。',
      remedy: '让框架有自己的源，并写上它需要的 `allow` 属性。',
    },
    InvalidStateError: {
      cause: '文档已经不再显示：它的框架被移除了，或者页面已经离开。',
      remedy: '从用户正在看的文档里调用。',
    },
    AbortError: {
      cause: '启动设备时出了别的问题，例如等了太久。',
      remedy: '像 NotReadableError 那样处理：说明情况，提供重试。',
    },
    other: {
      cause: '浏览器给出了一个本页没有收录的错误。',
      remedy: '它自己的说明就在旁边。',
    },
  },
  errorColumns: { cause: '原因', remedy: '怎么办', last: '你的浏览器说了什么' },
  notTried: '还没有引发过',
  notRefused: '没有被拒绝：调用得到了一个流',
  cannotProvoke: '网页没有办法让它发生。',
  provoke: '引发',
  attempts: {
    refuse: { name: '提出要求，然后被拒绝', hint: '浏览器询问时，回答“不允许”。' },
    policy: {
      name: '从一个被策略禁止的框架里调用',
      hint: '框架带有 allow="camera \'none\'"。你自己的权限不会改变。',
    },
    missing: { name: '要一个摄像头', hint: '先拔掉或关掉你的摄像头。' },
    width: { name: '硬要 99 999 像素的宽度', hint: '没有摄像头做得到。' },
    device: { name: '硬要一个不存在的摄像头', hint: '没有设备有这个 id。' },
    busy: {
      name: '要一个正被占用的摄像头',
      hint: '先在别的程序里打开它。Windows 一次只把摄像头借给一个程序，其他系统可以共用。',
    },
    empty: { name: '什么都不要', hint: '参数是 {}。' },
    insecure: {
      name: '从不安全的页面调用',
      hint: '不用 localhost，而用 http:// 加本机地址打开本页。',
    },
    sandbox: { name: '从沙盒框架里调用', hint: '这个框架没有源。' },
    detached: { name: '从已经移除的框架里调用', hint: '它的文档已经不再活动。' },
  },
  deviceColumns: { kind: '种类', label: '名称', id: 'deviceId', use: '使用' },
  noDevices: '列表是空的：没有摄像头，没有麦克风，也没有扬声器。',
  emptyLabel: '（空）',
  useDevice: '就要这一个',
  list: '读取列表',
  devicesNote: '正在监听：插上或拔掉设备时会触发 `devicechange`，随后重新读取列表。',
  readBackNote: '轨道怎样描述自己，以下是浏览器的原样输出。',
  readBackEmpty: '还没有轨道。请先打开。',
  supported: '这个浏览器认识的约束',
  log: {
    kinds: { call: '调用', result: '结果', error: '错误', event: '事件' },
    columns: { at: '毫秒', kind: '种类', text: '内容' },
    empty: '还什么都没有发生。',
  },
  spec: 'Media Capture and Streams',
  noScript:
    '这个图要打开你的摄像头，因此需要 JavaScript。启用后，你可以选择约束，看每一项的结果，并引发下表中的每一个错误。',
};

export const camera: Readonly<Record<Language, CameraWords>> = { en, 'zh-cn': zhCn };
