import type { Language } from './languages';

/** The words that the small figures of the chapters share. */
const en = {
  alice: 'Alice',
  bob: 'Bob',
  ms: '{ms} ms',
  obstacleMissing: 'This browser has no RTCPeerConnection.',
  obstacleBlocked:
    'This page may not make peer connections: the browser threw {name} ({message}). A policy of the site, the browser or an extension forbids it.',
  recordedInstead: 'What you see is a recording made in {browser}.',
  recorded: 'Recorded in {browser}. With JavaScript it runs live in your own browser.',
  failed: {
    rejected: '{name}: {message}',
    timeout:
      'Nothing happened for {seconds} seconds. Look at: a VPN, firewall or extension that blocks UDP or hides addresses.',
    'connection-failed':
      'connectionState of {peer} became failed. Look at: a VPN, firewall or extension that blocks UDP or hides addresses.',
    'nothing-to-receive': 'No message for {peer} is on its way.',
    unexpected: 'The figure itself failed: {message}',
  },
};

export type FigureWords = typeof en;

const zhCn: FigureWords = {
  alice: 'Alice',
  bob: 'Bob',
  ms: '{ms} ms',
  obstacleMissing: '这个浏览器没有 RTCPeerConnection。',
  obstacleBlocked:
    '这个页面不能建立连接：浏览器抛出了 {name}（{message}）。禁止它的是网站的策略、浏览器，或者某个扩展。',
  recordedInstead: '你看到的是在 {browser} 中录下的一次运行。',
  recorded: '在 {browser} 中录下。启用 JavaScript 后，它会在你自己的浏览器里实时运行。',
  failed: {
    rejected: '{name}：{message}',
    timeout:
      '{seconds} 秒内什么也没有发生。请检查：VPN、防火墙或扩展是否拦截了 UDP，或者隐藏了地址。',
    'connection-failed':
      '{peer} 的 connectionState 变成了 failed。请检查：VPN、防火墙或扩展是否拦截了 UDP，或者隐藏了地址。',
    'nothing-to-receive': '没有正要送给 {peer} 的消息。',
    unexpected: '演示自身出错：{message}',
  },
};

export const figureWords: Readonly<Record<Language, FigureWords>> = { en, 'zh-cn': zhCn };
