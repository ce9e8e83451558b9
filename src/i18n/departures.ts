import type { Language } from './languages';

/** Where browsers depart from the standard; the data stand in `src/jsep/departures.ts`, by the same names. */
const en = {
  accepts: '{browser} does otherwise.',
  seen: 'Seen in {browser} {versions}.',
  of: {
    editedText: {
      does: 'The browser does not insist on the created text: it takes most edits, and looks at the state first.',
      standard:
        'A text that differs from the last created one is refused with InvalidModificationError, whatever the state.',
    },
    foreignText: {
      does: 'The browser takes the description of another connection for its own, as long as its sections have the same names.',
      standard:
        'A text that this connection did not create last is refused with InvalidModificationError.',
    },
    syntaxFirst: {
      does: 'The browser reads the text before it looks at the state, so a broken text is refused as such (OperationError).',
      standard: 'The state is looked at first: InvalidStateError.',
    },
    noRollbackForBadText: {
      does: 'The browser refuses the text first, and your own offer stays pending.',
      standard:
        'Your own offer is rolled back before the text of the other one is read, and the rollback stays.',
    },
    typeOptional: {
      does: 'The browser takes a description without a type, and then fails to read its text (OperationError).',
      standard: 'The type is required: TypeError.',
    },
    closedFirst: {
      does: 'The browser looks first at whether the connection is closed: InvalidStateError.',
      standard: 'The argument is checked before the call joins the chain of operations: TypeError.',
    },
    endBeforeDescription: {
      does: 'The browser takes the end of candidates at any time, also before there is a remote description.',
      standard:
        'Without a remote description every candidate is refused with InvalidStateError, the empty one too.',
    },
    anyUfrag: {
      does: 'The browser takes a candidate with an unknown usernameFragment, and no error tells that it is of no use.',
      standard:
        'A usernameFragment that no applied remote description has is refused with OperationError.',
    },
    trackNotAgain: {
      does: 'After a remote offer was set twice and rolled back, the browser fires no track for the same track in the next offer.',
      standard:
        'A rollback takes remote tracks away, so a track that comes again fires track again.',
    },
    restartOfNothing: {
      does: 'Called before the first negotiation, restartIce() makes the browser fire negotiationneeded.',
      standard:
        'There are no credentials to replace, so nothing has to be negotiated, and no event fires.',
    },
    neededBeforeStable: {
      does: 'After a rollback the browser fires negotiationneeded first, and then signalingstatechange.',
      standard:
        'negotiationneeded waits until the chain of operations is empty, so it fires after signalingstatechange and the promise.',
    },
    provisionalIsFinal: {
      does: 'The browser takes a pranswer without text for the final answer, when no answer was created: the state is stable.',
      standard: 'The text is made by createAnswer(), and the state becomes have-local-pranswer.',
    },
    noProvisional: {
      does: 'The browser has no provisional answers: every pranswer is refused with NotSupportedError.',
      standard:
        'A pranswer is a type like the others, and leads to have-local-pranswer or have-remote-pranswer.',
    },
    rollbackBySide: {
      does: 'The browser lets only the method roll back that set the offer: the other one rejects with InvalidStateError.',
      standard: 'A rollback has the same effect by either method.',
    },
    badCandidateIgnored: {
      does: 'The browser takes a candidate that it cannot read, and ignores it: no error tells.',
      standard: 'A candidate that cannot be parsed is refused with OperationError.',
    },
  },
};

export type DepartureWords = Readonly<typeof en>;

const zhCn: DepartureWords = {
  accepts: '{browser} 的做法不同。',
  seen: '见于 {browser} {versions}。',
  of: {
    editedText: {
      does: '浏览器并不要求文本原封不动：多数改动都会收下，而且先看状态。',
      standard: '文本只要与最近一次创建的不同，无论什么状态，都以 InvalidModificationError 拒绝。',
    },
    foreignText: {
      does: '只要 m 段的名字相同，浏览器会把另一个连接的描述当作自己的收下。',
      standard: '不是本连接最近一次创建的文本，以 InvalidModificationError 拒绝。',
    },
    syntaxFirst: {
      does: '浏览器先读文本再看状态，所以坏掉的文本会以文本错误（OperationError）被拒绝。',
      standard: '先看状态：InvalidStateError。',
    },
    noRollbackForBadText: {
      does: '浏览器先拒绝文本，自己的 offer 仍然待定。',
      standard: '在读对方的文本之前，先回滚自己的 offer；即使文本被拒绝，回滚也不撤销。',
    },
    typeOptional: {
      does: '浏览器收下没有类型的描述，然后读不懂它的文本（OperationError）。',
      standard: '类型必须给出：TypeError。',
    },
    closedFirst: {
      does: '浏览器先看连接是否已经关闭：InvalidStateError。',
      standard: '先检查参数，然后调用才进入操作链：TypeError。',
    },
    endBeforeDescription: {
      does: '浏览器任何时候都收下“候选结束”，哪怕还没有远端描述。',
      standard: '没有远端描述时，任何候选都以 InvalidStateError 拒绝，空候选也不例外。',
    },
    anyUfrag: {
      does: '浏览器收下 usernameFragment 不认识的候选，不报错，但它毫无用处。',
      standard: '已应用的远端描述里都没有的 usernameFragment，以 OperationError 拒绝。',
    },
    trackNotAgain: {
      does: '连续设置两次的远端 offer 回滚之后，下一个 offer 带来同样的轨道时，浏览器不再触发 track。',
      standard: '回滚会移除远端轨道，之后再次加入的轨道会再触发 track。',
    },
    restartOfNothing: {
      does: '第一次协商之前调用 restartIce()，浏览器也会触发 negotiationneeded。',
      standard: '没有可以更换的凭据，什么都不需要协商，所以没有事件。',
    },
    neededBeforeStable: {
      does: '回滚之后，浏览器先触发 negotiationneeded，再触发 signalingstatechange。',
      standard:
        'negotiationneeded 要等操作链空了才触发，所以排在 signalingstatechange 和 promise 之后。',
    },
    provisionalIsFinal: {
      does: '没有创建过 answer 时，浏览器把不带文本的 pranswer 当作最终的 answer：状态变为 stable。',
      standard: '文本由 createAnswer() 生成，状态变为 have-local-pranswer。',
    },
    noProvisional: {
      does: '浏览器没有实现临时应答：任何 pranswer 都以 NotSupportedError 拒绝。',
      standard: 'pranswer 和其他类型一样，会进入 have-local-pranswer 或 have-remote-pranswer。',
    },
    rollbackBySide: {
      does: '设置 offer 用的是哪个方法，浏览器就只允许用那个方法回滚；换一个会以 InvalidStateError 拒绝。',
      standard: '用哪个方法回滚，效果都一样。',
    },
    badCandidateIgnored: {
      does: '浏览器收下读不懂的候选，然后不理会它：不报错。',
      standard: '无法解析的候选，以 OperationError 拒绝。',
    },
  },
};

export const departures: Readonly<Record<Language, DepartureWords>> = { en, 'zh-cn': zhCn };
